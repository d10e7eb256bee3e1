import * as z from 'zod';
import { fieldsText } from '../locales/en/schema-fields.ts';
import { httpUrl, line } from './field-types.ts';

const { person: fields } = fieldsText;

/** Front matter of `content/people/<id>.md`; the body is the biography. */
export const personSchema = z.strictObject({
  name: line(80).describe(fields.name),
  kind: z.enum(['person', 'role']).default('person').describe(fields.kind),
  links: z
    .array(z.strictObject({ label: line(60).describe(fields.label), url: httpUrl.describe(fields.url) }))
    .default([])
    .describe(fields.links),
});

export type PersonData = z.infer<typeof personSchema>;
