import * as z from 'zod';
import { fieldsText } from '../locales/en/schema-fields.ts';
import { schemaText as text } from '../locales/en/schema.ts';
import { httpUrl, id, line } from './field-types.ts';
import { isDay } from './date.ts';
import { languageTag } from './language.ts';
import { saying } from './issue-message.ts';

const { site: fields } = fieldsText;

const repliesSchema = z
  .strictObject({
    repository: httpUrl.optional().describe(fields.repository),
    host: z.enum(['github', 'gitlab', 'forgejo']).optional().describe(fields.host),
    branch: line(100).default('main').describe(fields.branch),
    folder: line(100).default('content').describe(fields.folder),
    email: z
      .string()
      .refine(
        (address) => /^[^\s@<>"?&#%]+@[^\s@<>"?&#%.]+(?:\.[^\s@<>"?&#%.]+)+$/.test(address),
        saying(() => text.email),
      )
      .optional()
      .describe(fields.email),
  })
  .describe(fields.replies);

/** A tagging entity of RFC 4151: a host or an e-mail address, and a day, month or year on which the site's owner had it. */
const FEED_ID =
  /^(?:[A-Za-z0-9._-]{1,64}@)?[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*(?:\.[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*)*,(?<day>\d{4}(?:-\d{2}(?:-\d{2})?)?)$/;

const feedId = z
  .string()
  .refine(
    (entity) => isDay(FEED_ID.exec(entity)?.groups?.['day'] ?? ''),
    saying((found) =>
      FEED_ID.test(String(found)) ? text.date.noDay(String(found).split(',')[1] ?? '') : text.feedId,
    ),
  )
  .describe(fields.feedId);

const licenceSchema = z
  .strictObject({
    name: z
      .string()
      .refine(
        (name) => /^[A-Za-z0-9][\w.+-]{0,39}$/.test(name),
        saying(() => text.licence),
      )
      .describe(fields.licenceName),
    title: line(120).optional().describe(fields.licenceTitle),
    url: httpUrl.optional().describe(fields.licenceUrl),
  })
  .describe(fields.licence);

/** The name of a theme. Which ones there are, the check says, and the JSON Schema that editors complete from. */
export const themeName = id.describe(fields.theme);

/** `content/site.json`: what the whole site is called and where it lives. */
export const siteSchema = z.strictObject({
  title: line(80).describe(fields.title),
  origin: httpUrl
    .refine(
      (address) => URL.canParse(address) && new URL(address).origin === address.replace(/\/$/, ''),
      saying(() => text.origin),
    )
    .describe(fields.origin),
  language: languageTag.describe(fields.language),
  description: line(300).describe(fields.description),
  author: id.describe(fields.author),
  feedId: feedId.optional(),
  licence: licenceSchema.optional(),
  hsts: z.boolean().default(false).describe(fields.hsts),
  feedSize: z.int().min(1).max(1000).default(20).describe(fields.feedSize),
  theme: themeName.default('paper'),
  lead: z
    .strictObject({
      question: line(120).describe(fields.question),
      deck: line(300).optional().describe(fields.deck),
      essay: id.describe(fields.essay),
    })
    .optional()
    .describe(fields.lead),
  replies: repliesSchema.default({ branch: 'main', folder: 'content' }),
});

export type Site = z.infer<typeof siteSchema>;
