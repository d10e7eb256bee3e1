import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import type { Token } from 'markdown-it';
import { boxRule } from './box-rule.ts';
import { calloutRule } from './callout-rule.ts';
import { footnoteRules } from './footnote-rules.ts';
import { isAllowedHref } from '../policy/href.ts';
import { limits } from '../policy/limits.ts';
import { mathRules } from './math-rules.ts';
import { pointRule } from './point-rule.ts';
import { tooDeep } from '../policy/refusal.ts';
import { typographyRule } from './typography.ts';

const parser = new MarkdownIt({ html: false, linkify: true, maxNesting: limits.depth });
parser
  .use(cjkFriendly)
  .use(boxRule)
  .use(calloutRule)
  .use(mathRules)
  .use(footnoteRules)
  .use(typographyRule)
  .use(pointRule);
parser.validateLink = isAllowedHref;
// Only what is written as an address becomes one: "e.g. config.md" is no site.
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
for (const schema of ['ftp:', '//', 'mailto:']) parser.linkify.add(schema, null);

/** Characters that are neither text nor line structure, and some that XML feeds may not hold. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Text without control characters and halves of surrogate pairs. */
export function printable(text: string): string {
  return text.toWellFormed().replace(UNPRINTABLE, '');
}

/**
 * The tokens of a comment. No HTML is recognised in it at any place.
 * @throws Refusal when quotes, lists or notes stand so deep that markdown-it leaves their content out.
 */
export function parse(markdown: string): Token[] {
  const tokens = parser.parse(printable(markdown.replace(/\r\n?/g, '\n')), {});
  const deep = tokens.find(({ level }) => level >= limits.depth - 1);
  if (deep) throw tooDeep((deep.map?.[0] ?? 0) + 1);
  return tokens;
}
