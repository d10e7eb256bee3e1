import * as z from 'zod';
import { id, line } from './common.ts';

const unit = z.number().min(0).max(1);
const knot = z.tuple([unit, unit]);

const knots = z
  .array(knot)
  .min(2)
  .max(9)
  .refine(
    (points) => points.every((point, index) => index === 0 || point[0] > (points[index - 1]?.[0] ?? 0)),
    {
      error: 'knots in the order of their x, no two at the same x; sort them',
    },
  );

const axisSchema = z.strictObject({
  label: line(40),
  ends: z.tuple([line(30), line(30)]).describe('Words at the low and the high end'),
  scale: z
    .enum(['linear', 'log'])
    .default('linear')
    .describe('The scale on which the coordinates 0 to 1 stand'),
  decode: z
    .strictObject({
      quantity: line(60),
      low: z.number().positive().describe('The quantity at coordinate 0'),
      high: z.number().positive().describe('The quantity at coordinate 1'),
    })
    .refine(({ low, high }) => low !== high, { error: 'two different quantities; change low or high' })
    .optional()
    .describe('What a coordinate means; needed to switch between linear and log'),
});

const bandSchema = z.strictObject({
  below: z.tuple([unit, unit]).describe('Width under the curve at its left and right end'),
  above: z.tuple([unit, unit]).describe('Width over the curve at its left and right end'),
  label: line(60),
});

const seriesSchema = z
  .strictObject({
    id,
    role: z.enum(['observed', 'actual', 'required', 'feared', 'threshold', 'trend']),
    label: line(30),
    knots,
    band: bandSchema.optional().describe('A soft error band around the curve'),
    hidden: z.boolean().default(false).describe('true: drawn only when a reader asks'),
    drawable: z.boolean().default(false).describe('true: readers may redraw it; needs 5 to 9 knots'),
  })
  .refine((series) => !series.drawable || series.knots.length >= 5, {
    error: '5 to 9 knots on a curve that readers may redraw; add knots',
    path: ['knots'],
  });

const markSchema = z
  .strictObject({
    kind: z.enum(['dot', 'today', 'note']),
    x: unit,
    y: unit.optional(),
    label: line(60),
  })
  .refine((mark) => mark.kind === 'today' || mark.y !== undefined, {
    error: 'a y for a dot or a note; add y',
    path: ['y'],
  });

/** `content/scenarios/<id>.json`: a graph as a few knots. Both coordinates run from 0 to 1. */
export const scenarioSchema = z
  .strictObject({
    version: z.literal(1),
    letter: z
      .string()
      .refine((text) => /^[A-Z]$/.test(text), { error: 'one capital letter; write A to Z' })
      .optional(),
    title: line(60),
    claim: line(300).describe('What the figure says, in one sentence'),
    kind: z.literal('fake').describe('fake: conceptual, no tick numbers, the word "fake" inside the picture'),
    stroke: z
      .enum(['smooth', 'hand'])
      .default('smooth')
      .describe('hand: lines as a pen draws them; not where areas are to be compared'),
    x: axisSchema,
    y: axisSchema,
    series: z.array(seriesSchema).min(1).max(6),
    gaps: z.array(z.strictObject({ between: z.tuple([id, id]), label: line(60) })).default([]),
    marks: z.array(markSchema).default([]),
    support: z
      .strictObject({
        text: line(1000).optional().describe('What the source text says'),
        inference: line(1000).optional().describe('What was inferred from it'),
        guess: line(1000).optional().describe('What is guessed'),
      })
      .refine(({ text, inference, guess }) => (text ?? inference ?? guess) !== undefined, {
        error: 'at least one of text, inference, guess; say where the curves come from',
      }),
  })
  .superRefine((scenario, context) => {
    const ids = scenario.series.map((series) => series.id);
    ids.forEach((seriesId, index) => {
      if (ids.indexOf(seriesId) < index) {
        context.addIssue({
          code: 'custom',
          path: ['series', index, 'id'],
          message: 'an id that no other series here has; rename one',
        });
      }
    });
    scenario.gaps.forEach((gap, index) => {
      gap.between.forEach((seriesId, end) => {
        if (!ids.includes(seriesId)) {
          context.addIssue({
            code: 'custom',
            path: ['gaps', index, 'between', end],
            message: `the id of a series here (${ids.join(', ')}); correct it`,
          });
        }
      });
    });
  });

export type Scenario = z.infer<typeof scenarioSchema>;
export type Axis = Scenario['x'];
export type Series = Scenario['series'][number];
export type SeriesRole = Series['role'];
export type Mark = Scenario['marks'][number];
export type Knot = readonly [x: number, y: number];
