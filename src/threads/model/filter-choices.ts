import type { Positions } from './positions.ts';

/** A choice of the filter of a thread, and how many comments it shows. */
export interface FilterChoice {
  /** As in `heldMark`; undefined shows all. */
  readonly mark: number | undefined;
  readonly scenario: string | undefined;
  readonly count: number;
}

/** Scenarios by which a thread can be filtered: view-filter.css, which works without script, counts no further. */
const MOST = 12;

/**
 * The number by which view-filter.css knows what the author of a comment held: the place of the scenario in the essay, from
 * 1; 0 for not stated. Undefined for comments without words: deleted ones, and ones that are not public.
 */
export function heldMark({ held, scenarios }: Positions, comment: string): number | undefined {
  if (!held.has(comment)) return undefined;
  const stance = held.get(comment);
  return stance ? scenarios.indexOf(stance.scenario) + 1 : 0;
}

/**
 * The choices of the filter: all, each scenario that somebody held at some time, and not stated. Empty where there would
 * be nothing to choose.
 * @param shown Ids of the comments of the page.
 */
export function choicesOf(positions: Positions, shown: readonly string[]): readonly FilterChoice[] {
  const marks = shown.map((comment) => heldMark(positions, comment)).filter((mark) => mark !== undefined);
  const counts = Map.groupBy(marks, (mark) => mark);
  const count = (mark: number): number => counts.get(mark)?.length ?? 0;
  const ever = new Set([...positions.held.values()].map((stance) => stance?.scenario));
  const choices = positions.scenarios
    .map((scenario, index) => ({ mark: index + 1, scenario, count: count(index + 1) }))
    .filter(({ mark, scenario }) => mark <= MOST && ever.has(scenario));
  const unstated = ever.has(undefined) ? [{ mark: 0, scenario: undefined, count: count(0) }] : [];
  const apart = [...choices, ...unstated];
  return apart.length < 2 ? [] : [{ mark: undefined, scenario: undefined, count: marks.length }, ...apart];
}
