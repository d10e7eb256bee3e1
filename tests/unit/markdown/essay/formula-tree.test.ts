import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { formulaTree } from '../../../../src/markdown/essay/formula-tree.ts';

/** Whatever stands between dollars in a file of the tests: most of it is a formula, and the rest an error of KaTeX. */
function formulasIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.mdx?$/.test(entry.name))
    .flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return [...text.matchAll(/\$+([^$]+)\$+/g)].map(([, formula = '']) => formula);
    });
}

/** One of each construction for which KaTeX writes something of its own. */
const CONSTRUCTIONS = [
  'a < b > c \\& "d" \'',
  '\\sqrt[3]{x} + \\sqrt{\\frac{\\int_0^1 x\\,dx}{\\sum_{n=1}^\\infty n}}',
  '\\overbrace{a+b}^{c} \\underbrace{d}_{e} \\widehat{abc} \\overrightarrow{AB} \\xrightarrow[u]{v} \\cancel{x} \\boxed{y}',
  '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\begin{cases} 1 & x<0 \\\\ 2 & \\text{else} \\end{cases}',
  '\\begin{array}{|c|c|} \\hline a & b \\\\ \\hdashline c & d \\end{array}',
  '\\begin{CD} A @>a>> B \\\\ @VVbV @AAcA \\\\ C @= D \\end{CD}',
  '\\begin{align} a &= b \\tag{1} \\\\ c &= d \\end{align}',
  '\\left( \\frac{a}{b} \\right] \\bigg| \\left\\lbrace x \\right. \\middle\\| ',
  '\\text{naïve «é» 数 שלום} \\mathbb{R} \\mathcal{L} \\mathfrak{g} \\mathscr{S} \\mathrm{d} \\operatorname{rank} \\Huge x',
  '\\color{red} x \\textcolor{#0a0}{y} \\colorbox{aqua}{$z$} \\fcolorbox{red}{blue}{w} \\rule{1em}{2em} \\raisebox{2pt}{a}',
  'x\\!y\\,z\\:u\\;v\\ w\\quad t\\qquad s\\hspace{3mm}r \\phantom{q} \\hphantom{p} \\smash{o}',
  "f'' \\dot{a} \\ddot{b} \\vec{c} \\bar{d} \\not= \\overline{xyz} \\underline{w} \\sout{k} \\oiint \\iint \\limits_a^b",
  '\\unknown{a}_b^',
  'a \n b',
  'a \r\n b',
];

/** As an HTML parser reads it, without the places of the HTML. */
function parsed(html: string): unknown {
  return JSON.parse(
    JSON.stringify(fromHtml(html, { fragment: true }).children, (name, value: unknown) =>
      name === 'position' ? undefined : value,
    ),
  );
}

describe('the tree of a formula', () => {
  const all = [...new Set([...CONSTRUCTIONS, ...formulasIn('tests/cases'), ...formulasIn('tests/fixtures')])];

  it.each(['htmlAndMathml', 'html', 'mathml'] as const)(
    'is what an HTML parser makes of it: %s',
    (output) => {
      let set = 0;
      for (const tex of all) {
        for (const displayMode of [true, false]) {
          const html = katex.renderToString(tex, {
            output,
            displayMode,
            throwOnError: false,
            strict: 'ignore',
            macros: {},
            maxExpand: 1000,
          });
          expect(formulaTree(html)).toEqual(parsed(html));
          if (!html.includes('katex-error')) set += 1;
        }
      }
      expect(set).toBeGreaterThan(200);
    },
  );

  it.each(['<span>a', '<b>x</i></b>', '<p><p>', 'a &nbsp; <br> b', '<svg/>'])(
    'is left to the parser where it is not as KaTeX writes: %s',
    (html) => {
      expect(formulaTree(html)).toEqual(parsed(html));
    },
  );
});
