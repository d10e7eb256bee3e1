import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import {
  checkCode,
  checkContainer,
  checkDisplay,
  checkHtml,
  checkInlineMath,
  checkQuote,
  checkRow,
  checkTable,
  checkUnderline,
} from './blocks.ts';
import { Dollars } from './dollars.ts';
import { Labels } from './labels.ts';
import { Prose } from './prose.ts';

/**
 * Tells of what an author wrote and the parser took for something else, in one walk over the tree that it gave. Runs
 * first, because it reads the source of what the nodes stand for.
 */
export function remarkChecks() {
  return (tree: Root, file: VFile): void => {
    const labels = new Labels(file);
    const dollars = new Dollars(file);
    const prose = new Prose(file);
    const walk = (node: Nodes, isInside: boolean): void => {
      switch (node.type) {
        case 'code':
          checkCode(node, file, isInside);
          return;
        case 'html':
          checkHtml(node, file);
          return;
        case 'inlineMath':
          checkInlineMath(node, file);
          dollars.formula(node);
          return;
        case 'math':
          checkDisplay(node, file);
          return;
        case 'containerDirective':
          checkContainer(node, file, isInside);
          for (const child of node.children) walk(child, true);
          return;
        case 'table':
          checkTable(node, file);
          break;
        case 'footnoteReference':
          labels.call(node.identifier);
          return;
        case 'footnoteDefinition':
          labels.note(node);
          break;
        case 'definition':
          labels.address(node);
          return;
        case 'heading':
          checkUnderline(node, file);
          prose.check(node);
          break;
        case 'blockquote':
          checkQuote(node, file);
          break;
        case 'paragraph':
        case 'tableCell':
          prose.check(node);
      }
      if (!('children' in node)) return;
      let before: Nodes | undefined;
      for (const child of node.children) {
        if (before?.type === 'table' && child.type === 'code') checkRow(child, before, file);
        walk(child, isInside);
        before = child;
      }
    };
    walk(tree, false);
    labels.end();
    dollars.end();
  };
}
