import type { Scenario } from '../../schema/scenario.ts';

/** A graph's title with its letter, as it is said where type cannot set the two apart: "D. Already hidden". */
export function graphTitle({ letter, title }: Pick<Scenario, 'letter' | 'title'>): string {
  return letter === undefined ? title : `${letter}. ${title}`;
}
