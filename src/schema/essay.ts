import * as z from 'zod';
import { fieldsText } from '../locales/en/schema-fields.ts';
import { schemaText as text } from '../locales/en/schema.ts';
import { httpUrl, id, line } from './common.ts';
import { dateString } from './date.ts';
import { languageTag } from './language.ts';
import { saying } from './wrong.ts';

const { essay: fields } = fieldsText;

/** Front matter of `content/essays/<id>.md`, `.mdx`, or `<id>/index.md`. */
export const essaySchema = z.strictObject({
  title: line(140).describe(fields.title),
  date: dateString.describe(fields.date),
  description: line(300).describe(fields.description),
  updated: dateString.optional().describe(fields.updated),
  changes: z
    .array(z.strictObject({ date: dateString, note: line(300) }))
    .optional()
    .describe(fields.changes),
  authors: z.array(id).min(1).optional().describe(fields.authors),
  tags: z.array(id).default([]).describe(fields.tags),
  series: z
    .strictObject({
      id: id.describe(fields.seriesId),
      part: z.int().min(1).max(999).describe(fields.part),
    })
    .optional()
    .describe(fields.series),
  scenarios: z.array(id).default([]).describe(fields.scenarios),
  lang: languageTag.optional().describe(fields.lang),
  draft: z.boolean().default(false).describe(fields.draft),
  canonical: httpUrl.optional().describe(fields.canonical),
  aliases: z
    .array(
      z.string().refine(
        (path) => /^(?:\/[A-Za-z0-9._~-]+)+\/?$/.test(path) && !/\/\.{1,2}(?:\/|$)/.test(path),
        saying(() => text.alias),
      ),
    )
    .default([])
    .describe(fields.aliases),
  guid: line(300).optional().describe(fields.guid),
});

export type EssayData = z.infer<typeof essaySchema>;
