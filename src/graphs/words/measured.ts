import { graphsMeasuredText as text } from '../../locales/en/graphs-measured.ts';
import { heightAt } from '../model/curve.ts';
import type { Curve, Graph, Measured, Point } from '../model/graph.ts';
import { xSourceWords, ySource, yValue } from './real-values.ts';
import { subject } from './subject.ts';

/** Share of the height within which a curve goes through a point without an error bar: about the size of its sign. */
const THROUGH = 0.02;

/** The ends of an error bar, the lesser first; '' where there is none. */
function barWords(graph: Graph, { bar }: Measured): string {
  if (!bar) return '';
  const [low, high] = bar.toSorted((a, b) => yValue(graph, a) - yValue(graph, b));
  return text.bar(ySource(graph, low ?? 0), ySource(graph, high ?? 0));
}

/** How many points there are, with the first, the last and the highest of them. */
export function measuredWords(graph: Graph, curve: Curve): string {
  const { measured = [] } = curve;
  const [first, last] = [measured[0], measured.at(-1)];
  const highest = measured.toSorted((a, b) => yValue(graph, b.y) - yValue(graph, a.y))[0];
  const named = [
    [text.first, first],
    [text.last, last],
    [text.highest, highest],
  ] as const;
  const told = [...Map.groupBy(named, ([, point]) => point)].flatMap(([point, names]) =>
    point
      ? [
          text.point(
            names.map(([name]) => name),
            ySource(graph, point.y),
            xSourceWords(graph, point.x),
            point.label,
          ),
        ]
      : [],
  );
  return text.points(subject(curve), measured.length, told);
}

/** What was measured at a place: each point there with its error bar. */
export function measuredAt(graph: Graph, measured: readonly Measured[], x: number): string[] {
  return measured
    .filter((point) => Math.abs(point.x - x) < 1e-9)
    .map((point) => text.value(point.label, ySource(graph, point.y), barWords(graph, point)));
}

/** The cells of a point in a table, behind its place: its name, its value, its error bar. */
export function measuredCells(graph: Graph, point: Measured): readonly [string, string, string] {
  return [point.label, ySource(graph, point.y), barWords(graph, point)];
}

/**
 * How a curve passes measured points, without a capital: "yours passes within the error bars of 4 of 6 points, above 2".
 * @param name The curve, as the subject of a sentence.
 */
export function passingWords(
  graph: Graph,
  measured: readonly Measured[],
  curve: readonly Point[],
  name: string,
): string {
  const passed = measured.flatMap((point) => {
    const y = heightAt(curve, point.x);
    if (y === undefined) return [];
    const { bar } = point;
    const away = y - point.y;
    const meets = bar
      ? y >= Math.min(...bar) - 1e-9 && y <= Math.max(...bar) + 1e-9
      : Math.abs(away) <= THROUGH;
    return [{ point, away, meets }];
  });
  const missed = passed.filter(({ meets }) => !meets);
  const furthest = missed.toSorted((a, b) => Math.abs(b.away) - Math.abs(a.away))[0];
  const bars = measured.filter(({ bar }) => bar).length;
  return text.passes({
    name,
    bars: bars === 0 ? 'none' : bars === measured.length ? 'all' : 'some',
    met: passed.length - missed.length,
    of: measured.length,
    above: missed.filter(({ away }) => away > 0).length,
    below: missed.filter(({ away }) => away < 0).length,
    beyond: measured.length - passed.length,
    furthest: furthest && {
      isAbove: furthest.away > 0,
      at: furthest.point.label === '' ? xSourceWords(graph, furthest.point.x) : furthest.point.label,
    },
  });
}
