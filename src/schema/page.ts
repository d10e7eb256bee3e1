import * as z from 'zod';
import { fieldsText } from '../locales/en/schema-fields.ts';
import { line } from './field-types.ts';

const { page: fields } = fieldsText;

/** Front matter of `content/pages/<id>.md`: about, colophon and the like. */
export const pageSchema = z.strictObject({
  title: line(140).describe(fields.title),
  description: line(300).describe(fields.description),
  menu: z.enum(['head', 'foot']).default('head').describe(fields.menu),
});

export type PageData = z.infer<typeof pageSchema>;
