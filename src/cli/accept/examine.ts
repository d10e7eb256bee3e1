import { acceptText as text } from '../../locales/en/accept.ts';
import { referencesText } from '../../locales/en/schema-references.ts';
import type { CommentFile, Parsed } from '../../loader/parse.ts';
import { renderComment } from '../../markdown/comment/comment.ts';
import { plainText } from '../../markdown/comment/extract/plain-text.ts';
import { missing } from '../../schema/crosscheck.ts';
import { parseComment } from '../../schema/files.ts';
import type { Problem } from '../../schema/problem.ts';
import { commentAnchor } from '../../site.ts';
import { placeIn } from '../../threads/file/comment-file.ts';
import { checkNew, checkReserved, checkThread, flagsOf } from './checks.ts';
import { askedId, filedId } from './filed-id.ts';
import type { Incoming } from './incoming.ts';
import { resemblance } from './lookalike.ts';
import { refusedIn } from './refused.ts';

/** A file that somebody sent, looked at. */
export interface Examined {
  readonly incoming: Incoming;
  /** The comment that it holds, and where it would lie; undefined when it is none. */
  readonly comment: { readonly file: CommentFile; readonly thread: string; readonly id: string } | undefined;
  /** What keeps it from being filed. */
  readonly problems: readonly Problem[];
  /** What somebody has to look at and allow before it is filed. */
  readonly flags: readonly string[];
  /** What is worth knowing. */
  readonly notes: readonly string[];
}

/**
 * Looks at files that strangers sent, together, since one may answer another.
 * @param to id of the essay; what the files themselves say when left out.
 * @param check everything that the content folder's own check says of files, with these among them.
 */
export function examine(
  files: readonly Incoming[],
  parsed: Parsed,
  to: string | undefined,
  check: (parsed: Parsed) => readonly Problem[],
): Examined[] {
  const threads = new Map([...parsed.threads].map(([thread, comments]) => [thread, new Map(comments)]));
  const placed = files.map((incoming) => {
    const checked = parseComment(incoming.file, incoming.text);
    const thread = to ?? placeIn(incoming.text)?.essay;
    const wrongThread = checkThread(incoming.file, thread, parsed);
    const { value } = checked;
    if (!value || thread === undefined || wrongThread.length > 0) {
      return { incoming, comment: undefined, problems: [...checked.problems, ...wrongThread], wish: '' };
    }
    const comments = threads.get(thread) ?? new Map<string, CommentFile>();
    threads.set(thread, comments);
    const problems = [...checkReserved(value), ...checkNew(value, comments)];
    const wish = askedId(incoming);
    const id = filedId(value, wish, thread, comments, parsed);
    if (problems.length === 0) comments.set(id, value);
    return { incoming, comment: { file: value, thread, id }, problems, wish };
  });
  const together = check({ ...parsed, threads });
  return placed.map(({ incoming, comment, problems: own, wish }): Examined => {
    const problems = [...own, ...together.filter(({ file }) => file === incoming.file)];
    if (!comment) return { incoming, comment, problems, flags: [], notes: [] };
    const { file, thread, id } = comment;
    const { parent } = file.data;
    const others = [...(threads.get(thread) ?? [])].map(([other]) => other).filter((other) => other !== id);
    if (parent !== undefined && !others.includes(parent)) {
      const at = { file: incoming.file, ...file.document.placeOf(['parent']), field: 'parent' };
      problems.push(missing(at, parent, referencesText.comment, others));
    }
    const { problems: inBody } = renderComment(file.body, `${commentAnchor(id)}-`);
    for (const problem of inBody) {
      problems.push({ ...problem, file: incoming.file, line: problem.line + file.bodyLine - 1 });
    }
    const words = inBody.length > 0 ? '' : plainText(file.body);
    const { note, flag } = resemblance(file.data.author, parsed);
    const notes = [
      ...(note === undefined ? [] : [note]),
      ...(wish === id ? [] : [text.renamed(wish, id)]),
      ...(inBody.length > 0 ? [] : refusedIn(file.body)),
    ];
    return { incoming, comment, problems, flags: flagsOf(file, words, incoming, flag), notes };
  });
}
