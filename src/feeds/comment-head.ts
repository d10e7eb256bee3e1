import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { feedsText as text } from '../locales/en/feeds.ts';
import type { Stance } from '../schema/comment.ts';
import type { Scenario } from '../schema/scenario.ts';
import { nameIn } from '../threads/model/names.ts';
import type { Move } from '../threads/model/positions.ts';
import { scenarioName, stanceWords } from '../threads/model/stance-words.ts';

/** What moved somebody, with its full address. */
export interface LinkedCause {
  readonly name: string;
  readonly url: string;
}

/** What the first line tells of a comment. */
interface Told {
  readonly sample: boolean;
  readonly stance: Stance | undefined;
  readonly move: Move | undefined;
  /** What moved the author, where they said so and it is still there. */
  readonly cause: LinkedCause | undefined;
  /** The comment that it replies to; undefined for a reply to the essay. */
  readonly parent: string | undefined;
}

/** The things that the first line names, and their addresses. */
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
 * The first line of an entry, because feed readers show neither stances nor threads: "Holds C at 40%, moved from B at 50%
 * after Position C. In reply to Position C, on Four ways."
 */
export function commentHead({ sample, stance, move, cause, parent }: Told, around: Surroundings): Element {
  const { page, names } = around;
  const nameOf = (scenario: string): string => scenarioName(around.graphOf(scenario));
  const link = (comment: string): Element =>
    h('a', { href: around.placeOf(comment) }, nameIn(names, comment));
  const words: (ElementContent | string)[] = [];
  if (sample) words.push(text.head.sample);
  if (stance) words.push(text.head.holds(stanceWords(stance, nameOf)));
  if (move) words.push(text.head.movedFrom(stanceWords(move.from, nameOf)));
  if (move && cause) words.push(text.head.after, h('a', { href: cause.url }, cause.name));
  if (stance) words.push(text.head.end);
  if (parent === undefined) words.push(text.head.on);
  else words.push(text.head.inReplyTo, link(parent), text.head.inReplyOn);
  return h('p', ...words, h('a', { href: page.url }, page.title), '.');
}
