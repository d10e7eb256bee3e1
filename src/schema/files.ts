import type * as z from 'zod';
import { commentSchema } from './comment.ts';
import type { CommentData } from './comment.ts';
import { parseFrontMatter, parseJson } from './read-document.ts';
import type { KnownYaml, Located } from './read-document.ts';
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
import { readablePart } from './readable-part.ts';
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

/** A Markdown file as it was read: the file itself, when nothing is wrong with its front matter. */
type ReadMarkdown<Data> = Checked<MarkdownFile<Data>> & {
  /**
   * Otherwise what of it can be checked all the same, so that a fault hides no other: the body, and the fields of the
   * front matter without a fault; stand-ins are in the place of fields that have to be there.
   */
  readonly rest?: MarkdownFile<Data> | undefined;
};

/** @param standIns the fields that have to be there, with values that break no rule. */
function markdownFile<Data>(schema: z.ZodType<Data>, standIns: Readonly<Record<string, unknown>>) {
  return (file: string, text: string, known?: KnownYaml): ReadMarkdown<Data> => {
    const { frontmatter: document, body, bodyLine } = parseFrontMatter(text, known);
    const checked = validate(file, document, schema);
    const fileWith = (data: Data): MarkdownFile<Data> => ({ file, data, body, bodyLine, document });
    if (checked.value !== undefined) return { value: fileWith(checked.value), problems: [] };
    const { rest, more } = readablePart(file, document, schema, standIns, checked.problems);
    return {
      rest: rest === undefined ? undefined : fileWith(rest),
      problems: [...checked.problems, ...more],
    };
  };
}

/** A day after every other, so that nothing is too late for it. */
const STAND_IN_DATE = '9999-12-31';

function jsonFile<T>(schema: z.ZodType<T>) {
  return (file: string, text: string): Checked<T> => validate(file, parseJson(text), schema);
}

/**
 * Each takes a file's path (for messages) and its text, and gives the checked file or all its problems; those of Markdown
 * take front matters that are known already as well.
 */
export const parseEssay = markdownFile<EssayData>(essaySchema, {
  title: '?',
  date: STAND_IN_DATE,
  description: '?',
});
export const parseComment = markdownFile<CommentData>(commentSchema, { author: '?', date: STAND_IN_DATE });
export const parsePerson = markdownFile<PersonData>(personSchema, { name: '?' });
export const parsePage = markdownFile<PageData>(pageSchema, { title: '?', description: '?' });
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
