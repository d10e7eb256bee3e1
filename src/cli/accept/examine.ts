import { acceptText as text } from '../../locales/en/accept.ts';
import { referencesText } from '../../locales/en/schema-references.ts';
import type { CommentFile, Parsed } from '../../loader/parse.ts';
import { partFromAuthor } from '../../graphs/words/parting.ts';
import { renderComment } from '../../markdown/comment/comment.ts';
import { plainText } from '../../markdown/comment/extract/plain-text.ts';
import { causeOf } from '../../schema/cause.ts';
import type { Cause } from '../../schema/cause.ts';
import { missing } from '../../schema/crosscheck.ts';
import { authorKey } from '../../schema/author-key.ts';
import { parseComment } from '../../schema/files.ts';
import { eachOnce } from '../../schema/problem.ts';
import type { Problem } from '../../schema/problem.ts';
import { commentAnchor } from '../../site.ts';
import { placeIn } from '../../threads/file/comment-file.ts';
import { checkReserved, checkThread, FiledComments, flagsOf } from './checks.ts';
import { askedId, filedId } from './filed-id.ts';
import type { Incoming } from './incoming.ts';
import { resemblance } from './lookalike.ts';
import { quotationFaults } from './quoted.ts';
import type { Quotable } from './quoted.ts';
import { refusedIn } from './refused.ts';

/** The site that the comments go into. */
interface Around {
  /** What they may quote. */
  readonly texts: Quotable;
  /** Whether a path from the root of the site is the address of a page or a file. */
  isPage(address: string): boolean;
}

/** Among how many comments one is looked for whose name is like a name that is nowhere. */
const MOST_NAMED = 500;

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

/** True when the curve of a comment is the one that it answers. */
function redrawsNothing({ data: { graph } }: CommentFile, { scenarios }: Parsed): boolean {
  const scenario = graph && scenarios.get(graph.answers)?.scenario;
  const series = scenario?.series.find(({ id }) => id === graph?.series);
  if (!graph || !scenario || !series?.knots) return false;
  const { parting } = partFromAuthor(scenario, series, graph.knots);
  return parting.agreeing;
}

/** The comment of another thread that moved the author of one, alone in its thread: the check asks for no more of it. */
function withCause(
  cause: Cause | undefined,
  thread: string,
  threads: ReadonlyMap<string, ReadonlyMap<string, CommentFile>>,
): Map<string, ReadonlyMap<string, CommentFile>> {
  if (cause?.kind !== 'comment' || cause.essay === thread) return new Map();
  const found = threads.get(cause.essay)?.get(cause.comment);
  return new Map(found ? [[cause.essay, new Map([[cause.comment, found]])]] : []);
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
  { texts, isPage }: Around,
): Examined[] {
  const threads = new Map([...parsed.threads].map(([thread, comments]) => [thread, new Map(comments)]));
  const filed = new Map<string, FiledComments>();
  const placed = files.map((incoming) => {
    const { value, rest = value, problems: inFields } = parseComment(incoming.file, incoming.text);
    const thread = to ?? placeIn(incoming.text)?.essay;
    const problems = [...inFields, ...checkThread(incoming.file, thread, parsed)];
    if (!rest || thread === undefined || problems.length > inFields.length) {
      return { incoming, found: undefined, problems, wish: '' };
    }
    const comments = threads.get(thread) ?? new Map<string, CommentFile>();
    threads.set(thread, comments);
    const known = filed.get(thread) ?? new FiledComments(comments);
    filed.set(thread, known);
    problems.push(...checkReserved(rest), ...(value ? known.checkNew(value) : []));
    const wish = askedId(incoming);
    const id = filedId(rest, wish, thread, comments, parsed);
    if (problems.length === 0) {
      comments.set(id, rest);
      known.add(id, rest);
    }
    return { incoming, found: { file: rest, thread, id, isWhole: value !== undefined }, problems, wish };
  });
  const together = Map.groupBy(check({ ...parsed, threads }), ({ file }) => file);
  return placed.map(({ incoming, found, problems: own, wish }): Examined => {
    if (!found) return { incoming, comment: undefined, problems: own, flags: [], notes: [] };
    const { file, thread, id, isWhole } = found;
    const comments = threads.get(thread) ?? new Map<string, CommentFile>();
    // A comment with faults is not there for the others, and what it names is checked all the same.
    const { parent, moved } = file.data;
    const author = authorKey(file.data);
    const cause = moved && causeOf(moved.by, thread);
    const isCause = (other: string): boolean =>
      cause?.kind === 'comment' && cause.essay === thread && cause.comment === other;
    const isNeeded = ([other, { data }]: readonly [string, CommentFile]): boolean =>
      comments.size <= MOST_NAMED || other === parent || isCause(other) || authorKey(data) === author;
    const withIt = (): ReadonlyMap<string, CommentFile> =>
      new Map([...comments].filter(isNeeded)).set(id, file);
    const checked =
      comments.get(id) === file
        ? (together.get(incoming.file) ?? [])
        : check({ ...parsed, threads: withCause(cause, thread, threads).set(thread, withIt()) });
    // Whether a move leads anywhere depends on fields that may be missing.
    const holds = ({ field }: Problem): boolean => isWhole || field !== 'moved';
    const problems = eachOnce([...own, ...checked.filter((one) => one.file === incoming.file && holds(one))]);
    if (parent !== undefined && (parent === id || !comments.has(parent))) {
      const at = { file: incoming.file, ...file.document.placeOf(['parent']), field: 'parent' };
      const others = [...comments.keys()].filter((other) => other !== id);
      problems.push(missing(at, parent, referencesText.comment, others.slice(-MOST_NAMED)));
    }
    const { rendered, problems: inBody } = renderComment(file.body, `${commentAnchor(id)}-`);
    for (const problem of inBody) {
      problems.push({ ...problem, file: incoming.file, line: problem.line + file.bodyLine - 1 });
    }
    if (!isWhole) return { incoming, comment: undefined, problems, flags: [], notes: [] };
    const words = inBody.length > 0 ? '' : plainText(file.body);
    const essay = inBody.length > 0 ? undefined : texts.get(thread);
    const quoted = essay ? quotationFaults(file, essay, comments.values()) : { flags: [], notes: [] };
    const { note, flag } = resemblance(file.data.author, parsed);
    const notes = [
      ...(note === undefined ? [] : [note]),
      ...(wish === id ? [] : [text.renamed(wish, id)]),
      ...(inBody.length > 0 ? [] : refusedIn(file.body)),
      ...quoted.notes,
      ...rendered.links
        .filter((link) => link.startsWith('/') && !isPage(link.split(/[?#]/, 1)[0] ?? ''))
        .map((link) => text.link.noPage(link)),
    ];
    const flags = [
      ...flagsOf(file, words, incoming, flag),
      ...quoted.flags,
      ...(redrawsNothing(file, parsed) ? [text.sameCurve] : []),
    ];
    return { incoming, comment: { file, thread, id }, problems, flags, notes };
  });
}
