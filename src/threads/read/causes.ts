import { authorName, getComments, getEssay, getEssays, getSite, getThread, once } from '../../library.ts';
import { movesText as text } from '../../locales/en/threads-moves.ts';
import { STRANGERS_LINK } from '../../markdown/comment/policy/href.ts';
import { authored } from '../../schema/language.ts';
import type { Spoken } from '../../schema/language.ts';
import { paths } from '../../site.ts';
import { causesByThread, causesOf } from '../model/causes.ts';
import type { CausedMove, CauseOfMoves } from '../model/causes.ts';
import { sentenceName } from '../model/sentence-name.ts';
import { moveWords } from '../model/stance-words.ts';
import { picksIn, scenarioNames } from './scenario-names.ts';
import { commentHref, getThreadReading } from './thread.ts';

/** An essay, as a link to it names it. */
interface NamedEssay {
  readonly title: string;
  readonly href: string;
  readonly words: Spoken;
}

/** A cause, as a link to it names it. */
export interface NamedCause {
  readonly name: string;
  readonly href: string;
  readonly words: Spoken | undefined;
  /** What the link says of itself, where it leads to another site. */
  readonly rel: string | undefined;
  /** True: it leads to another site. */
  readonly isOutside: boolean;
  /** Of a comment: the essay under which it stands. */
  readonly on: NamedEssay | undefined;
  /** When it was written, if it is not a part of the site that says so itself. */
  readonly date: string | undefined;
  readonly isSample: boolean;
}

/** A move, as it is told outside of its thread. */
export interface ToldMove {
  readonly name: string;
  readonly href: string;
  readonly date: string;
  /** "from B at 50% to C at 40%". */
  readonly change: string;
  readonly in: NamedEssay;
  readonly isSample: boolean;
}

/** A cause with the latest of its moves. */
export interface ToldCause extends NamedCause {
  readonly readers: number;
  readonly moves: readonly ToldMove[];
  /** How many moves are left out. */
  readonly more: number;
}

/** Moves that are listed of one cause. */
const LISTED = 20;

const gathered = once(async () => {
  const comments = Map.groupBy(await getComments(), ({ thread }) => thread);
  const threads = (await getEssays()).map(
    ({ id, data }) => [id, { scenarios: data.scenarios, comments: comments.get(id) ?? [] }] as const,
  );
  const causes = causesOf(new Map(threads));
  return {
    causes,
    byKey: new Map(causes.map((cause) => [cause.key, cause])),
    byMove: new Map(
      causes.flatMap((cause) =>
        cause.moves.map(({ essay, move }) => [`${essay}/${move.comment}`, cause] as const),
      ),
    ),
    byThread: causesByThread(causes),
    ofEssay: Map.groupBy(
      causes.filter(({ cause }) => cause.kind === 'essay'),
      ({ cause }) => (cause.kind === 'essay' ? cause.essay : ''),
    ),
  };
});

/** All that moved somebody, most first. */
export async function getCauses(): Promise<readonly CauseOfMoves[]> {
  return (await gathered()).causes;
}

/** What moved the commenters of one thread, most first. */
export async function getCausesIn(essay: string): Promise<readonly CauseOfMoves[]> {
  return (await gathered()).byThread.get(essay) ?? [];
}

/** What moved the author of a comment to its stance; undefined where they did not say, or where it is gone. */
export async function getCauseOf(essay: string, comment: string): Promise<CauseOfMoves | undefined> {
  return (await gathered()).byMove.get(`${essay}/${comment}`);
}

/** Whom a comment moved. */
export async function getMovedBy(essay: string, comment: string): Promise<CauseOfMoves | undefined> {
  return (await gathered()).byKey.get(`${essay}/${comment}`);
}

/** Whom an essay moved, and whom its parts did. */
export async function getMovedByEssay(essay: string): Promise<readonly CauseOfMoves[]> {
  return (await gathered()).ofEssay.get(essay) ?? [];
}

async function nameEssay(id: string): Promise<NamedEssay> {
  const { data } = await getEssay(id);
  return {
    title: data.title,
    href: paths.essay(id),
    words: authored((await getSite()).language, data.lang),
  };
}

async function commentIn(essay: string, id: string) {
  const comment = (await getThreadReading(essay)).byId.get(id);
  if (!comment) throw new Error(`no comment ${id} under ${essay}`);
  return { comment, name: sentenceName(await authorName(comment.data)), href: await commentHref(comment) };
}

/** The name of a part of an essay: its heading, or its number among the passages that were quoted. */
async function partName(essay: string, anchor: string): Promise<string> {
  const { data, rendered } = await getEssay(essay);
  const [, number] = /^passage:(\d+)$/.exec(anchor) ?? [];
  if (number !== undefined) return text.passage(data.title, number);
  const heading = rendered.headings.find(({ id }) => id === anchor);
  return heading ? text.part(data.title, heading.text) : data.title;
}

/** What most causes have nothing to say of. */
const PLAIN = {
  words: undefined,
  rel: undefined,
  isOutside: false,
  on: undefined,
  date: undefined,
  isSample: false,
} as const;

/** A cause, ready to be linked to. */
export async function nameCause({ cause }: CauseOfMoves): Promise<NamedCause> {
  if (cause.kind === 'page') {
    const { url, title, date } = cause;
    return { ...PLAIN, name: title, href: url, rel: STRANGERS_LINK.join(' '), isOutside: true, date };
  }
  const essay = await nameEssay(cause.essay);
  if (cause.kind === 'essay') {
    const href = cause.anchor === '' ? essay.href : `${essay.href}#${cause.anchor}`;
    return { ...PLAIN, name: await partName(cause.essay, cause.anchor), href, words: essay.words };
  }
  const { comment, name, href } = await commentIn(cause.essay, cause.comment);
  const { date, sample } = comment.data;
  return { ...PLAIN, name, href, on: essay, date, isSample: sample };
}

async function tellMove({ essay, move, date, isSample }: CausedMove): Promise<ToldMove> {
  const nameOf = await scenarioNames(picksIn([move]));
  const { name, href } = await commentIn(essay, move.comment);
  return { name, href, date, change: moveWords(move, nameOf), in: await nameEssay(essay), isSample };
}

/** A cause with whom it moved, ready to be shown. */
export async function tellCause(cause: CauseOfMoves): Promise<ToldCause> {
  const { moves, readers } = cause;
  return {
    ...(await nameCause(cause)),
    readers,
    moves: await Promise.all(moves.slice(0, LISTED).map(tellMove)),
    more: Math.max(0, moves.length - LISTED),
  };
}

/** Everything of moves that the pages of an essay and its thread show, as JSON can say it. */
export async function movesShownWith(essay: string): Promise<readonly ToldCause[]> {
  const [own, ofEssay, thread] = [
    await getCausesIn(essay),
    await getMovedByEssay(essay),
    await getThread(essay),
  ];
  const ofComments = await Promise.all(thread.map(({ id }) => getMovedBy(essay, id)));
  return Promise.all(
    [...own, ...ofEssay, ...ofComments.filter((cause) => cause !== undefined)].map(tellCause),
  );
}
