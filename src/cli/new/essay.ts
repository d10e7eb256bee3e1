import * as z from 'zod';
import { newText } from '../../locales/en/new.ts';
import { id as idSchema, slugOf } from '../../schema/field-types.ts';
import { essaySchema } from '../../schema/essay.ts';
import { saying } from '../../schema/issue-message.ts';
import { explainedFile } from './explained.ts';
import { NewFault } from './kind.ts';
import type { Kind } from './kind.ts';

const text = newText.essay;

const draftSchema = z.string().refine(
  (answer) => answer === 'true' || answer === 'false',
  saying(() => text.wrongDraft),
);

/** The text of an essay's file. Keys that `data` has are its front matter; the others are examples in comments. */
export function essayFile(
  data: {
    readonly title: string;
    readonly date: string;
    readonly description: string;
    readonly authors?: string[];
    readonly scenarios?: string[];
    readonly draft?: boolean;
  },
  body: string,
): string {
  const examples = {
    updated: data.date,
    changes: [{ date: data.date, note: text.change }],
    authors: ['an-id'],
    tags: ['A topic'],
    series: { id: 'a-series', part: 1 },
    scenarios: ['a-graph'],
    lang: 'en-GB',
    draft: true,
    publish: `${data.date}T09:00:00+00:00`,
    canonical: 'https://example.org/original/',
    aliases: ['/2019/old-name/'],
    guid: 'https://example.org/?p=1',
    formerly: 'its-first-id',
  };
  const keys = essaySchema.keyof().options.filter((key) => key in data);
  return explainedFile(essaySchema, { ...examples, ...data }, keys, body);
}

/** `npm run new -- essay`: an essay that is a draft until its author says otherwise, as in other systems of this sort. */
export const essay: Kind<'title' | 'id' | 'author' | 'draft'> = {
  fields: [
    { name: 'title', question: text.title, schema: essaySchema.shape.title },
    {
      name: 'id',
      question: text.id,
      schema: idSchema,
      proposed: ({ title }) => slugOf(title),
    },
    {
      name: 'author',
      question: text.author,
      schema: idSchema,
      proposed: (_answers, { parsed }) => parsed?.site?.author,
    },
    { name: 'draft', question: text.draft, schema: draftSchema, proposed: () => 'true' },
  ],
  plan({ title, id, author, draft }, { today, parsed }) {
    if (!parsed?.people.has(author)) throw new NewFault(newText.noPerson(author));
    const data = {
      title,
      date: today,
      description: text.description,
      ...(author === parsed.site?.author ? {} : { authors: [author] }),
      ...(draft === 'true' ? { draft: true } : {}),
    };
    const path = `essays/${id}.md`;
    return {
      filings: [{ path, text: essayFile(data, text.body) }],
      taken: [`essays/${id}.mdx`, `essays/${id}/index.md`, `essays/${id}/index.mdx`],
      next: text.next(path, draft === 'true'),
    };
  },
};
