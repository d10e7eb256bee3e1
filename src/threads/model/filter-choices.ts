import { AXES, leading, NONE } from '../../schema/odds.ts';
import type { Positions } from './positions.ts';

/** A choice of the filter of a thread, and how many comments it shows. */
export interface FilterChoice {
  /** As in `heldMark`; undefined shows all. */
  readonly mark: number | undefined;
  /** Id of a scenario, `NONE` or `AXES`; undefined for all, and for not stated. */
  readonly pick: string | undefined;
  readonly count: number;
}

/** Scenarios by which a thread can be filtered: view-filter.css, which works without script, counts no further. */
const MOST = 12;

/** The marks of what is no scenario, after those of all scenarios by which can be filtered. */
const OTHERS = [NONE, AXES];

/**
 * The number by which view-filter.css knows what the author of a comment thought most likely: the place of the scenario in
 * the essay, from 1; 0 for not stated, and then none of them and wrong axes. Undefined for comments without words: deleted ones, and ones that are not public.
 */
export function heldMark({ held, scenarios }: Positions, comment: string): number | undefined {
  if (!held.has(comment)) return undefined;
  const stance = held.get(comment);
  if (!stance) return 0;
  const { on } = leading(stance);
  return OTHERS.includes(on) ? MOST + 1 + OTHERS.indexOf(on) : scenarios.indexOf(on) + 1;
}

/**
 * The choices of the filter: all, whatever somebody thought most likely at some time, and not stated. Empty where there would
 * be nothing to choose.
 * @param shown Ids of the comments of the page.
 */
export function choicesOf(positions: Positions, shown: readonly string[]): readonly FilterChoice[] {
  const marks = shown.map((comment) => heldMark(positions, comment)).filter((mark) => mark !== undefined);
  const counts = Map.groupBy(marks, (mark) => mark);
  const count = (mark: number): number => counts.get(mark)?.length ?? 0;
  const ever = new Set([...positions.held.values()].map((stance) => stance && leading(stance).on));
  const choices = [
    ...positions.scenarios.slice(0, MOST).map((pick, index) => ({ mark: index + 1, pick })),
    ...OTHERS.map((pick, index) => ({ mark: MOST + 1 + index, pick })),
    { mark: 0, pick: undefined },
  ]
    .filter(({ pick }) => ever.has(pick))
    .map((choice) => ({ ...choice, count: count(choice.mark) }));
  return choices.length < 2 ? [] : [{ mark: undefined, pick: undefined, count: marks.length }, ...choices];
}
