import * as z from 'zod';
import { PERSON } from './author-key.ts';
import { httpUrl, id, line } from './common.ts';
import { schemaText as text } from '../locales/en/schema.ts';
import { dateString } from './date.ts';
import { isId } from './id.ts';
import { counterGraphSchema, movedSchema, stanceSchema } from './stance.ts';
import { issueMessage, saying } from './wrong.ts';
import type { Wrong } from './wrong.ts';

/** Who wrote a comment: somebody with a page of their own here, or just a name. */
export type CommentAuthor = { readonly person: string } | { readonly name: string; readonly url?: string };

/** Front matter of `content/threads/<essay-id>/<comment-id>.md`. */
export const commentSchema = z
  .strictObject({
    author: line(80)
      .refine(
        (author) => !author.startsWith(PERSON) || isId(author.slice(PERSON.length)),
        saying(() => text.author),
      )
      .describe('A name, or person: and the id of a file in people/'),
    url: httpUrl.optional().describe("The author's own page"),
    date: dateString,
    parent: id.optional().describe('The comment in the same folder that this one answers'),
    edited: dateString.optional(),
    editNote: line(300).optional().describe('What was changed'),
    pinned: z.boolean().default(false).describe('true puts it first'),
    state: z.enum(['live', 'retracted', 'deleted']).default('live'),
    stance: stanceSchema.optional().describe('The scenario its author held when writing'),
    moved: movedSchema.optional().describe('Set where the stance is not the one that its author held before'),
    graph: counterGraphSchema.optional().describe('A curve that the comment would draw instead'),
  })
  .superRefine((data, context) => {
    const fault = (field: string, wrong: Wrong): void => {
      context.addIssue({ code: 'custom', path: [field], message: issueMessage(wrong) });
    };
    if (data.editNote !== undefined && data.edited === undefined) fault('editNote', text.editNote);
    if (data.moved && !data.stance) fault('moved', text.moved);
    if (data.url !== undefined && data.author.startsWith(PERSON)) fault('url', text.personUrl);
  });

export type CommentData = z.infer<typeof commentSchema>;
export type { CounterGraph, Stance } from './stance.ts';

/** The author field, taken apart. */
export function commentAuthor(data: Pick<CommentData, 'author' | 'url'>): CommentAuthor {
  if (data.author.startsWith(PERSON)) return { person: data.author.slice(PERSON.length) };
  return data.url === undefined ? { name: data.author } : { name: data.author, url: data.url };
}
