import * as z from 'zod';
import { schemaGraphsText as text } from '../locales/en/schema-graphs.ts';
import { line } from './common.ts';
import { issueMessage, saying } from './wrong.ts';
import type { Wrong } from './wrong.ts';

/** Beyond these a tick could not be written in a few characters. */
const real = z.number().min(-1e12).max(1e12);

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
    quantity: line(60),
    low: z.number().positive().describe('The quantity at coordinate 0'),
    high: z.number().positive().describe('The quantity at coordinate 1'),
  })
  .refine(
    ({ low, high }) => low !== high,
    saying(() => text.decode),
  );

/** One axis of a graph: with words at its ends, or in a model with real values and so with ticks. */
export const axisSchema = z
  .strictObject({
    label: line(40),
    ends: z
      .tuple([line(30), line(30)])
      .optional()
      .describe('Words at the low and the high end, on an axis without a range'),
    range: rangeSchema
      .optional()
      .describe('Real values at the low and the high end, in a model; its ticks are computed from them'),
    unit: line(12).optional().describe('Unit of the range; "%" means that it holds shares, 1 for 100%'),
    symbol: z
      .string()
      .refine(
        (symbol) => /^\p{L}$/u.test(symbol),
        saying(() => text.symbol),
      )
      .optional()
      .describe('Letter of the quantity, as in "n = 256"'),
    scale: z
      .enum(['linear', 'log'])
      .default('linear')
      .describe('The scale on which the coordinates 0 to 1 stand'),
    decode: decodeSchema
      .optional()
      .describe('What a coordinate means where there is no range; needed to switch between linear and log'),
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
