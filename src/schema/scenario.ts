import * as z from 'zod';
import { graphFieldsText } from '../locales/en/schema-graph-fields.ts';
import { schemaGraphsText as text } from '../locales/en/schema-graphs.ts';
import { axisSchema } from './axis.ts';
import { id, line } from './field-types.ts';
import { formulaSchema } from './formula.ts';
import type { GraphFault } from './formula.ts';
import { knots, unit } from './knots.ts';
import { kindFaults } from './kind.ts';
import { pointsSchema, sourcesSchema } from './measured.ts';
import { sliderSchema } from './slider.ts';
import { issueMessage, saying } from './issue-message.ts';

const { scenario: fields } = graphFieldsText;

const bandSchema = z.strictObject({
  below: z.tuple([unit, unit]).describe(fields.below),
  above: z.tuple([unit, unit]).describe(fields.above),
  label: line(60).describe(fields.bandLabel),
});

const seriesSchema = z
  .strictObject({
    id: id.describe(fields.seriesId),
    role: z.enum(['observed', 'actual', 'required', 'feared', 'threshold', 'trend']).describe(fields.role),
    label: line(30).describe(fields.seriesLabel),
    knots: knots(2).optional().describe(fields.knots),
    formula: formulaSchema.optional().describe(fields.formula),
    points: pointsSchema.optional().describe(fields.points),
    band: bandSchema.optional().describe(fields.band),
    hidden: z.boolean().default(false).describe(fields.hidden),
    drawable: z.boolean().default(false).describe(fields.drawable),
  })
  .refine((series) => !series.drawable || series.points !== undefined || (series.knots ?? []).length >= 5, {
    ...saying(() => text.drawable),
    path: ['knots'],
  });

const markSchema = z
  .strictObject({
    kind: z.enum(['dot', 'today', 'note']).describe(fields.markKind),
    x: unit.describe(fields.markX),
    y: unit.optional().describe(fields.markY),
    label: line(60).describe(fields.markLabel),
  })
  .refine((mark) => mark.kind === 'today' || mark.y !== undefined, {
    ...saying(() => text.mark),
    path: ['y'],
  });

/** `content/scenarios/<id>.json`: a graph as a few knots, both coordinates from 0 to 1, as formulas, or as measured points. */
export const scenarioSchema = z
  .strictObject({
    version: z.literal(1).describe(fields.version),
    letter: z
      .string()
      .refine(
        (letter) => /^[A-Z]$/.test(letter),
        saying(() => text.letter),
      )
      .optional()
      .describe(fields.letter),
    title: line(60).describe(fields.title),
    claim: line(300).describe(fields.claim),
    kind: z.enum(['fake', 'model', 'data']).describe(fields.kind),
    stroke: z.enum(['smooth', 'hand']).default('smooth').describe(fields.stroke),
    x: axisSchema.describe(fields.x),
    y: axisSchema.describe(fields.y),
    series: z.array(seriesSchema).min(1).max(6).describe(fields.series),
    gaps: z
      .array(
        z.strictObject({
          between: z.tuple([id, id]).describe(fields.between),
          label: line(60).describe(fields.gapLabel),
        }),
      )
      .default([])
      .describe(fields.gaps),
    marks: z.array(markSchema).default([]).describe(fields.marks),
    sliders: z.array(sliderSchema).max(4).default([]).describe(fields.sliders),
    support: z
      .strictObject({
        text: line(1000).optional().describe(fields.text),
        inference: line(1000).optional().describe(fields.inference),
        guess: line(1000).optional().describe(fields.guess),
      })
      .refine(
        (support) => (support.text ?? support.inference ?? support.guess) !== undefined,
        saying(() => text.support),
      )
      .describe(fields.support),
    sources: sourcesSchema.optional().describe(fields.sources),
  })
  .superRefine((scenario, context) => {
    const fault = ({ path, wrong }: GraphFault): void => {
      context.addIssue({ code: 'custom', path: [...path], message: issueMessage(wrong) });
    };
    kindFaults(scenario).forEach(fault);
    const ids = scenario.series.map((series) => series.id);
    ids.forEach((seriesId, index) => {
      if (ids.indexOf(seriesId) < index) fault({ path: ['series', index, 'id'], wrong: text.seriesTwice });
    });
    scenario.gaps.forEach((gap, index) => {
      gap.between.forEach((seriesId, end) => {
        if (!ids.includes(seriesId)) fault({ path: ['gaps', index, 'between', end], wrong: text.gap(ids) });
      });
    });
  });

export type Scenario = z.infer<typeof scenarioSchema>;
export type { Axis } from './axis.ts';
export type { Slider } from './slider.ts';
export type Series = Scenario['series'][number];
export type MeasuredPoint = NonNullable<Series['points']>[number];
export type SeriesRole = Series['role'];
