import type { Comment, Essay, Person } from '../library.ts';
import { threadsText } from '../locales/en/threads.ts';
import { absolute, paths } from '../site.ts';

/** A thing as schema.org describes it, for JSON-LD. */
export type Thing = { readonly '@type': string } & Readonly<Record<string, unknown>>;

/** What descriptions of this site's pages have in common. */
export interface Publisher {
  readonly title: string;
  readonly origin: string;
  readonly language: string;
}

/** At most so many comments stand in the data for machines; the thread's feed has all. */
const MOST_COMMENTS = 50;

function personThing({ id, data }: Person, origin: string): Thing {
  const url = absolute(paths.person(id), origin);
  // A role signs samples; to call it a person would be untrue.
  return { '@type': data.kind === 'role' ? 'Thing' : 'Person', name: data.name, url };
}

/** A person for the page about them; undefined for a role, which is not a person. */
export function profile(person: Person, { origin }: Publisher): Thing | undefined {
  if (person.data.kind === 'role') return undefined;
  const links = person.data.links.map(({ url }) => url);
  const { '@type': type, ...about } = personThing(person, origin);
  return {
    '@type': 'ProfilePage',
    mainEntity: { '@type': type, ...about, ...(links.length > 0 && { sameAs: links }) },
  };
}

/** A comment of a thread with the name that it is signed with. */
export interface Signed {
  readonly comment: Comment;
  readonly name: string;
}

function commentThing(essay: string, { comment, name }: Signed, origin: string): Thing {
  return {
    '@type': 'Comment',
    url: absolute(paths.comment(essay, comment.id), origin),
    datePublished: comment.data.date,
    author: { '@type': 'Thing', name },
    text: comment.rendered.firstLine,
    ...(comment.data.sample && { creativeWorkStatus: threadsText.sample }),
  };
}

/**
 * An essay as schema.org's Article, and its thread as a DiscussionForumPosting about it.
 * @param thread What stands in the thread for all to read, oldest first.
 */
export function article(essay: Essay, thread: readonly Signed[], publisher: Publisher): Thing[] {
  const { id, data, authors, rendered } = essay;
  const { origin, title, language } = publisher;
  const url = absolute(paths.essay(id), origin);
  const by = authors.map((author) => personThing(author, origin));
  const about: Thing = {
    '@type': 'Article',
    '@id': url,
    url,
    headline: data.title,
    description: data.description,
    inLanguage: data.lang ?? language,
    datePublished: data.date,
    dateModified: data.updated ?? data.date,
    author: by,
    publisher: { '@type': 'Organization', name: title, url: origin },
    image: absolute(paths.card(id), origin),
    wordCount: rendered.words,
    keywords: data.tags,
    isAccessibleForFree: true,
  };
  if (thread.length === 0) return [about];
  const posting: Thing = {
    '@type': 'DiscussionForumPosting',
    url: absolute(paths.thread(id), origin),
    headline: `Thread: ${data.title}`,
    text: data.description,
    datePublished: data.date,
    author: by,
    about: { '@id': url },
    commentCount: thread.length,
    comment: thread.slice(0, MOST_COMMENTS).map((signed) => commentThing(id, signed, origin)),
  };
  return [about, posting];
}

/** Things as the text of a JSON-LD script; nothing in them can end the script. */
export function jsonLd(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}
