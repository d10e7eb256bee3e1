import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../src/markdown/words.ts';
import { annotate } from '../../../../src/threads/quotes/annotate.ts';
import { blocksOf } from '../../../../src/threads/quotes/html-blocks.ts';
import { matchQuotes, placesOf } from '../../../../src/threads/quotes/match-quotes.ts';
import type { Place } from '../../../../src/threads/quotes/match-quotes.ts';

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
function quoted(quotes: readonly string[], essay = ESSAY) {
  const blocks = blocksOf(essay);
  const quotations = quotes.map((quote, index) => ({ comment: `c${index}`, words: words(quote) }));
  const { passages, missing } = matchQuotes(
    blocks.map(({ text }) => words(text)),
    quotations,
  );
  const answering = new Map(
    quotes.map((_, index) => [`c${index}`, { name: `Reader ${index} <b>`, href: `#c-c${index}` }]),
  );
  return {
    passages,
    missing: missing.map(({ comment }) => comment),
    html: annotate(essay, blocks, passages, answering),
  };
}

function marked(html: string): string[] {
  return Array.from(html.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs), ([, text = '']) => text);
}

/** The HTML without anything that annotating put there. */
function bare(html: string): string {
  return html
    .replace(/<p class="passage-notes">.*?<\/p>/gs, '')
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

  it('is said to be missing where there is nothing like it, unless it is too short to tell', () => {
    expect(quoted(['words that never stood in this essay', 'no']).missing).toEqual(['c0']);
    // In data nobody reads prose.
    expect(quoted(['application json a An inspector']).passages).toEqual([]);
  });

  it('is a heading, a caption, a table, code or a graph, each with a note behind it and no mark inside', () => {
    const essay = [
      '<h2 id="bridge">A bridge that nobody has walked</h2>',
      '<p>Words.</p>',
      '<figure class="picture"><img src="a.png" alt=""><figcaption>The bridge before it fell</figcaption></figure>',
      '<div class="table-scroll"><table><tr><td>load</td><td>seven tonnes</td></tr></table></div>',
      '<pre><code><span>if</span> (load &gt; limit) fall();</code></pre>',
      '<graph-slot ids="a b"></graph-slot>',
    ].join('\n');
    const { passages, html } = quoted(
      ['a bridge that nobody', 'the bridge before it', 'load seven tonnes', 'if load limit fall'],
      essay,
    );
    expect(passages).toHaveLength(4);
    expect(marked(html)).toEqual(['The bridge before it']);
    expect(html).toContain('walked</h2><p class="passage-notes"> <span class="passage-note" id="passage:1">');
    expect(html).toContain('</table><p class="passage-notes">');
    expect(html).toContain('</pre><p class="passage-notes">');
    expect(blocksOf(essay).at(-1)).toMatchObject({ graphs: ['a', 'b'], isWhole: true });
    // On a page the graphs themselves stand there, and below them what readers drew.
    const page = essay.replace(
      /<graph-slot.*/,
      '<counter-graphs><figure class="graph"><p>Claim</p></figure></counter-graphs><details class="crowd"><p>Median</p></details>',
    );
    expect(blocksOf(page).map(({ text }) => text)).toEqual(blocksOf(essay).map(({ text }) => text));
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

  it('is found wherever a plain search finds it, whatever else is quoted', () => {
    const vocabulary = fc.constantFrom('a', 'b', 'c');
    const text = fc.array(vocabulary, { maxLength: 30 });
    /** The slow way: every text is searched for every quotation, from its first word to its last. */
    const plainly = (texts: readonly string[][], quote: readonly string[]): Place[] =>
      texts.flatMap((of, block) => {
        const start = of.findIndex((_, at) => quote.every((word, index) => of[at + index] === word));
        return start < 0 ? [] : [{ block, start, end: start + quote.length }];
      });
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 5 }),
        fc.array(fc.array(vocabulary, { minLength: 3, maxLength: 9 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        (texts, quotes, most) => {
          expect(placesOf(texts, quotes, most)).toEqual(
            quotes.map((quote) => plainly(texts, quote).slice(0, most)),
          );
          const { passages, missing } = matchQuotes(
            texts,
            quotes.map((quote, index) => ({ comment: `c${index}`, words: quote })),
          );
          for (const [index, quote] of quotes.entries()) {
            const [place] = plainly(texts, quote);
            const around = passages.find(
              ({ block, start, end, isChanged, comments }) =>
                !isChanged &&
                block === place?.block &&
                start <= place.start &&
                end >= place.end &&
                comments.includes(`c${index}`),
            );
            expect(around !== undefined).toBe(place !== undefined);
            if (place) expect(missing.some(({ comment }) => comment === `c${index}`)).toBe(false);
          }
        },
      ),
    );
  });
});
