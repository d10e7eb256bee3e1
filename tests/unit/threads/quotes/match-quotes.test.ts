import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../../src/threads/quotes/annotate.ts';
import { blocksOf } from '../../../../src/threads/quotes/html-blocks.ts';
import { matchQuotes } from '../../../../src/threads/quotes/match-quotes.ts';
import type { QuotedPassage } from '../../../../src/threads/quotes/match-quotes.ts';
import { wordsOf } from '../../../../src/threads/quotes/tokenize.ts';

function words(text: string): string[] {
  return wordsOf(text).map(({ word }) => word);
}

const ESSAY = [
  '<h2 id="bridge">A bridge that nobody has walked</h2>',
  '<p>An inspector finds what she <em>looks</em> for, and “nothing else” — unless it falls on her.<sup><a href="#fn-1">1</a></sup> So be&shy;ware &amp; look up.</p>',
  '<figure class="graph"><p>Words inside a picture stay as they are.</p></figure>',
  '<ul><li>The load <span class="katex"><math><annotation>c^*</annotation></math><span>c∗</span></span> is never &lt; the one that was tested.</li></ul>',
  '<script type="application/json">{"a":"An inspector finds what she looks for"}</script>',
].join('\n');

/** What becomes of the essay when comments quote these words of it: comment c0 the first, and so on. */
function quoted(quotes: readonly string[], isFrom = (): boolean => false) {
  const blocks = blocksOf(ESSAY);
  const quotations = quotes.map((quote, index) => ({
    comment: `c${index}`,
    words: words(quote),
    isTop: true,
  }));
  const { passages, missing } = matchQuotes(
    blocks.map(({ text }) => words(text)),
    quotations,
    isFrom,
  );
  const answering = new Map(
    quotes.map((_, index) => [`c${index}`, { name: `Reader ${index} <b>`, href: `#c-c${index}` }]),
  );
  return { passages, missing, html: annotate(ESSAY, blocks, passages, answering) };
}

function marked(html: string): string[] {
  return Array.from(html.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs), ([, text = '']) => text);
}

/** The HTML without anything that annotating put there. */
function bare(html: string): string {
  return html
    .replace(/<span class="passage-notes">.*?<\/span><\/span><\/span>(?=<\/)/gs, '')
    .replace(/<\/?mark[^>]*>/g, '');
}

describe('a passage that a comment quotes', () => {
  it('is found whatever its capitals, quotation marks, dashes, spaces and soft hyphens, across elements', () => {
    const { html } = quoted([
      'an inspector finds what she looks for, and "nothing  else"--UNLESS it falls',
      'so beware & look',
    ]);
    expect(marked(html)).toEqual([
      'An inspector finds what she ',
      'looks',
      ' for, and “nothing else” — unless it falls',
      'So be\u{AD}ware &#x26; look',
    ]);
  });

  it('holds formulas, by their TeX', () => {
    const { html } = quoted(['The load c^* is never < the one']);
    expect(marked(html)).toHaveLength(3);
    expect(marked(html)[1]).toMatch(/^<span class="katex">.*<\/span><\/span>$/s);
  });

  it('has one note for all who quote it, with their names as text', () => {
    const { html, passages } = quoted([
      'an inspector finds what',
      'finds what she looks for',
      'she looks for',
      'for, and nothing',
      'and nothing else',
    ]);
    expect(passages.map(({ comments }) => comments)).toEqual([['c0', 'c1', 'c2', 'c3', 'c4']]);
    expect(html).toContain('>Reader 0 &#x3C;b></a>, <a href="#c-c1"');
    expect(html).toContain('and 2 more replied');
  });

  it('is the paragraph that is most like it where the words have changed', () => {
    const { html, passages, missing } = quoted([
      'The load c^* is never much less than the one that was tested',
    ]);
    expect(passages).toMatchObject([{ isChanged: true, number: 1 }]);
    expect(marked(html)).toEqual([]);
    expect(html).toContain('<span class="passage-note" id="passage:1">');
    expect(missing).toEqual([]);
  });

  it('is said to be missing where there is nothing like it, unless it is from elsewhere or too short to tell', () => {
    expect(quoted(['words that never stood in this essay', 'no']).missing).toEqual(['c0']);
    expect(quoted(['words that never stood in this essay'], () => true).missing).toEqual([]);
    // In pictures and data nobody reads prose.
    expect(quoted(['inside a picture stay as they are']).passages).toEqual([]);
  });

  it('is left to the comment that an answer quotes', () => {
    const quotation = { comment: 'c0', words: words('nothing else unless it falls'), isTop: false };
    const blocks = blocksOf(ESSAY).map(({ text }) => words(text));
    expect(matchQuotes(blocks, [quotation], () => true).passages).toEqual([]);
    expect(matchQuotes(blocks, [quotation], () => false).passages).toHaveLength(1);
    const strange = { ...quotation, words: words('words that never stood in this essay') };
    expect(matchQuotes(blocks, [strange], () => false).missing).toEqual([]);
  });

  it('leaves every other byte of the essay as it was, whatever is quoted', () => {
    const source = words(
      blocksOf(ESSAY)
        .map(({ text }) => text)
        .join(' '),
    );
    const ranges = fc.array(fc.tuple(fc.nat(source.length), fc.integer({ min: 3, max: 12 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(ranges, (all) => {
        const quotes = all.map(([start, length]) => source.slice(start, start + length).join(' '));
        // Text that is written anew is escaped by other names.
        const same = (html: string): string =>
          html
            .replace(/&(?:amp|#x26);/g, '&')
            .replace(/&(?:lt|#x3C);/g, '<')
            .replace(/&shy;/g, '\u{AD}');
        expect(same(bare(quoted(quotes).html))).toBe(same(ESSAY));
      }),
    );
  });

  it('holds the words that were quoted, and nothing beside them', () => {
    const vocabulary = fc.constantFrom('a', 'b', 'c', 'd');
    const text = fc.array(vocabulary, { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), text, (blocks, quote) => {
        const [passage]: readonly (QuotedPassage | undefined)[] = matchQuotes(
          blocks,
          [{ comment: 'c0', words: quote, isTop: false }],
          () => false,
        ).passages;
        const stands = blocks.some((block) => ` ${block.join(' ')} `.includes(` ${quote.join(' ')} `));
        expect(passage !== undefined).toBe(stands);
        if (passage) expect(blocks[passage.block]?.slice(passage.start, passage.end)).toEqual(quote);
      }),
    );
  });
});
