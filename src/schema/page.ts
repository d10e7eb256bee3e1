import * as z from 'zod';
import { line } from './field-types.ts';

/** Front matter of `content/pages/<id>.md`: about, colophon and the like. */
export const pageSchema = z.strictObject({
  title: line(140),
  description: line(300),
  /** Which menu names it: the head's, among what a reader comes for, or that at the foot of each page. */
  menu: z.enum(['head', 'foot']).default('head'),
});

export type PageData = z.infer<typeof pageSchema>;
