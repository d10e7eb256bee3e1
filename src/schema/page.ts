import * as z from 'zod';
import { line } from './common.ts';

/** Front matter of `content/pages/<id>.md`: about, colophon and the like. */
export const pageSchema = z.strictObject({
  title: line(140),
  description: line(300),
});

export type PageMatter = z.infer<typeof pageSchema>;
