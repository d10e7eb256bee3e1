import { graphsSourcesText as text } from '../../locales/en/graphs-sources.ts';
import type { Scenario } from '../../schema/scenario.ts';

type Source = NonNullable<Scenario['sources']>[number];

/**
 * Where measured values come from, in one line; '' for a graph that is drawn or computed.
 * @param dayOf a date as it is written where the line stands
 * @param titleOf a title as it is written there
 */
export function creditWords(
  { sources = [] }: Pick<Scenario, 'sources'>,
  dayOf: (date: string) => string,
  titleOf: (source: Source) => string = ({ title }) => text.quoted(title),
): string {
  if (sources.length === 0) return '';
  return text.credit(sources.map((source) => text.told(titleOf(source), source.by, dayOf(source.retrieved))));
}
