import * as z from 'zod';
import { fieldsText } from '../locales/en/schema-fields.ts';
import { schemaText as text } from '../locales/en/schema.ts';
import { httpUrl, id, line } from './field-types.ts';
import { dateString, dateTimeString, instant } from './date.ts';
import { languageTag } from './language.ts';
import { saying } from './issue-message.ts';
import { tagSchema } from './tag.ts';

const { essay: fields } = fieldsText;

/** Front matter of `content/essays/<id>.md`, `.mdx`, or `<id>/index.md`. */
export const essaySchema = z.strictObject({
  title: line(140).describe(fields.title),
  date: dateString.describe(fields.date),
  description: line(300).describe(fields.description),
  updated: dateString.optional().describe(fields.updated),
  changes: z
    .array(
      z.strictObject({ date: dateString.describe(fields.changed), note: line(300).describe(fields.note) }),
    )
    .optional()
    .describe(fields.changes),
  authors: z.array(id).min(1).optional().describe(fields.authors),
  tags: z.array(tagSchema).default([]).describe(fields.tags),
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
  publish: dateTimeString.optional().describe(fields.publish),
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
  formerly: id.optional().describe(fields.formerly),
});

export type EssayData = z.infer<typeof essaySchema>;

/**
 * Why an essay is in no page, list or feed: it is a draft, or it is held until later.
 * @param now Ms since 1970.
 * @returns undefined when it is published.
 */
export function withheld(
  { draft, publish }: Pick<EssayData, 'draft' | 'publish'>,
  now: number,
): 'draft' | 'held' | undefined {
  if (draft) return 'draft';
  return publish !== undefined && instant(publish) > now ? 'held' : undefined;
}
