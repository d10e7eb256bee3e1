import type { Properties, Root } from 'hast';
import type { Token } from 'markdown-it';
import { labelsText as text } from '../../../locales/en/markdown-labels.ts';
import { PointIds } from '../../lettered.ts';
import { footnoteLabel, takeFootnotes } from '../parse/footnote-rules.ts';
import { Footnotes } from './footnotes.ts';
import { FormulaCount } from './formula-count.ts';
import { linkProperties } from '../policy/href.ts';
import { TreeWriter } from './tree-writer.ts';

/** Elements by their token, where the token needs nothing but its element. */
const PLAIN = new Map(
  Object.entries({
    paragraph: 'p',
    strong: 'strong',
    em: 'em',
    s: 'del',
    blockquote: 'blockquote',
    bullet_list: 'ul',
    thead: 'thead',
    tbody: 'tbody',
    tr: 'tr',
    summary: 'summary',
  }),
);

const ALIGNMENT = /^text-align:(left|center|right)$/;

/** What the words of an image's description say, without markup. */
function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.children ? plainText(token.children) : token.content)).join('');
}

function alignment(token: Token): Properties {
  const align = ALIGNMENT.exec(String(token.attrGet('style') ?? ''))?.[1];
  return align === undefined ? {} : { className: [`cell-${align}`] };
}

/**
 * Builds the tree of a comment from its tokens. There is no HTML text on the way, so nothing can be read in two ways.
 * @param idPrefix put in front of every id and every link to one.
 * @param base put in front of every link into this site.
 * @throws Refusal beyond a limit.
 */
export function buildTree(tokens: readonly Token[], idPrefix: string, base: string): Root {
  const { body, notes } = takeFootnotes(tokens);
  const writer = new TreeWriter();
  const footnotes = new Footnotes(idPrefix, notes);
  const formulas = new FormulaCount();
  const points = new PointIds(idPrefix);
  /** Whether each open link of the source became one; a link may stand neither in a link nor in a summary. */
  const links: boolean[] = [];
  let inSummary = false;
  const linkable = (): boolean => !inSummary && !links.includes(true);

  function formula(token: Token): void {
    formulas.add(token.content, writer.line);
    writer.leaf('code', { className: [token.type.replace('_', '-')] }, token.content);
  }

  function openToken(token: Token, name: string): void {
    switch (name) {
      case 'heading':
        // A heading would break into the outline of the essay's page.
        writer.open('p', { className: ['comment-heading'] });
        writer.open('strong');
        return;
      case 'ordered_list': {
        const start = Number(token.attrGet('start') ?? 1);
        const type = token.attrGet('type');
        writer.open('ol', {
          ...(type === null ? {} : { type: String(type) }),
          ...(start === 1 ? {} : { start }),
        });
        return;
      }
      case 'list_item': {
        const point = token.attrGet('id');
        writer.open('li', point === null ? {} : { id: points.idOf(String(point)) });
        return;
      }
      case 'table':
        // Wide tables scroll, so the keyboard must be able to reach them.
        writer.open('div', {
          className: ['table-scroll'],
          tabIndex: 0,
          role: 'group',
          ariaLabel: text.table,
        });
        writer.open('table');
        return;
      case 'th':
      case 'td':
        writer.open(name, alignment(token));
        return;
      case 'link': {
        const linked = linkable();
        if (linked) writer.open('a', linkProperties(String(token.attrGet('href') ?? ''), base));
        links.push(linked);
        return;
      }
      case 'box':
        writer.open('details', { className: ['box'] });
        return;
      case 'box_body':
        writer.open('div', { className: ['box-body'] });
        return;
      case 'note':
        writer.open('div', { className: ['note'], role: 'note' });
        return;
      default: {
        const tagName = PLAIN.get(name);
        if (tagName === undefined) throw new Error(`no element for the token ${token.type}`);
        inSummary ||= name === 'summary';
        writer.open(tagName);
      }
    }
  }

  function closeToken(name: string): void {
    if (name === 'link') {
      if (links.pop()) writer.close();
      return;
    }
    if (name === 'summary') inSummary = false;
    if (name === 'heading' || name === 'table') writer.close();
    writer.close();
  }

  function image(token: Token): void {
    // No page may make a request to another site, so a picture is a link to it.
    const alt = plainText(token.children ?? []).trim();
    const words = text.image(alt);
    if (linkable()) writer.leaf('a', linkProperties(String(token.attrGet('src') ?? ''), base), words);
    else writer.text(words);
  }

  function leafToken(token: Token): void {
    switch (token.type) {
      case 'text':
        writer.text(token.content);
        return;
      case 'softbreak':
        writer.text('\n');
        return;
      case 'hardbreak':
        writer.leaf('br');
        writer.text('\n');
        return;
      case 'code_inline':
        writer.leaf('code', {}, token.content);
        return;
      case 'code_block':
      case 'fence':
        writer.open('pre', { tabIndex: 0 });
        writer.leaf('code', {}, token.content);
        writer.close();
        return;
      case 'hr':
        writer.leaf('hr');
        return;
      case 'image':
        image(token);
        return;
      case 'math_inline':
      case 'math_display':
      case 'math_block':
        formula(token);
        return;
      case 'footnote_ref':
        if (!footnotes.mark(footnoteLabel(token), writer, linkable())) writer.text(token.content);
        return;
      case 'inline':
        write(token.children ?? []);
        return;
      default:
        throw new Error(`no element for the token ${token.type}`);
    }
  }

  function write(stream: readonly Token[]): void {
    for (const token of stream) {
      if (token.map) writer.line = token.map[0] + 1;
      // The paragraphs of tight lists.
      if (token.hidden) continue;
      const name = token.type.replace(/_(?:open|close)$/, '');
      if (token.nesting === 1) openToken(token, name);
      else if (token.nesting === -1) closeToken(name);
      else leafToken(token);
      if (token.block && token.nesting < 1 && token.type !== 'inline') writer.text('\n');
    }
  }

  write(body);
  footnotes.write(writer, write);
  return writer.root;
}
