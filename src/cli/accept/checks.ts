import { acceptText as text } from '../../locales/en/accept.ts';
import { referencesText } from '../../locales/en/schema-references.ts';
import type { CommentFile, Parsed } from '../../loader/parse.ts';
import { authorKey } from '../../schema/author-key.ts';
import { missing } from '../../schema/crosscheck.ts';
import { instant } from '../../schema/date.ts';
import { quoteFound } from '../../schema/problem.ts';
import type { Problem } from '../../schema/problem.ts';
import { normalBody } from '../../threads/file/comment-file.ts';
import type { Incoming } from './incoming.ts';
import { unseenIn } from './reveal.ts';

/** Keys that only the editors of the site set. A stranger who sets one tries to gain something. */
const RESERVED = ['sample', 'pinned', 'state', 'edited', 'editNote'] as const;
/** How far clocks and time zones may differ, in milliseconds. */
const A_DAY = 24 * 60 * 60 * 1000;

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** Keeps a stranger from setting what the site alone sets, and from signing as a person of the site. */
export function checkReserved({ file, document, data }: CommentFile): Problem[] {
  const problems = RESERVED.filter((key) => has(document.value, key)).map((key): Problem => {
    const at = { file, ...document.placeOfKey([], key), field: key };
    return { ...at, ...text.reserved };
  });
  if (!data.author.startsWith('person:')) return problems;
  const at = { file, ...document.placeOf(['author']), field: 'author' };
  return [...problems, { ...at, found: quoteFound(data.author), ...text.person }];
}

/**
 * Keeps out a file that belongs to no published essay. An essay with problems of its own counts as published: the check
 * reports those.
 */
export function checkThread(
  file: string,
  thread: string | undefined,
  { published, broken }: Parsed,
): Problem[] {
  const at = { file, line: 1, col: 1, field: 'thread' };
  if (thread === undefined) return [{ ...at, ...text.nowhere }];
  if (published.has(thread) || broken.has(`essay/${thread}`)) return [];
  return [missing(at, thread, referencesText.publishedEssay, published)];
}

/** What makes a comment the same one when it comes again. */
function identityOf({ data, body }: CommentFile): string {
  return [authorKey(data), data.date, normalBody(body)].join('\0');
}

/** The comments of a thread, by which one that comes again is known. */
export class FiledComments {
  readonly #ids = new Map<string, string>();

  constructor(comments: ReadonlyMap<string, CommentFile>) {
    for (const [id, comment] of comments) this.add(id, comment);
  }

  add(id: string, comment: CommentFile): void {
    const identity = identityOf(comment);
    if (!this.#ids.has(identity)) this.#ids.set(identity, id);
  }

  /** Keeps a comment from being filed twice. */
  checkNew(comment: CommentFile): Problem[] {
    const same = this.#ids.get(identityOf(comment));
    if (same === undefined) return [];
    return [{ file: comment.file, line: 1, col: 1, field: 'file', ...text.filedAlready(same) }];
  }
}

/**
 * What somebody has to look at and allow before a comment is filed.
 * @param words the text as it will be read: `&#x202e;` in the source is an invisible character in it.
 */
export function flagsOf(
  { data, body }: CommentFile,
  words: string,
  incoming: Incoming,
  resembles: string | undefined,
): string[] {
  const unseen = (where: string, written: string | undefined): string[] => {
    const codes = unseenIn(written ?? '');
    return codes.length === 0 ? [] : [text.invisible(where, codes)];
  };
  const ahead = instant(data.date) - incoming.written > A_DAY;
  return [
    ...(resembles === undefined ? [] : [resembles]),
    ...unseen(text.where.name, data.author),
    ...unseen(text.where.address, data.url),
    ...unseen(text.where.why, data.graph?.why),
    ...unseen(text.where.text, body + words),
    ...(ahead ? [text.ahead(data.date)] : []),
  ];
}
