import { basename } from 'node:path';
import type { CommentFile, Parsed } from '../../loader/parse.ts';
import { isId } from '../../schema/id.ts';
import { placeIn } from '../../threads/file/comment-file.ts';
import { commentId, freeId } from '../../threads/file/comment-id.ts';
import type { Incoming } from './incoming.ts';

/** The id that a file asks for on its first line, or else by its own name. */
export function askedId({ file, text }: Incoming): string {
  return placeIn(text)?.id ?? basename(file).replace(/\.md$/, '');
}

/** The id of its day and author, with a number where it asks for one. */
function ownId({ data }: CommentFile, asked: string): string {
  const own = commentId(data.date, data.author);
  return asked.startsWith(`${own}-`) && /^\d{1,4}$/.test(asked.slice(own.length + 1)) && isId(asked)
    ? asked
    : own;
}

/** Ids of the files of a thread that have problems: their names are taken too. */
function brokenIn({ problems }: Parsed, thread: string): string[] {
  const folder = `threads/${thread}/`;
  return problems
    .filter(({ file }) => file.startsWith(folder))
    .map(({ file }) => file.slice(folder.length).replace(/\.md$/, ''));
}

/**
 * The id under which a comment is filed, free in its thread: made of its day and author, with a number if it asks for
 * one. No other id is granted: ids are seen in links, and a stranger could ask for one with somebody else's name.
 * @param comments those of the thread, by id
 * @param parsed knows the files of the thread that have problems
 */
export function filedId(
  comment: CommentFile,
  asked: string,
  thread: string,
  comments: ReadonlyMap<string, CommentFile>,
  parsed: Parsed,
): string {
  return freeId(ownId(comment, asked), new Set([...comments.keys(), ...brokenIn(parsed, thread)]));
}
