import * as z from 'zod';
import { schemaText as text } from '../locales/en/schema.ts';
import { httpUrl, id, line } from './common.ts';
import { languageTag } from './language.ts';
import { saying } from './wrong.ts';

const repliesSchema = z
  .strictObject({
    repository: httpUrl
      .optional()
      .describe('Address of the repository that holds the content, e.g. https://github.com/owner/name'),
    host: z
      .enum(['github', 'gitlab', 'forgejo'])
      .optional()
      .describe('Which software serves the repository; read from its address where that tells'),
    branch: line(100).default('main').describe('The branch to which replies are proposed'),
    folder: line(100).default('content').describe('The content folder in the repository'),
    email: z
      .string()
      .refine(
        (address) => /^[^\s@<>"?&#%]+@[^\s@<>"?&#%]+\.[^\s@<>"?&#%]+$/.test(address),
        saying(() => text.email),
      )
      .optional()
      .describe('Where replies may be sent'),
  })
  .describe('How a reader sends a reply; copy and download are always there');

/** `content/site.json`: what the whole site is called and where it lives. */
export const siteSchema = z.strictObject({
  title: line(80).describe('Name of the site'),
  origin: httpUrl
    .refine(
      (address) => URL.canParse(address) && new URL(address).origin === address.replace(/\/$/, ''),
      saying(() => text.origin),
    )
    .describe('Where the site is published, e.g. https://example.org'),
  language: languageTag.describe('BCP 47 tag of the main language'),
  description: line(300).describe('One sentence, shown under the name and in feeds'),
  author: id.describe('The person (an id in people/) who writes here when an essay names nobody'),
  theme: z
    .enum(['paper', 'bbs', 'tabloid'])
    .default('paper')
    .describe('How the site looks until a reader chooses'),
  lead: z
    .strictObject({
      question: line(120).describe('What the front page asks'),
      essay: id.describe('The essay whose scenarios are the answers'),
    })
    .optional()
    .describe('What the front page opens with; left out, it opens with the latest essays'),
  replies: repliesSchema.default({ branch: 'main', folder: 'content' }),
});

export type Site = z.infer<typeof siteSchema>;
