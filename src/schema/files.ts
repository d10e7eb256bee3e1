import type * as z from 'zod';
import { commentSchema } from './comment.ts';
import type { CommentData } from './comment.ts';
import { parseFrontMatter, parseJson } from './document.ts';
import type { Located } from './document.ts';
import { essaySchema } from './essay.ts';
import type { EssayData } from './essay.ts';
import { pageSchema } from './page.ts';
import type { PageData } from './page.ts';
import { personSchema } from './person.ts';
import type { PersonData } from './person.ts';
import { scenarioSchema } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { siteSchema } from './site.ts';
import type { Site } from './site.ts';
import { validate } from './validate.ts';
import type { Checked } from './validate.ts';

/** A Markdown file whose front matter passed its schema. The document is kept for the places of later problems. */
export interface MarkdownFile<Data> {
  readonly file: string;
  readonly data: Data;
  readonly body: string;
  readonly bodyLine: number;
  readonly document: Located;
}

function markdownFile<Data>(schema: z.ZodType<Data>) {
  return (file: string, text: string): Checked<MarkdownFile<Data>> => {
    const { frontmatter: document, body, bodyLine } = parseFrontMatter(text);
    const checked = validate(file, document, schema);
    if (checked.value === undefined) return { problems: checked.problems };
    return { value: { file, data: checked.value, body, bodyLine, document }, problems: [] };
  };
}

function jsonFile<T>(schema: z.ZodType<T>) {
  return (file: string, text: string): Checked<T> => validate(file, parseJson(text), schema);
}

/** Each takes a file's path (for messages) and its text, and gives the checked file or all its problems. */
export const parseEssay = markdownFile<EssayData>(essaySchema);
export const parseComment = markdownFile<CommentData>(commentSchema);
export const parsePerson = markdownFile<PersonData>(personSchema);
export const parsePage = markdownFile<PageData>(pageSchema);
export const parseScenario = jsonFile<Scenario>(scenarioSchema);
export const parseSite = jsonFile<Site>(siteSchema);

/** The schemas by kind, for the JSON Schema files that editors complete from. */
export const schemas = {
  essay: essaySchema,
  comment: commentSchema,
  person: personSchema,
  page: pageSchema,
  scenario: scenarioSchema,
  site: siteSchema,
} as const;
