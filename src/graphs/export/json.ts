import type { Scenario } from '../../schema/scenario.ts';

/** A list without lists or objects in it, as `JSON.stringify` spreads it; a text never holds a line break of its own. */
const FLAT_LIST = /\[\n +([^[\]{}\n ][^[\]{}\n]*(?:\n +[^[\]{}\n ][^[\]{}\n]*)*)\n +\]/g;

/**
 * A scenario as a file that people read and edit: indented, but each knot on one line.
 * `JSON.parse` gives the scenario back.
 */
export function scenarioJson(scenario: Scenario): string {
  const spread = JSON.stringify(scenario, undefined, 2);
  return `${spread.replace(FLAT_LIST, (_, entries: string) => `[${entries.replaceAll(/\n\s+/g, ' ')}]`)}\n`;
}
