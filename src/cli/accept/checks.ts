import type { CommentFile, Parsed } from '../../loader/parse.ts';
import { authorKey } from '../../schema/author-key.ts';
import { missing } from '../../schema/crosscheck.ts';
import { instant } from '../../schema/date.ts';
import { quoteFound } from '../../schema/problem.ts';
import type { Problem } from '../../schema/problem.ts';
import { normalBody } from '../../threads/file/comment-file.ts';
import type { Incoming } from './incoming.ts';
import { unseenIn } from './reveal.ts';

/** What the site alone sets; in a stranger's file it would be an attempt. */
const RESERVED = ['pinned', 'state', 'edited', 'editNote'] as const;
/** Ms by which clocks and zones may differ. */
const A_DAY = 24 * 60 * 60 * 1000;

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** Keeps a stranger from setting what the site alone sets, and from signing as a person of the site. */
export function checkReserved({ file, document, data }: CommentFile): Problem[] {
  const problems = RESERVED.filter((key) => has(document.value, key)).map((key): Problem => {
    const at = { file, ...document.placeOfKey([], key), field: key };
    return { ...at, found: `the key ${key}`, expected: 'a key that strangers may set', mend: 'remove it' };
  });
  if (!data.author.startsWith('person:')) return problems;
  const at = { file, ...document.placeOf(['author']), field: 'author' };
  const expected = 'a name: nobody can sign as a person with a page here by sending a file';
  return [
    ...problems,
    { ...at, found: quoteFound(data.author), expected, mend: 'write the name, or file it by hand' },
  ];
}

/** Keeps a file out that belongs nowhere, or to no published essay. An essay with faults of its own is told elsewhere. */
export function checkThread(file: string, thread: string | undefined, { essays, broken }: Parsed): Problem[] {
  const at = { file, line: 1, col: 1, field: 'thread' };
  if (thread === undefined) {
    const expected = 'a first line like "# content/threads/<essay>/<id>.md", or the essay in --to';
    return [{ ...at, found: 'nothing that says where it belongs', expected, mend: 'add --to and the essay' }];
  }
  const published = [...essays].filter(([, { data }]) => !data.draft).map(([id]) => id);
  if (published.includes(thread) || broken.has(`essay/${thread}`)) return [];
  return [missing(at, thread, 'the id of a published essay', published)];
}

/** Keeps a comment from being filed twice. */
export function checkNew(value: CommentFile, comments: ReadonlyMap<string, CommentFile>): Problem[] {
  const { file, data, body } = value;
  const same = [...comments].find(
    ([, other]) =>
      authorKey(other.data) === authorKey(data) &&
      other.data.date === data.date &&
      normalBody(other.body) === normalBody(body),
  );
  if (!same) return [];
  const at = { file, line: 1, col: 1, field: 'file' };
  return [
    { ...at, found: `what is filed already as ${same[0]}`, expected: 'something new', mend: 'leave it out' },
  ];
}

/**
 * What somebody has to look at and allow before a comment is filed.
 * @param words the text as it will be read; a character that is not seen can be spelt in ones that are.
 */
export function flagsOf(
  { data, body }: CommentFile,
  words: string,
  incoming: Incoming,
  likeness: string | undefined,
): string[] {
  const unseen = (where: string, text: string | undefined): string[] => {
    const codes = unseenIn(text ?? '');
    return codes.length === 0 ? [] : [`${where} has characters that cannot be seen: ${codes.join(', ')}`];
  };
  const ahead = instant(data.date) - incoming.written > A_DAY;
  return [
    ...(likeness === undefined ? [] : [likeness]),
    ...unseen('the name', data.author),
    ...unseen('the address', data.url),
    ...unseen('the line about the curve', data.graph?.why),
    ...unseen('the text', body + words),
    ...(ahead ? [`the date, ${data.date}, is later than that of the file itself`] : []),
  ];
}
