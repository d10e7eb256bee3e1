import { getComments, getEssays, once } from '../library.ts';
import type { Comment, Essay } from '../library.ts';
import { commentAuthor } from '../schema/comment.ts';

/** What people have written, by the id of the person; worked out once for all pages of a build. */

/** Essays, newest first. */
export const essaysByPerson = once(async (): Promise<ReadonlyMap<string, readonly Essay[]>> => {
  const signed = (await getEssays()).flatMap((essay) => essay.authors.map(({ id }) => ({ id, essay })));
  const people = Map.groupBy(signed, ({ id }) => id);
  return new Map([...people].map(([id, some]) => [id, some.map(({ essay }) => essay)]));
});

/** All comments of the site, newest first; those that were deleted are not among them. */
export const allComments = once(async (): Promise<readonly Comment[]> =>
  (await getComments()).filter(({ data }) => data.state !== 'deleted').toReversed(),
);

/** The same by their author. */
export const commentsByPerson = once(async (): Promise<ReadonlyMap<string, readonly Comment[]>> => {
  const people = new Map<string, Comment[]>();
  for (const comment of await allComments()) {
    const author = commentAuthor(comment.data);
    if (!('person' in author)) continue;
    const written = people.get(author.person);
    if (written) written.push(comment);
    else people.set(author.person, [comment]);
  }
  return people;
});
