import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { themes } from '#themes';
import { getBacklinks, getRelations } from '../essays/read-next.ts';
import { partOf } from '../essays/series.ts';
import {
  followed,
  getEssay,
  getEssays,
  getPages,
  getPeople,
  getScenario,
  getScenarios,
  getSite,
  getThread,
  once,
} from '../library.ts';
import type { Comment, ContentPage, Essay, Person } from '../library.ts';
import { sourcesHash } from '../loader/cache.ts';
import { readUsedSigns } from '../loader/used-signs.ts';
import { scenariosOf as spokenOf } from '../schema/odds.ts';
import { base, contentDir, publicFile } from '../site.ts';
import { countComments } from '../threads/model/comment-count.ts';
import { movesShownWith } from '../threads/read/causes.ts';
import { commentHref } from '../threads/read/thread.ts';

/**
 * Keys of pages and files. Astro renders a page anew when its key has changed, and otherwise takes it from the build
 * before. So a key holds all that a page shows; `npm run proof -- incremental` changes one thing after another and holds
 * what comes out against a build from nothing.
 */

/** What makes the pages. A change there changes all of them: scripts and styles have new names then. */
const ENGINE = ['src', 'public', 'astro.config.ts'];
/** What an author adds to the engine. */
const OWN = ['themes', 'formulas', 'public'];

/** What every page hangs on: the engine, its typefaces, and what stands in the head, the menu and the bylines. */
const common = once(async (): Promise<string> => {
  const root = process.cwd();
  const own = OWN.map((name) => join(contentDir, name)).filter(existsSync);
  const engine = await sourcesHash(root, [...ENGINE, ...own.map((place) => relative(root, place))]);
  const pages = (await getPages()).map(({ id, data }) => [id, data]);
  const people = (await getPeople()).map(({ id, data }) => [id, data]);
  const pictures = ['wordmark.svg', 'icon.svg'].map(publicFile);
  const signs = await readUsedSigns();
  return JSON.stringify([engine, base, await getSite(), pages, people, themes, pictures, signs]);
});

/**
 * The key of a page that shows some things, and nothing else that may change. The dev server keeps no pages.
 * @param shown Gives them, as JSON can say them.
 */
export async function keyOf(shown: () => unknown): Promise<string> {
  if (SERVING) return '';
  return createHash('sha256')
    .update(await common())
    .update(JSON.stringify(await shown()))
    .digest('hex');
}

/** What a link to an essay shows of it. */
function linkTo({ id, data }: Essay): unknown {
  return [id, data.title, data.lang, data.date];
}

async function scenariosOf(ids: Iterable<string>): Promise<unknown> {
  return Promise.all([...new Set(ids)].sort().map(getScenario));
}

/** A text with its graphs, and with what is published beside it. */
export async function textOf(text: Essay | Person | ContentPage): Promise<unknown> {
  const { key, pictures, attachments, rendered } = text;
  return [key, [...pictures], attachments, await scenariosOf(rendered.graphs)];
}

/** An essay without its thread. */
async function ownOf(essay: Essay): Promise<unknown> {
  const { id, data, authors, format } = essay;
  const by = authors.map((author) => author.id);
  return [id, data, by, format, await textOf(essay), await scenariosOf(data.scenarios)];
}

function commentOf({ id, data, key }: Comment): unknown {
  return [id, data, key];
}

/** The graphs that some comments speak of. */
function answered(comments: readonly Comment[]): string[] {
  return comments.flatMap(({ data: { stance, graph } }) => [
    ...(stance ? [...spokenOf(stance), ...Object.keys(stance.version)] : []),
    ...(graph ? [graph.answers] : []),
  ]);
}

/** The key of a file that shows the curve of a comment. */
export function commentKey(comment: Comment): Promise<string> {
  return keyOf(async () => [comment.thread, commentOf(comment), await scenariosOf(answered([comment]))]);
}

/** The key of a file that tells of an essay, and not of its thread. */
export function essayKey(essay: Essay): Promise<string> {
  return keyOf(() => ownOf(essay));
}

const kept = new WeakMap<Essay, Promise<string>>();

/** The key of a page or file that tells of an essay and its thread; the same for all of them. */
export function threadKey(essay: Essay): Promise<string> {
  const key =
    kept.get(essay) ??
    keyOf(async () => {
      const comments = await getThread(essay.id);
      return [
        await ownOf(essay),
        comments.map(commentOf),
        await scenariosOf(answered(comments)),
        await movesShownWith(essay.id),
      ];
    });
  kept.set(essay, key);
  return key;
}

/** An essay in a list. */
export async function essayInList(essay: Essay): Promise<unknown> {
  const { data, authors, rendered } = essay;
  const picture = await scenariosOf(rendered.graphs.slice(0, 1));
  const comments = countComments(await getThread(essay.id));
  const by = authors.map((author) => author.id);
  return [linkTo(essay), data.description, by, comments, data.tags, data.series, data.scenarios, picture];
}

/** A comment outside of its thread: with its essay and with what it replies to. */
export async function commentInList(comment: Comment): Promise<unknown> {
  const essay = await getEssay(comment.thread);
  const parent = (await getThread(comment.thread)).find(({ id }) => id === comment.data.parent);
  return [commentOf(comment), await commentHref(comment), linkTo(essay), parent && commentOf(parent)];
}

/** A comment whole, on a page that shows comments of several threads: it tells what its thread tells of it. */
export async function commentWhole({ id, thread }: Comment): Promise<unknown> {
  return [id, await threadKey(await getEssay(thread))];
}

/** The key of a file that tells of all threads. */
export const debateKey = once(() => keyOf(async () => Promise.all((await getEssays()).map(threadKey))));

/** The key of an essay's page, with what leads from it to others. */
export function essayPageKey(essay: Essay): Promise<string> {
  return keyOf(async () => {
    const part = partOf(essay, await getEssays());
    const beside = [part?.previous, part?.next].filter((other) => other !== undefined);
    const cited = (await getBacklinks()).get(essay.id);
    return [
      await threadKey(essay),
      part && [part.series.essays.length, part.number, beside.map(linkTo)],
      // At most two of them are left out as parts of the series, and three are shown.
      (await getRelations())(essay.id).slice(0, 5).map(linkTo),
      cited?.essays.map(linkTo),
      await Promise.all((cited?.comments ?? []).map(commentInList)),
    ];
  });
}

/** The key of a graph's page: beside the graph it shows those like it, and the essays that show it. */
export function graphPageKey(id: string): Promise<string> {
  return keyOf(async () => {
    const showing = (await getEssays()).filter(({ rendered }) => rendered.graphs.includes(id));
    return [id, await getScenarios(), showing.map(linkTo), (await followed()).has(id)];
  });
}
