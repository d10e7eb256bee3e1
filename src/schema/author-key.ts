/** How an author field begins that names a person of this site and not just a name. */
export const PERSON = 'person:';

/**
 * The same text for all comments that one author signed in a thread: the person, or the name however it is spaced and
 * capitalised (Unicode NFKC). Two people who sign alike are one here; `accept` warns before that happens.
 */
export function authorKey({ author }: { readonly author: string }): string {
  if (author.startsWith(PERSON)) return author;
  return author.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}
