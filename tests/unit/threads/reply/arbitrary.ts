import fc from 'fast-check';
import { GRID } from '../../../../src/graphs/model/knot-grid.ts';
import type { SharedCurve } from '../../../../src/graphs/model/curve-link.ts';
import type { AnswerFields } from '../../../../src/threads/reply/answer-fields.ts';
import { passage } from '../../../../src/threads/reply/passage.ts';

/** Any text that can stand in a form, halves of surrogate pairs and invisible characters among it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'a',
          'é',
          ' ',
          '\t',
          '\n',
          '\r',
          '\r\n',
          '"',
          "'",
          '\\',
          '#',
          ':',
          '---',
          '- ',
          '{',
          '}',
          '[',
          '$',
          '%',
        ],
        ...[
          '\u0000',
          '\u001b',
          '\u0085',
          '\u009f',
          '\u00ad',
          '\u200b',
          '\u202e',
          '\u2028',
          '\u2029',
          '\ufeff',
        ],
        ...[
          '\ud800',
          '\udc00',
          '\ufffe',
          '\uffff',
          '😀',
          '\u{e0041}',
          'null',
          'true',
          '1e5',
          '!!js',
          '*a',
          '&a',
          '|',
        ],
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

const anyId = fc.constantFrom(
  'scenario-c',
  '2026',
  '1e5',
  'null',
  'true',
  '0x1f',
  'a',
  '2026-11-21',
  '2026-11-21-ada',
  'no',
);

const anyCurve: fc.Arbitrary<SharedCurve> = fc
  .uniqueArray(fc.integer({ min: 0, max: GRID }), { minLength: 5, maxLength: 9 })
  .chain((xs) =>
    fc.record({
      scenario: anyId,
      series: anyId,
      knots: fc
        .array(fc.integer({ min: 0, max: GRID }), { minLength: xs.length, maxLength: xs.length })
        .map((ys) =>
          xs
            .toSorted((a, b) => a - b)
            .map((x, index): [number, number] => [x / GRID, (ys[index] ?? 0) / GRID]),
        ),
    }),
  );

/** Numbers for several choices, as the form keeps them; many add up to more than 100%. */
const anySpread = fc
  .dictionary(
    fc.oneof(anyId, fc.constantFrom('none', 'axes')),
    fc.oneof(
      fc.constantFrom('', ' ', '0', '33,5', '12.345%', '101', 'x'),
      fc.integer({ min: 0, max: 40 }).map(String),
    ),
    { maxKeys: 5 },
  )
  .map((spread) => String(new URLSearchParams(spread)));

/** Whatever somebody may have filled in; ids are ids, as the page's own lists give them. */
export const anyEntered: fc.Arbitrary<AnswerFields> = fc.record({
  name: anyText,
  url: fc.oneof(fc.constant(''), fc.webUrl(), anyText),
  scenario: fc.oneof(fc.constant(''), anyId, fc.constantFrom('none', 'axes')),
  credence: fc.oneof(
    fc.constantFrom('', '0', '100', '70', '33,5', '0.0001', '101', '-1', 'x'),
    fc.integer({ min: 0, max: 100 }).map(String),
  ),
  spread: fc.oneof(fc.constant(''), anySpread),
  movedBy: fc.oneof(fc.constant(''), anyId),
  to: fc.oneof(fc.constant(''), anyId),
  quote: anyText.map(passage),
  curve: fc.option(anyCurve, { nil: undefined }),
  why: anyText,
  text: anyText,
});
