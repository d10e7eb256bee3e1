import * as z from 'zod';
import { schemaText as text } from '../locales/en/schema.ts';
import { httpUrl, id, line } from './common.ts';
import { dateString } from './date.ts';
import { languageTag } from './language.ts';
import { saying } from './wrong.ts';

/** Front matter of `content/essays/<id>.md`, `.mdx`, or `<id>/index.md`. */
export const essaySchema = z.strictObject({
  title: line(140),
  date: dateString.describe('When it was published'),
  description: line(300).describe('One or two sentences, shown on lists, on cards and in feeds'),
  updated: dateString.optional().describe('When its argument last changed'),
  changes: z
    .array(z.strictObject({ date: dateString, note: line(300) }))
    .optional()
    .describe('What was edited after publication, a line each'),
  authors: z.array(id).min(1).optional().describe("People's ids; the site's author when left out"),
  tags: z.array(id).default([]),
  series: z
    .strictObject({
      id: id.describe('The series, whose name is its id read as words'),
      part: z.int().min(1).max(999).describe('Its place in the series, from 1'),
    })
    .optional()
    .describe('The series that it is a part of'),
  scenarios: z.array(id).default([]).describe('Scenarios on which a comment here may take a stance'),
  lang: languageTag.optional().describe('BCP 47 tag of its language, where it is not that of the site'),
  draft: z.boolean().default(false).describe('true keeps it out of every page, list and feed'),
  canonical: httpUrl.optional().describe('Where the original stands, when it is elsewhere'),
  aliases: z
    .array(
      z.string().refine(
        (path) => /^(?:\/[A-Za-z0-9._~-]+)+\/?$/.test(path) && !/\/\.{1,2}(?:\/|$)/.test(path),
        saying(() => text.alias),
      ),
    )
    .default([])
    .describe('Paths at which it once stood, which lead to it'),
  guid: line(300).optional().describe('Feed id from an earlier home; never change it once published'),
});

export type EssayData = z.infer<typeof essaySchema>;
