import { describe, expect, it } from 'vitest';
import { signsIn } from '../../../src/loader/used-signs.ts';

/** A formula as KaTeX writes it, around spans of its own. */
const formula = (spans: string): string =>
  `<span class="katex"><span class="katex-mathml"><math><mi>Ж</mi></math></span><span class="katex-html" aria-hidden="true"><span class="base">${spans}</span></span></span>`;

describe('the signs that a site uses', () => {
  it('are those of one text in ten, beside those that are always in use', () => {
    const rare = Array.from({ length: 21 }, (_, index) =>
      index < 2 ? '<p>Größe ŵ</p>' : '<p>Text, “so” – 3 %</p>',
    );
    expect(signsIn(rare).text).toBe('');
    expect(signsIn(rare.slice(0, 20)).text).toBe('ßöŵ');
  });

  it('are not those of code, of MathML, of tags or of formulas', () => {
    const html = `<p title="@">a &#x26; b <code>{}</code></p><pre><code>&#x3C;~></code></pre>${formula('<span class="mrel">≤</span>')}`;
    expect(signsIn([html]).text).toBe('&');
  });

  it('are told by the face of a formula that sets them', () => {
    const { formulas } = signsIn([
      formula(
        '<span class="mord mathnormal k1234">x</span><span class="mrel">≤</span><span class="mop op-symbol large-op">∑</span>' +
          '<span class="mop op-symbol small-op">∫</span><span class="delimsizing size3">(</span><span class="mord mathbf">v</span>' +
          '<span class="delimsizing mult"><span class="delimsizinginner delim-size4"><span>⎝</span></span></span>',
      ),
    ]);
    expect(formulas).toEqual({
      'Main-Regular': '≤',
      'Math-Italic': 'x',
      'Size1-Regular': '∫',
      'Size2-Regular': '∑',
      'Size3-Regular': '(',
      'Size4-Regular': '⎝',
    });
  });

  it('take the rest of their group along: every digit with one, an alphabet with half of it', () => {
    const of = (signs: string): string | undefined =>
      signsIn([formula(`<span class="mord mathnormal">${signs}</span>`)]).formulas['Math-Italic'];
    expect(of('7')).toBe('0123456789');
    expect(of('abcdefghijkl')).toBe('abcdefghijkl');
    expect(of('abcdefghijklm')).toBe('abcdefghijklmnopqrstuvwxyz');
  });

  it('do not change with the order of the texts', () => {
    const texts = ['<p>é</p>', `<p>ü</p>${formula('<span class="mord">+</span>')}`];
    expect(signsIn(texts)).toEqual(signsIn(texts.toReversed()));
  });
});
