import * as z from 'zod';
import { fieldsText } from '../locales/en/schema-fields.ts';
import { schemaText as text } from '../locales/en/schema.ts';
import { id, line } from './field-types.ts';
import { knots } from './knots.ts';
import { saying } from './issue-message.ts';

const { stance: fields } = fieldsText;

/** Eight hexadecimal digits that name the version of a graph that the author saw (src/graphs/export/content-hash.ts). */
const version = z
  .string()
  .refine(
    (digits) => /^[0-9a-f]{8}$/.test(digits),
    saying(() => text.version),
  )
  .optional()
  .describe(fields.version);

const credenceFault = saying((found) => {
  const percent = typeof found === 'number' && found > 1 && found <= 100 ? found : undefined;
  return text.credence(percent);
});

/**
 * The scenario that the author of a comment believed when writing it. It is never changed: an author who changes their mind
 * says so in a new comment.
 */
export const stanceSchema = z.strictObject({
  scenario: id.describe(fields.scenario),
  credence: z.number().min(0, credenceFault).max(1, credenceFault).optional().describe(fields.credence),
  version,
});

/** Which comment made its author change an earlier stance. */
export const movedSchema = z.strictObject({
  by: id.describe(fields.by),
});

/** A curve drawn against one of a graph. */
export const counterGraphSchema = z.strictObject({
  answers: id.describe(fields.answers),
  series: id.describe(fields.curve),
  knots: knots(5).describe(fields.knots),
  why: line(300).optional().describe(fields.why),
  version,
});

export type Stance = z.infer<typeof stanceSchema>;
export type CounterGraph = z.infer<typeof counterGraphSchema>;
