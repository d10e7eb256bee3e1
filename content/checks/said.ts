import { densify } from '../../src/graphs/model/curve.ts';
import { defaultView, toGraph } from '../../src/graphs/model/graph.ts';
import type { Point } from '../../src/graphs/model/graph.ts';
import type { CounterGraph } from '../../src/schema/comment.ts';
import { parseComment } from '../../src/schema/files.ts';
import type { Scenario } from '../../src/schema/scenario.ts';
import { editorial, source } from './sources.ts';

/** A source with each run of white space as one space, so that a sentence is found however its lines are broken. */
function oneLine(file: string): string {
  return source(file).replace(/\s+/g, ' ');
}

export function essayText(id: string): string {
  return oneLine(`essays/${id}.md`);
}

export function commentText(essay: string, id: string): string {
  return oneLine(`threads/${essay}/${id}.md`);
}

/** The curve that a comment draws, as points, and the scenario with the curves that it answers. */
export function drawn(
  essay: string,
  id: string,
): {
  readonly answer: readonly Point[];
  readonly answered: readonly Point[];
  readonly required: readonly Point[];
  readonly scenario: Scenario;
} {
  const file = `threads/${essay}/${id}.md`;
  const graph: CounterGraph | undefined = parseComment(file, source(file)).value?.data.graph;
  if (!graph) throw new Error(`${file} draws nothing`);
  const scenario = editorial(graph.answers);
  const shown = new Set(scenario.series.map((series) => series.id));
  const { curves } = toGraph(scenario, { ...defaultView(scenario), shown });
  const points = (series: string) => curves.find((curve) => curve.id === series)?.points ?? [];
  return {
    answer: densify(graph.knots, 100).map(([x, y]) => ({ x, y })),
    answered: points(graph.series),
    required: points('required'),
    scenario,
  };
}
