import { getEssay, getScenario } from '../../library.ts';
import type { Comment } from '../../library.ts';
import { cutList, COMMENTS_PER_PAGE } from '../../list-pages.ts';
import { isScenario, leading } from '../../schema/odds.ts';
import { pickName } from '../model/stance-words.ts';
import { graphTitle } from '../../graphs/words/title.ts';

/** A choice of the filter: its id, and its name. */
type Choice = readonly [id: string, name: string];

/** The file by which a script filters a list of comments. */
export interface StreamIndex {
  readonly essays: readonly Choice[];
  readonly stances: readonly Choice[];
  /** Paths of the pages of the list. */
  readonly pages: readonly string[];
  /** For each comment of the list, in its order: the place of its essay, and that of its stance, or -1 where it states none. */
  readonly comments: readonly (readonly [essay: number, stance: number])[];
}

/** What its author thought most likely, where a comment says so. */
function stanceOf({ data }: Comment): string | undefined {
  return data.state === 'live' && data.stance ? leading(data.stance).on : undefined;
}

async function stanceName(on: string): Promise<string> {
  return isScenario(on) ? graphTitle((await getScenario(on)).scenario) : pickName(on, String);
}

/** Whether some comments differ in anything that a filter asks for. */
export function isFilterable(comments: readonly Comment[]): boolean {
  return new Set(comments.map(({ thread }) => thread)).size > 1 || new Set(comments.map(stanceOf)).size > 1;
}

/** @param pathOf The path of a page of the list, by its number. */
export async function streamIndex(
  comments: readonly Comment[],
  pathOf: (number: number) => string,
): Promise<StreamIndex> {
  const essays = [...new Set(comments.map(({ thread }) => thread))];
  const stances = [...new Set(comments.map(stanceOf).filter((id) => id !== undefined))].sort();
  const places = new Map(essays.map((id, index) => [id, index]));
  const held = new Map(stances.map((id, index) => [id, index]));
  return {
    essays: await Promise.all(essays.map(async (id) => [id, (await getEssay(id)).data.title] as const)),
    stances: await Promise.all(stances.map(async (id) => [id, await stanceName(id)] as const)),
    pages: cutList(comments, COMMENTS_PER_PAGE).map(({ number }) => pathOf(number)),
    comments: comments.map((comment) => [
      places.get(comment.thread) ?? -1,
      held.get(stanceOf(comment) ?? '') ?? -1,
    ]),
  };
}
