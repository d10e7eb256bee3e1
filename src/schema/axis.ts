import * as z from 'zod';
import { line } from './common.ts';

/** Beyond these a tick could not be written in a few characters. */
const real = z.number().min(-1e12).max(1e12);

/** Nearer ends than this share of their size would give ticks that differ in a place nobody reads. */
const LEAST_RANGE = 1e-4;
/** A log scale never comes to 0. */
const LEAST_LOG = 1e-12;

const rangeSchema = z
  .tuple([real, real])
  .refine(([low, high]) => Math.abs(high - low) > LEAST_RANGE * Math.max(Math.abs(low), Math.abs(high)), {
    error: 'two values that are further apart; change one',
  })
  .refine(([low, high]) => Math.max(Math.abs(low), Math.abs(high)) >= 1e-9, {
    error: 'values that are not all next to nothing; choose another unit',
  });

const decodeSchema = z
  .strictObject({
    quantity: line(60),
    low: z.number().positive().describe('The quantity at coordinate 0'),
    high: z.number().positive().describe('The quantity at coordinate 1'),
  })
  .refine(({ low, high }) => low !== high, { error: 'two different quantities; change low or high' });

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
      .refine((text) => /^\p{L}$/u.test(text), { error: 'one letter; shorten it' })
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
    const fault = (field: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    if (!ends && !range) fault('ends', 'words at both ends, or in a model a range; add one of the two');
    if (ends && range) fault('ends', 'no words at the ends of an axis with a range; remove them');
    if (decode && range) fault('decode', 'no decode beside a range, which says the same; remove it');
    if (unit !== undefined && !range) fault('unit', 'a unit beside a range only; remove it');
    if (symbol !== undefined && !range) fault('symbol', 'a symbol beside a range only; remove it');
    if (range && scale === 'log' && Math.min(...range) < LEAST_LOG) {
      fault('range', `values of at least ${LEAST_LOG} on a log scale; change them or the scale`);
    }
  });

export type Axis = z.infer<typeof axisSchema>;
