import type { Element, ElementContent } from 'hast';
import type { Stance } from '../schema/comment.ts';
import type { Scenario } from '../schema/scenario.ts';
import { nameIn } from '../threads/model/names.ts';
import type { Move } from '../threads/model/positions.ts';
import { scenarioName, stanceWords } from '../threads/model/stance-words.ts';
import { hastElement } from './element.ts';

/** What is said of a comment before it speaks. */
interface Said {
  readonly stance: Stance | undefined;
  readonly move: Move | undefined;
  /** The comment that it answers; undefined when that is the essay. */
  readonly parent: string | undefined;
}

/** Where that leads. */
interface Surroundings {
  /** The essay. */
  readonly page: { readonly title: string; readonly url: string };
  /** Address of a comment of the thread. */
  placeOf(comment: string): string;
  graphOf(scenario: string): Scenario;
  /** Who wrote each comment, by its id. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * The first line of an entry, because feed readers show neither stances nor threads: "Holds C at 40 %; moved here from
 * B at 50 %, because of Position C. In answer to Position C, on Four ways."
 */
export function commentHead({ stance, move, parent }: Said, around: Surroundings): Element {
  const { page, names } = around;
  const nameOf = (scenario: string): string => scenarioName(around.graphOf(scenario));
  const link = (comment: string): Element =>
    hastElement('a', { href: around.placeOf(comment) }, nameIn(names, comment));
  const words: (ElementContent | string)[] = [];
  if (stance) words.push(`Holds ${stanceWords(stance, nameOf)}`);
  if (move) words.push(`; moved here from ${stanceWords(move.from, nameOf)}`);
  if (move?.by !== undefined) words.push(', because of ', link(move.by));
  if (stance) words.push('. ');
  if (parent === undefined) words.push('On ');
  else words.push('In answer to ', link(parent), ', on ');
  return hastElement('p', {}, ...words, hastElement('a', { href: page.url }, page.title), '.');
}
