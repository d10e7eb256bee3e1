import { graphsSummaryText as text } from '../../locales/en/graphs-summary.ts';
import { NOTICED, phasesOf } from '../model/phases.ts';
import type { Phase } from '../model/phases.ts';
import { heightAt } from '../model/curve.ts';
import { printed, printedValue } from '../model/format-number.ts';
import type { Curve, DrawnAxis, Gap, Graph, Point } from '../model/graph.ts';
import { subject } from './subject.ts';
import { equation, xWords, yValue, yWords } from './real-values.ts';

/** Shares of the width at which two curves are compared. */
const GAP_SAMPLES = Array.from({ length: 201 }, (_, index) => index / 200);
/** A curve with more phases goes up and down. */
const MOST_PHASES = 3;

/** Whether the value rises or falls, which on an axis that runs downwards is not what the line does. */
function wayOfValue(graph: Graph, { from, to }: Phase): 'rises' | 'falls' {
  return yValue(graph, to.y) > yValue(graph, from.y) ? 'rises' : 'falls';
}

function valueAndPlace(graph: Graph, { x, y }: Point): string {
  return text.valueAt(yWords(graph, y), xWords(graph, x));
}

/** "rises from 0.1% at n = 1 to 99.9% at n = 65,500, where it goes off the chart". */
export function modelPhases(graph: Graph, { points }: Curve): string {
  const phases = phasesOf(points);
  const [first] = phases;
  const last = phases.at(-1);
  if (!first || !last) return text.offChart;
  const leaves = last.to.x < 1 - NOTICED / 4 && (last.to.y <= 0 || last.to.y >= 1);
  const whole = (course: string): string => (leaves ? text.leaves(course) : course);
  if (phases.length > MOST_PHASES)
    return whole(text.modelUpAndDown(valueAndPlace(graph, first.from), valueAndPlace(graph, last.to)));
  const told = phases.map((phase, index) => {
    const value = valueAndPlace(graph, phase.to);
    if (phase.way !== 'stays') {
      const way = wayOfValue(graph, phase);
      return index === 0
        ? text.modelGoesFrom(way, valueAndPlace(graph, phase.from), value)
        : text.goes(way, value);
    }
    const level = yWords(graph, phase.to.y);
    return phases.length === 1
      ? text.modelStays(level)
      : text.modelStaysUntil(level, xWords(graph, phase.to.x));
  });
  return whole(text.then(told));
}

/** A width as a factor on a log scale, where equal factors are equally wide, and as a difference elsewhere. */
function widthWords(graph: Graph, one: number, other: number): string {
  const [a, b] = [yValue(graph, one), yValue(graph, other)];
  return graph.scale === 'log'
    ? text.factor(printed(Math.max(a / b, b / a)))
    : printedValue(graph.y, Math.abs(a - b));
}

/** Where two curves that begin apart first meet, on the straight line between two samples. */
function closingPlace(samples: readonly { x: number; a: number; b: number }[]): number | undefined {
  const [first] = samples;
  if (!first || first.a === first.b) return undefined;
  const index = samples.findIndex(({ a, b }) => Math.sign(a - b) !== Math.sign(first.a - first.b));
  const [before, after] = [samples[index - 1], samples[index]];
  if (!before || !after) return undefined;
  const [apart, past] = [before.a - before.b, after.a - after.b];
  return before.x + ((after.x - before.x) * apart) / (apart - past);
}

/** How a gap changes from one end to the other, and where it closes. */
export function modelGap(graph: Graph, { between: [one, other], label }: Gap): string[] {
  const known = GAP_SAMPLES.flatMap((x) => {
    const [a, b] = [heightAt(one.points, x), heightAt(other.points, x)];
    return a === undefined || b === undefined ? [] : [{ x, a, b }];
  });
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return [];
  const name = text.gap(subject(one), subject(other), label);
  const closing = closingPlace(known);
  if (closing !== undefined) {
    const begin = widthWords(graph, first.a, first.b);
    return [text.gapCloses(name, begin, xWords(graph, first.x), xWords(graph, closing))];
  }
  const [begin, end] = [widthWords(graph, first.a, first.b), widthWords(graph, last.a, last.b)];
  return begin === end
    ? [text.gapSame(name, begin)]
    : [text.gapGoes(name, begin, xWords(graph, first.x), end, xWords(graph, last.x))];
}

/** The values of the sliders for which a model is drawn. */
export function settingWords({ settings }: Graph): string[] {
  if (settings.length === 0) return [];
  return [text.settings(settings.map(({ label, value }) => equation(label, printed(value))))];
}

/** An axis in words: "capability c, 1 to 10,000, in equal factors". */
export function axisWords({ label, symbol, ends, ticks }: DrawnAxis, scale: Graph['scale']): string {
  const name = symbol === undefined ? label : `${label} ${symbol}`;
  return text.axis(name, ends, ticks.length > 0 && scale === 'log');
}
