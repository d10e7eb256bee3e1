import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { bundledLanguages, createCssVariablesTheme, createHighlighter } from 'shiki';
import type { BundledLanguage, Highlighter } from 'shiki';
import type { VFile } from 'vfile';
import { markdownText as text } from '../../locales/en/markdown.ts';
import { quoteFound } from '../../schema/problem.ts';
import { nearest } from '../../schema/nearest.ts';
import { eachElement } from '../each-node.ts';
import { placeOf, essayReport } from './report.ts';

const PLAIN = new Set(['text', 'txt', 'plain', 'plaintext']);
const VARIABLE = /^var\(--t-token-([a-z-]+)\)$/;

/** Languages of diagrams, which other systems draw. */
const DIAGRAMS = new Set(['mermaid', 'plantuml']);
/** A piece of code that R Markdown or Quarto would run: `{r setup, echo=FALSE}`. */
const CHUNK = /^\{+([A-Za-z][\w+-]*)/;
/** Names of languages as other systems write them: `{.python .numberLines}`, `js{1,3}`, `rust,ignore`, `py:file.py`. */
const LANGUAGE = /^(?:\{\.)?([\w+#.-]+)/;

let highlighter: Promise<Highlighter> | undefined;

function isLanguage(name: string): name is BundledLanguage {
  return Object.hasOwn(bundledLanguages, name);
}

/** Tokens as spans with a class each (`t-keyword`): the theme colours them, and no style attribute is written. */
async function tokens(code: string, lang: BundledLanguage): Promise<ElementContent[]> {
  highlighter ??= createHighlighter({
    themes: [createCssVariablesTheme({ name: 'classes', variablePrefix: '--t-' })],
    langs: [],
  });
  const shiki = await highlighter;
  await shiki.loadLanguage(lang);
  // Without a limit of time: on a busy machine a line would be coloured in part, and no two builds need be the same.
  const lines = shiki.codeToTokens(code, { lang, theme: 'classes', tokenizeTimeLimit: 0 }).tokens;
  return lines.flatMap((line, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text', value: '\n' } as const] : []),
    ...line.map((token): ElementContent => {
      const name = VARIABLE.exec(token.color ?? '')?.[1];
      return name === undefined
        ? { type: 'text', value: token.content }
        : h('span', { className: [`t-${name}`] }, token.content);
    }),
  ]);
}

/** Colours fenced code by language (Shiki); an unknown language is told to the author. */
export function rehypeHighlight() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const blocks: { pre: Element; code: Element; lang: string }[] = [];
    eachElement(tree, (node) => {
      const [code] = node.children;
      if (node.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return;
      // Long lines scroll, so the keyboard must be able to reach them.
      node.properties['tabIndex'] = 0;
      const classes = Array.isArray(code.properties['className']) ? code.properties['className'] : [];
      const lang = classes.map(String).find((name) => name.startsWith('language-'));
      if (lang !== undefined) blocks.push({ pre: node, code, lang: lang.slice('language-'.length) });
    });
    const chunks = blocks.flatMap(({ pre, lang }) => {
      const name = CHUNK.exec(lang)?.[1];
      return name === undefined ? [] : [{ pre, name }];
    });
    const [chunk] = chunks;
    if (chunk) {
      essayReport(file).problems.push({
        ...placeOf(chunk.pre),
        field: 'code',
        ...text.chunks(chunk.name, chunks.length),
      });
    }
    for (const { pre, code, lang: written } of blocks) {
      if (CHUNK.test(written)) continue;
      const name = LANGUAGE.exec(written)?.[1] ?? written;
      const lang = isLanguage(name) ? name : name.toLowerCase();
      code.properties['className'] = [`language-${lang}`];
      if (DIAGRAMS.has(lang)) {
        essayReport(file).problems.push({
          ...placeOf(pre),
          field: 'code',
          found: quoteFound(lang),
          ...text.diagram,
        });
      }
      if (PLAIN.has(lang) || lang === 'math') continue;
      if (isLanguage(lang)) {
        code.children = await tokens(toString(code).replace(/\n$/, ''), lang);
        continue;
      }
      const near = nearest(lang, Object.keys(bundledLanguages));
      essayReport(file).problems.push({
        ...placeOf(pre),
        field: 'code',
        ...text.noLanguage(quoteFound(written), near),
      });
    }
  };
}
