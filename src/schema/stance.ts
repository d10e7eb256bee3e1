import * as z from 'zod';
import { id, line } from './common.ts';
import { knots } from './knots.ts';

/** Eight hexadecimal digits that say which form of a graph somebody had before them (src/loader/content-hash.ts). */
const version = z
  .string()
  .refine((text) => /^[0-9a-f]{8}$/.test(text), {
    error: 'eight digits 0-9 and a-f, in quotes, as the page of the graph shows them; copy them from there',
  })
  .optional()
  .describe('Which form of the graph was answered; its page shows it');

/** What the author of a comment held when writing it. It is never changed: who changes their mind says so in a new comment. */
export const stanceSchema = z.strictObject({
  scenario: id,
  credence: z.number().min(0).max(1).optional().describe('How likely the author finds it, from 0 to 1'),
  version,
});

/** Which comment made its author change an earlier stance. */
export const movedSchema = z.strictObject({
  by: id.describe('The comment in the same folder that changed the mind'),
});

/** A curve drawn in answer to one of a graph. */
export const counterGraphSchema = z.strictObject({
  answers: id.describe('The id of the scenario'),
  series: id.describe('The id of its curve that is drawn anew'),
  knots: knots(5),
  why: line(300).optional().describe('Why it goes there, in a line'),
  version,
});

export type Stance = z.infer<typeof stanceSchema>;
export type CounterGraph = z.infer<typeof counterGraphSchema>;
