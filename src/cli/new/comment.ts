import { newText } from '../../locales/en/new.ts';
import { PERSON } from '../../schema/author-key.ts';
import { commentSchema } from '../../schema/comment.ts';
import { id as idSchema } from '../../schema/field-types.ts';
import { nearest } from '../../schema/nearest.ts';
import { commentId } from '../../threads/file/comment-id.ts';
import { pathOf } from '../../threads/file/comment-file.ts';
import { explainedFile } from './explained.ts';
import { NewFault } from './kind.ts';
import type { Kind } from './kind.ts';

const text = newText.comment;

/** The text of a comment by an author, as the front matter has them. */
function commentFile(author: string, date: string, scenario: string): string {
  const values = {
    author,
    url: 'https://example.org/',
    date,
    formerly: `${date}-its-first-id`,
    parent: `${date}-somebody`,
    edited: date,
    editNote: text.editNote,
    sample: true,
    pinned: true,
    state: 'retracted' as const,
    stance: { scenario, credence: 0.6, version: '01234567' },
    moved: { by: `${date}-somebody` },
    graph: {
      answers: scenario,
      series: 'expected',
      knots: [
        [0, 0.2],
        [0.25, 0.25],
        [0.5, 0.3],
        [0.75, 0.35],
        [1, 0.4],
      ] satisfies [number, number][],
      why: text.why,
      version: '01234567',
    },
  };
  return explainedFile(commentSchema, values, ['author', 'date'], text.body);
}

/** `npm run new -- comment`: a comment that an author files by hand. */
export const comment: Kind<'to' | 'author' | 'id'> = {
  fields: [
    { name: 'to', question: text.to, schema: idSchema },
    {
      name: 'author',
      question: text.author,
      schema: commentSchema.shape.author,
      proposed: (_answers, { parsed }) => parsed?.site && PERSON + parsed.site.author,
    },
    {
      name: 'id',
      question: text.id,
      schema: idSchema,
      proposed: ({ author }, { today }) =>
        commentId(today, author.startsWith(PERSON) ? author.slice(PERSON.length) : author),
    },
  ],
  plan({ to, author, id }, { today, parsed }) {
    const essay = parsed?.essays.get(to);
    // An essay with problems is there too: the check tells them.
    if (!essay && !parsed?.broken.has(`essay/${to}`)) {
      throw new NewFault(text.noEssay(to, nearest(to, [...(parsed?.essays.keys() ?? [])])));
    }
    const person = author.startsWith(PERSON) ? author.slice(PERSON.length) : undefined;
    if (person !== undefined && !parsed?.people.has(person)) throw new NewFault(newText.noPerson(person));
    const path = pathOf({ essay: to, id }, '');
    return {
      filings: [{ path, text: commentFile(author, today, essay?.data.scenarios[0] ?? 'a-graph') }],
      next: text.next(path),
    };
  },
};
