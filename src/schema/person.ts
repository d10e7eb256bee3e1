import * as z from 'zod';
import { httpUrl, line } from './common.ts';

/** Front matter of `content/people/<id>.md`; the body is the biography. */
export const personSchema = z.strictObject({
  name: line(80),
  kind: z
    .enum(['person', 'position'])
    .default('person')
    .describe('position: a point of view that signs sample comments, and stands for no person'),
  links: z.array(z.strictObject({ label: line(60), url: httpUrl })).default([]),
});

export type PersonData = z.infer<typeof personSchema>;
