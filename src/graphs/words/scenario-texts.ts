import type { Scenario } from '../../schema/scenario.ts';

/** All that the author of a graph wrote for its readers, each text by itself. */
export function scenarioTexts({
  title,
  claim,
  x,
  y,
  series,
  gaps,
  marks,
  sliders,
  support,
}: Scenario): readonly string[] {
  const labelled = [x, y, ...series, ...series.map(({ band }) => band), ...gaps, ...marks, ...sliders];
  return [
    title,
    claim,
    ...labelled.map((thing) => thing?.label),
    ...(x.ends ?? []),
    ...(y.ends ?? []),
    ...Object.values(support),
  ].filter((text) => text !== undefined);
}
