import { NOTICED, phasesOf } from '../model/phases.ts';
import type { Phase } from '../model/phases.ts';
import { heightAt } from '../model/curve.ts';
import { printed, printedValue } from '../model/format-number.ts';
import type { Curve, DrawnAxis, Gap, Graph, Point } from '../model/graph.ts';
import { equation, xWords, yValue, yWords } from './real-values.ts';

/** Shares of the width at which two curves are compared. */
const SAMPLES = Array.from({ length: 201 }, (_, index) => index / 200);
/** More turns than these are told as such. */
const MOST_PHASES = 3;

/** What a phase does to the value, which on an axis that runs downwards is not what the line does. */
function verb(graph: Graph, { way, from, to }: Phase): string {
  if (way === 'stays') return 'stays near';
  return yValue(graph, to.y) > yValue(graph, from.y) ? 'rises' : 'falls';
}

function valueAndPlace(graph: Graph, { x, y }: Point): string {
  return `${yWords(graph, y)} at ${xWords(graph, x)}`;
}

/** "rises from 0.1% at n = 1 to 99.9% at n = 65,500, where it leaves the picture". */
export function modelPhases(graph: Graph, { points }: Curve): string {
  const phases = phasesOf(points);
  const [first] = phases;
  const last = phases.at(-1);
  if (!first || !last) return 'lies outside of the picture';
  const leaves = last.to.x < 1 - NOTICED / 4 && (last.to.y <= 0 || last.to.y >= 1);
  const tail = leaves ? ', where it leaves the picture' : '';
  if (phases.length > MOST_PHASES) {
    const ends = `from ${valueAndPlace(graph, first.from)} to ${valueAndPlace(graph, last.to)}`;
    return `goes up and down ${ends}${tail}`;
  }
  const told = phases.map((phase, index) => {
    const value = valueAndPlace(graph, phase.to);
    if (phase.way !== 'stays') {
      const from = index === 0 ? ` from ${valueAndPlace(graph, phase.from)}` : '';
      return `${verb(graph, phase)}${from} to ${value}`;
    }
    if (phases.length === 1) return `stays near ${yWords(graph, phase.to.y)} throughout`;
    return `stays near ${yWords(graph, phase.to.y)} until ${xWords(graph, phase.to.x)}`;
  });
  return told.join(', then ') + tail;
}

/** A width as a factor on a log scale, where equal factors are equally wide, and as a difference elsewhere. */
function widthWords(graph: Graph, one: number, other: number): string {
  const [a, b] = [yValue(graph, one), yValue(graph, other)];
  return graph.scale === 'log'
    ? `a factor of ${printed(Math.max(a / b, b / a))}`
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
  const known = SAMPLES.flatMap((x) => {
    const [a, b] = [heightAt(one.points, x), heightAt(other.points, x)];
    return a === undefined || b === undefined ? [] : [{ x, a, b }];
  });
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return [];
  const name = `The gap between ${one.label} and ${other.label} (“${label}”)`;
  const closing = closingPlace(known);
  if (closing !== undefined) {
    const begin = `${widthWords(graph, first.a, first.b)} at ${xWords(graph, first.x)}`;
    return [`${name} is ${begin} and closes at ${xWords(graph, closing)}.`];
  }
  const [begin, end] = [widthWords(graph, first.a, first.b), widthWords(graph, last.a, last.b)];
  return begin === end
    ? [`${name} is ${begin} at both ends.`]
    : [`${name} goes from ${begin} at ${xWords(graph, first.x)} to ${end} at ${xWords(graph, last.x)}.`];
}

/** What a model is drawn for, where a reader can change it. */
export function settingWords({ settings }: Graph): string[] {
  if (settings.length === 0) return [];
  return [`Set: ${settings.map(({ label, value }) => equation(label, printed(value))).join('; ')}.`];
}

/** An axis for those who do not see it: "capability c, 1 to 10,000, in equal factors". */
export function axisWords({ label, symbol, ends, ticks }: DrawnAxis, scale: Graph['scale']): string {
  const name = symbol === undefined ? label : `${label} ${symbol}`;
  return `${name}, ${ends.join(' to ')}${ticks.length > 0 && scale === 'log' ? ', in equal factors' : ''}`;
}
