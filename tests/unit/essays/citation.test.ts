import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bibtex, citationMeta, plainCitation, texText } from '../../../src/essays/citation.ts';
import { essaySchema } from '../../../src/schema/essay.ts';

const place = { title: 'Notes & Queries', origin: 'https://a.example', language: 'en' };

function essay(title: string, ...names: string[]) {
  const data = essaySchema.parse({ title, date: '2026-03-01T23:30:00-10:00', description: 'd' });
  return { id: 'one', data, authors: names.map((name) => ({ data: { name, kind: 'person' as const } })) };
}

/** What TeX makes of text with nothing but escapes in it. */
function set(tex: string): string {
  const words: Record<string, string> = {
    '\\textbackslash{}': '\\',
    '\\textasciitilde{}': '~',
    '\\textasciicircum{}': '^',
  };
  return tex.replace(/\\text[a-z]+\{\}|\\[{}$&#_%]/g, (escape) => words[escape] ?? escape.slice(1));
}

it('escapes whatever TeX would take for its own, so that it is set as it was written', () => {
  expect(texText('100 % of {a_b} & $c^2$ ~ \\d #1')).toBe(
    '100 \\% of \\{a\\_b\\} \\& \\$c\\textasciicircum{}2\\$ \\textasciitilde{} \\textbackslash{}d \\#1',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(set(texText(text))).toBe(text);
      // Nothing is left that could open a comment, a group or mathematics.
      expect(texText(text).replace(/\\text[a-z]+\{\}|\\[{}$&#_%]/g, '')).not.toMatch(/[\\{}$&#_%~^]/);
    }),
  );
});

it('gives a BibTeX entry on the day of the author, with each name whole', () => {
  expect(
    bibtex(essay('Budgets & Lines: 5 %', 'Ada B. Lovelace', 'The editors', 'Smith, Jr and Sons'), place),
  ).toBe(
    `@misc{one-2026,
  author = {Ada B. Lovelace and {The editors} and {Smith, Jr and Sons}},
  title = {{Budgets \\& Lines: 5 \\%}},
  howpublished = {Notes \\& Queries},
  year = {2026},
  month = {3},
  day = {1},
  url = {https://a.example/essays/one/},
}`,
  );
});

it('says the same in words and to reference managers', () => {
  const one = essay('Lines', 'Ada', 'Bob');
  expect(plainCitation(one, '1 March 2026', place)).toBe(
    'Ada, Bob, “Lines”, Notes & Queries, 1 March 2026, https://a.example/essays/one/',
  );
  const meta = citationMeta(one, place);
  expect(meta.filter(({ name }) => name === 'citation_author').map(({ content }) => content)).toEqual([
    'Ada',
    'Bob',
  ]);
  expect(meta.find(({ name }) => name === 'citation_publication_date')?.content).toBe('2026/03/01');
});
