import * as z from 'zod';
import { fieldsText } from '../locales/en/schema-fields.ts';
import { PERSON } from './author-key.ts';
import { httpUrl, id, line } from './field-types.ts';
import { schemaText as text } from '../locales/en/schema.ts';
import { dateString } from './date.ts';
import { isId } from './id.ts';
import { counterGraphSchema, movedSchema, stanceSchema } from './stance.ts';
import { issueMessage, saying } from './issue-message.ts';
import type { Wrong } from './issue-message.ts';

const { comment: fields } = fieldsText;

/** Who wrote a comment: somebody with a page of their own here, or just a name. */
type CommentAuthor = { readonly person: string } | { readonly name: string; readonly url?: string };

/** Front matter of `content/threads/<essay-id>/<comment-id>.md`. */
export const commentSchema = z
  .strictObject({
    author: line(80)
      .refine(
        (author) => !author.startsWith(PERSON) || isId(author.slice(PERSON.length)),
        saying(() => text.author),
      )
      .describe(fields.author),
    url: httpUrl.optional().describe(fields.url),
    date: dateString.describe(fields.date),
    formerly: id.optional().describe(fields.formerly),
    parent: id.optional().describe(fields.parent),
    edited: dateString.optional().describe(fields.edited),
    editNote: line(300).optional().describe(fields.editNote),
    sample: z.boolean().default(false).describe(fields.sample),
    pinned: z.boolean().default(false).describe(fields.pinned),
    state: z.enum(['live', 'retracted', 'deleted']).default('live').describe(fields.state),
    stance: stanceSchema.optional().describe(fields.stance),
    moved: movedSchema.optional().describe(fields.moved),
    graph: counterGraphSchema.optional().describe(fields.graph),
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
