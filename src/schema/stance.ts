import * as z from 'zod';
import { schemaText as text } from '../locales/en/schema.ts';
import { id, line } from './common.ts';
import { knots } from './knots.ts';
import { saying } from './wrong.ts';

/** Eight hexadecimal digits that say which form of a graph somebody had before them (src/loader/content-hash.ts). */
const version = z
  .string()
  .refine(
    (digits) => /^[0-9a-f]{8}$/.test(digits),
    saying(() => text.version),
  )
  .optional()
  .describe('Which form of the graph was answered; its page shows it');

const credenceFault = saying((found) => {
  const percent = typeof found === 'number' && found > 1 && found <= 100 ? found : undefined;
  return text.credence(percent);
});

/** What the author of a comment held when writing it. It is never changed: who changes their mind says so in a new comment. */
export const stanceSchema = z.strictObject({
  scenario: id,
  credence: z
    .number()
    .min(0, credenceFault)
    .max(1, credenceFault)
    .optional()
    .describe('How likely the author finds it, from 0 to 1'),
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
