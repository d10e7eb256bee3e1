import { posix } from 'node:path';
import { notesText as text } from '../locales/en/notes.ts';
import { nearest } from '../schema/nearest.ts';
import { quoteFound } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';
import type { CommentFile, Parsed } from './parse.ts';
import { isRead } from './read-folder.ts';
import type { Site } from '../schema/site.ts';
import { defaultFeedId } from '../site.ts';

/** What is allowed in a site's settings and hardly meant. */
function siteNotes({ feedId, replies, origin }: Site): Problem[] {
  const at = { file: 'site.json', line: 1, col: 1 };
  const isAnswerable = replies.repository !== undefined || replies.email !== undefined;
  return [
    ...(feedId === undefined ? [{ ...at, field: 'feedId', ...text.feedId(defaultFeedId(origin)) }] : []),
    ...(isAnswerable ? [] : [{ ...at, field: 'replies', ...text.replies }]),
  ];
}

/** Folders that nothing reads. Each is told in one line, because one mistake has often put all of its files there. */
function folderNotes(names: Iterable<string>): Problem[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const [folder = '', ...rest] = name.split('/');
    // Where the content is a repository of its own, packages may lie beside it.
    if (rest.length === 0 || isRead(folder) || folder === 'node_modules') continue;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].map(([folder, count]) => {
    return { file: posix.join(folder, '/'), line: 1, col: 1, field: 'folder', ...text.folder(count) };
  });
}

/** Comments that reply to one which is not there: its author may have taken it away, or its name is misspelt. */
function parentNotes(comments: ReadonlyMap<string, CommentFile>): Problem[] {
  return [...comments.values()].flatMap(({ file, data: { parent }, document }): Problem[] => {
    if (parent === undefined || comments.has(parent)) return [];
    const at = { file, ...document.placeOf(['parent']), field: 'parent' };
    const near = nearest(parent, [...comments.keys()]);
    return [{ ...at, found: quoteFound(parent), ...text.parent(near) }];
  });
}

/** What is allowed in a content folder and hardly meant: told apart from problems, and stopping nothing. */
export function notesOn(
  { site, threads }: Pick<Parsed, 'site' | 'threads'>,
  names: Iterable<string>,
): Problem[] {
  return [
    ...(site ? siteNotes(site) : []),
    ...folderNotes(names),
    ...[...threads.values()].flatMap(parentNotes),
  ];
}
