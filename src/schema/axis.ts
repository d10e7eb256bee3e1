import * as z from 'zod';
import { graphFieldsText } from '../locales/en/schema-graph-fields.ts';
import { schemaGraphsText as text } from '../locales/en/schema-graphs.ts';
import { line } from './field-types.ts';
import { issueMessage, saying } from './issue-message.ts';
import type { Wrong } from './issue-message.ts';

const { axis: fields } = graphFieldsText;

/** Beyond these a tick could not be written in a few characters. */
export const real = z.number().min(-1e12).max(1e12);

/** Nearer ends than this share of their size would give ticks that differ in a place nobody reads. */
const LEAST_RANGE = 1e-4;
/** A log scale never comes to 0. */
const LEAST_LOG = 1e-12;

const rangeSchema = z
  .tuple([real, real])
  .refine(
    ([low, high]) => Math.abs(high - low) > LEAST_RANGE * Math.max(Math.abs(low), Math.abs(high)),
    saying(() => text.range.narrow),
  )
  .refine(
    ([low, high]) => Math.max(Math.abs(low), Math.abs(high)) >= 1e-9,
    saying(() => text.range.tiny),
  );

const decodeSchema = z
  .strictObject({
    quantity: line(60).describe(fields.quantity),
    low: z.number().positive().describe(fields.low),
    high: z.number().positive().describe(fields.high),
  })
  .refine(
    ({ low, high }) => low !== high,
    saying(() => text.decode),
  );

/** One axis of a graph: with words at its ends, or in a model or data with real values and so with ticks. */
export const axisSchema = z
  .strictObject({
    label: line(40).describe(fields.label),
    ends: z
      .tuple([line(30), line(30)])
      .optional()
      .describe(fields.ends),
    range: rangeSchema.optional().describe(fields.range),
    unit: line(12).optional().describe(fields.unit),
    symbol: z
      .string()
      .refine(
        (symbol) => /^\p{L}$/u.test(symbol),
        saying(() => text.symbol),
      )
      .optional()
      .describe(fields.symbol),
    scale: z.enum(['linear', 'log']).default('linear').describe(fields.scale),
    decode: decodeSchema.optional().describe(fields.decode),
  })
  .superRefine(({ ends, range, unit, symbol, scale, decode }, context) => {
    const fault = (field: string, wrong: Wrong): void => {
      context.addIssue({ code: 'custom', path: [field], message: issueMessage(wrong) });
    };
    const { missing, twice, decode: decoded, alone } = text.range.onAxis;
    if (!ends && !range) fault('ends', missing);
    if (ends && range) fault('ends', twice);
    if (decode && range) fault('decode', decoded);
    if (unit !== undefined && !range) fault('unit', alone('unit'));
    if (symbol !== undefined && !range) fault('symbol', alone('symbol'));
    if (range && scale === 'log' && Math.min(...range) < LEAST_LOG) fault('range', text.range.log(LEAST_LOG));
  });

export type Axis = z.infer<typeof axisSchema>;
