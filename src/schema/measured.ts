import * as z from 'zod';
import { graphFieldsText } from '../locales/en/schema-graph-fields.ts';
import { schemaGraphsText as text } from '../locales/en/schema-graphs.ts';
import { real } from './axis.ts';
import { dateString } from './date.ts';
import { httpUrl, line } from './field-types.ts';
import { issueMessage } from './issue-message.ts';
import type { Wrong } from './issue-message.ts';

const { point: fields, source } = graphFieldsText;

/** A measured point in the units of its axes, with its error bar where the source has one. */
const pointSchema = z
  .strictObject({
    at: z.tuple([real, real]).describe(fields.at),
    low: real.optional().describe(fields.low),
    high: real.optional().describe(fields.high),
    label: line(40).optional().describe(fields.label),
  })
  .superRefine(({ at: [, y], low, high }, context) => {
    const fault = (field: 'low' | 'high', wrong: Wrong): void => {
      context.addIssue({ code: 'custom', path: [field], message: issueMessage(wrong) });
    };
    if (low === undefined && high !== undefined) fault('low', text.points.half('low'));
    if (high === undefined && low !== undefined) fault('high', text.points.half('high'));
    if (low !== undefined && low > y) fault('low', text.points.low(y));
    if (high !== undefined && high < y) fault('high', text.points.high(y));
  });

/** Fewer points have no course, and more could neither be told apart nor read as a table. */
export const pointsSchema = z.array(pointSchema).min(3).max(60);

/** Where measured values come from, exactly enough to find them again. */
export const sourcesSchema = z
  .array(
    z.strictObject({
      title: line(200).describe(source.title),
      by: line(200).describe(source.by),
      url: httpUrl.describe(source.url),
      passage: line(300).describe(source.passage),
      retrieved: dateString.describe(source.retrieved),
      licence: line(100).describe(source.licence),
    }),
  )
  .min(1)
  .max(6);
