import { basename } from 'node:path';
import type { CommentFile, Parsed } from '../../loader/parse.ts';
import { renderComment } from '../../markdown/comment.ts';
import { plainText } from '../../markdown/comment/plain-text.ts';
import { authorKey } from '../../schema/comment.ts';
import { isId } from '../../schema/common.ts';
import { missing } from '../../schema/crosscheck.ts';
import { instant } from '../../schema/date.ts';
import { parseComment } from '../../schema/files.ts';
import { quoteFound } from '../../schema/problem.ts';
import type { Problem } from '../../schema/problem.ts';
import { commentAnchor } from '../../site.ts';
import { normalBody, placeIn } from '../../threads/answer/comment-file.ts';
import { commentId, freeId } from '../../threads/answer/comment-id.ts';
import type { Incoming } from './incoming.ts';
import { likenessOf } from './lookalike.ts';
import { refusedIn } from './refused.ts';
import { unseenIn } from './reveal.ts';

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

/** What the site alone sets; in a stranger's file it would be an attempt. */
const RESERVED = ['pinned', 'state', 'edited', 'editNote'] as const;
/** Ms by which clocks and zones may differ. */
const A_DAY = 24 * 60 * 60 * 1000;

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

function checkReserved({ file, document, matter }: CommentFile): Problem[] {
  const problems = RESERVED.filter((key) => has(document.value, key)).map((key): Problem => {
    const at = { file, ...document.placeOfKey([], key), field: key };
    return { ...at, found: `the key ${key}`, expected: 'a key that strangers may set', mend: 'remove it' };
  });
  if (!matter.author.startsWith('person:')) return problems;
  const at = { file, ...document.placeOf(['author']), field: 'author' };
  const expected = 'a name: nobody can sign as a person with a page here by sending a file';
  return [
    ...problems,
    { ...at, found: quoteFound(matter.author), expected, mend: 'write the name, or file it by hand' },
  ];
}

function checkThread(file: string, thread: string | undefined, { essays, broken }: Parsed): Problem[] {
  const at = { file, line: 1, col: 1, field: 'thread' };
  if (thread === undefined) {
    const expected = 'a first line like "# content/threads/<essay>/<id>.md", or the essay in --to';
    return [{ ...at, found: 'nothing that says where it belongs', expected, mend: 'add --to and the essay' }];
  }
  const published = [...essays].filter(([, { matter }]) => !matter.draft).map(([id]) => id);
  if (published.includes(thread) || broken.has(`essay/${thread}`)) return [];
  return [missing(at, thread, 'the id of a published essay', published)];
}

/** The id that a file asks for, on its first line or by its own name; '' when by neither. */
function askedId({ file, text }: Incoming): string {
  return placeIn(text)?.id ?? basename(file).replace(/\.md$/, '');
}

/**
 * The id under which a comment would lie: that of its day and author, with a number where it asks for one. Another wish
 * is not granted, for an id stands in links and a stranger's might bear somebody else's name.
 */
function ownId({ matter }: CommentFile, asked: string): string {
  const own = commentId(matter.date, matter.author);
  return asked.startsWith(`${own}-`) && /^\d{1,4}$/.test(asked.slice(own.length + 1)) && isId(asked)
    ? asked
    : own;
}

function checkNew(value: CommentFile, comments: ReadonlyMap<string, CommentFile>): Problem[] {
  const { file, matter, body } = value;
  const same = [...comments].find(
    ([, other]) =>
      authorKey(other.matter) === authorKey(matter) &&
      other.matter.date === matter.date &&
      normalBody(other.body) === normalBody(body),
  );
  if (!same) return [];
  const at = { file, line: 1, col: 1, field: 'file' };
  return [
    { ...at, found: `what is filed already as ${same[0]}`, expected: 'something new', mend: 'leave it out' },
  ];
}

/** @param words the text as it will be read; a character that is not seen can be spelt in ones that are. */
function flagsOf(
  { matter, body }: CommentFile,
  words: string,
  incoming: Incoming,
  likeness: string | undefined,
): string[] {
  const unseen = (where: string, text: string | undefined): string[] => {
    const codes = unseenIn(text ?? '');
    return codes.length === 0 ? [] : [`${where} has characters that cannot be seen: ${codes.join(', ')}`];
  };
  const ahead = instant(matter.date) - incoming.written > A_DAY;
  return [
    ...(likeness === undefined ? [] : [likeness]),
    ...unseen('the name', matter.author),
    ...unseen('the address', matter.url),
    ...unseen('the line about the curve', matter.graph?.why),
    ...unseen('the text', body + words),
    ...(ahead ? [`the date, ${matter.date}, is later than that of the file itself`] : []),
  ];
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
    const id = freeId(ownId(value, wish), new Set([...comments.keys(), ...brokenIn(parsed, thread)]));
    if (problems.length === 0) comments.set(id, value);
    return { incoming, comment: { file: value, thread, id }, problems, wish };
  });
  const together = check({ ...parsed, threads });
  return placed.map(({ incoming, comment, problems: own, wish }): Examined => {
    const problems = [...own, ...together.filter(({ file }) => file === incoming.file)];
    if (!comment) return { incoming, comment, problems, flags: [], notes: [] };
    const { file, thread, id } = comment;
    const { parent } = file.matter;
    const others = [...(threads.get(thread) ?? [])].map(([other]) => other).filter((other) => other !== id);
    if (parent !== undefined && !others.includes(parent)) {
      const at = { file: incoming.file, ...file.document.placeOf(['parent']), field: 'parent' };
      problems.push(missing(at, parent, `the id of a comment in threads/${thread}/`, others));
    }
    const { problems: inBody } = renderComment(file.body, `${commentAnchor(id)}-`);
    for (const problem of inBody) {
      problems.push({ ...problem, file: incoming.file, line: problem.line + file.bodyLine - 1 });
    }
    const words = inBody.length > 0 ? '' : plainText(file.body);
    const { note, flag } = likenessOf(file.matter.author, parsed);
    const notes = [
      ...(note === undefined ? [] : [note]),
      ...(wish === id ? [] : [`it is called ${wish}, and is filed as ${id}`]),
      ...(inBody.length > 0 ? [] : refusedIn(file.body)),
    ];
    return { incoming, comment, problems, flags: flagsOf(file, words, incoming, flag), notes };
  });
}

/** Ids of files of a thread that are there but wrong: their names are taken all the same. */
function brokenIn({ problems }: Parsed, thread: string): string[] {
  const folder = `threads/${thread}/`;
  return problems
    .filter(({ file }) => file.startsWith(folder))
    .map(({ file }) => file.slice(folder.length).replace(/\.md$/, ''));
}
