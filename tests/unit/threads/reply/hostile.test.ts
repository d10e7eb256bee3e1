import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../../src/markdown/comment/comment.ts';
import { encodeCurve } from '../../../../src/graphs/model/curve-link.ts';
import { EMPTY, readDraft, storedDraft } from '../../../../src/threads/reply/draft.ts';
import { isId } from '../../../../src/schema/id.ts';
import { parseAnswerLink } from '../../../../src/threads/reply/reply-link.ts';
import {
  LONGEST_QUOTE,
  passage,
  passageFragment,
  quoteMarkdown,
} from '../../../../src/threads/reply/passage.ts';
import { elements, named } from '../../../site/html.ts';
import { anyEntered, anyText } from './arbitrary.ts';

const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const KNOTS = '000002400200029604000352060004080800026410000120';

describe('a fragment', () => {
  it('gives ids, one short line and a valid curve, whoever wrote it', () => {
    const fragment = fc.oneof(
      anyText,
      anyText.map((text) => `#to=${text}&quote=${text}&graph=${text}`),
      anyText.map((text) => `#quote=${encodeURIComponent(text.toWellFormed())}`),
      anyText.map((text) => `#g1=${text}`),
    );
    fc.assert(
      fc.property(fragment, (text) => {
        const { to, graph, quote, curve } = parseAnswerLink(text);
        for (const id of [to, graph, curve?.scenario]) expect(id === undefined || isId(id)).toBe(true);
        expect(quote ?? '').not.toMatch(CONTROL);
        expect(Array.from(quote ?? '').length).toBeLessThanOrEqual(LONGEST_QUOTE);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['#to=2026-10-08-position-c', { to: '2026-10-08-position-c' }],
    ['#to=../../x', {}],
    ['#graph=scenario-c', { graph: 'scenario-c' }],
    ['#to=a&quote=%3Cb%3E%20x', { to: 'a', quote: '<b> x' }],
    ['#quote=%E0%A4%A', { quote: '\ufffd%A' }],
    ['#g1=scenario-c.actual.12', { problem: expect.stringMatching(/points/) as string }],
    ['#anything', {}],
  ])('%s', (fragment, called) => {
    expect(parseAnswerLink(fragment)).toEqual({
      to: undefined,
      quote: undefined,
      graph: undefined,
      ...called,
    });
  });

  it('carries a curve as a share link does', () => {
    const { curve } = parseAnswerLink(`#g1=scenario-c.actual.${KNOTS}`);
    expect(curve && encodeCurve(curve)).toBe(`g1=scenario-c.actual.${KNOTS}`);
  });

  it('carries a passage there and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const quote = passage(text);
        expect(parseAnswerLink(passageFragment(text, 'a-b'))).toMatchObject({
          to: 'a-b',
          quote: quote === '' ? undefined : quote,
        });
      }),
    );
    expect(passage('long words '.repeat(400)).length).toBeLessThanOrEqual(LONGEST_QUOTE);
    expect(parseAnswerLink(passageFragment('界'.repeat(900))).quote).toBe(passage('界'.repeat(900)));
  });
});

describe('a quoted passage', () => {
  it('stands in the comment as the words it has, whatever they mean in Markdown', () => {
    const words = fc
      .array(fc.constantFrom(...'a b c * _ ` [ ] ( ) < > & \\ # + 1. 2) : ::: ~ ^ | ! = == {'.split(' ')), {
        minLength: 1,
        maxLength: 12,
      })
      .map((parts) => passage(parts.join(' ')));
    fc.assert(
      fc.property(words, (text) => {
        const { rendered } = renderComment(quoteMarkdown(text), 'c-x-');
        const tree = fromHtml(rendered.html, { fragment: true });
        // One paragraph in one quote, with nothing in it but text.
        const tags = named(tree, 'blockquote', 'p').length;
        expect([elements(tree).length, tags, toString(tree).trim()]).toEqual([2, 2, text]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps its formulas', () => {
    const { rendered } = renderComment(quoteMarkdown('below $c^*_1$ there'), 'c-x-');
    expect(rendered.hasMath).toBe(true);
  });
});

describe('a stored draft', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyEntered, (entered) => {
        const draft = readDraft(storedDraft(entered));
        expect(draft).toEqual({ ...entered, url: entered.url.slice(0, 4_000) });
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another version', storedDraft(EMPTY).replace('"version":1', '"version":2')],
    ['a list', '[]'],
    ['a number for a text', storedDraft(EMPTY).replace('"name":""', '"name":1')],
    ['more than any draft', storedDraft({ ...EMPTY, text: 'x'.repeat(600_000) })],
  ])('is none when it holds %s', (_, json) => {
    expect(readDraft(json)).toBeUndefined();
  });

  it('holds ids and a curve, or nothing at their places', () => {
    const json = storedDraft(EMPTY)
      .replace('"to":""', '"to":"../x"')
      .replace('"scenario":""', '"scenario":"<b>"')
      .replace('"quote":""', '"quote":"a\\u202eb\\nc"')
      .replace('"curve":""', '"curve":"g1=<img>.actual.0"');
    expect(readDraft(json)).toEqual({ ...EMPTY, quote: 'ab c' });
  });
});
