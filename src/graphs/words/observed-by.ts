import { before, NOTICED, phasesOf } from '../model/phases.ts';
import { defaultView, toGraph } from '../model/graph.ts';
import type { Point } from '../model/graph.ts';
import { graphsObservedText as text } from '../../locales/en/graphs-observed.ts';
import { listsText } from '../../locales/en/lists.ts';
import type { OverlayEntry } from '../model/overlay.ts';
import { partingOf } from '../model/parting.ts';

/** Scenarios whose observed curves look alike up to `today`. */
interface ObservedAlike {
  readonly letters: readonly string[];
  /** What their curves have done up to then: "a rise, then a fall". */
  readonly course: string;
}

export interface Observed {
  /** In the order of their first scenarios. One without an observed curve is in none. */
  readonly groups: readonly ObservedAlike[];
  readonly sentence: string;
}

interface Group {
  readonly letters: readonly string[];
  /** The first scenario's observed curve up to today. */
  readonly points: readonly Point[];
}

/** A curve this near to the first of a group belongs to it; half of what is noticed, so that no two of a group look different. */
const ALIKE = NOTICED / 2;
/** Width below which a piece of a curve shows nothing yet. */
const GLIMPSE = 0.02;

function width(points: readonly Point[]): number {
  return (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
}

function isGlimpse(points: readonly Point[]): boolean {
  return width(points) < GLIMPSE;
}

function alike(a: readonly Point[], b: readonly Point[]): boolean {
  if (isGlimpse(a) || isGlimpse(b)) return isGlimpse(a) === isGlimpse(b);
  const { common, widest } = partingOf(a, b);
  // A curve that begins later or ends earlier has not shown the same.
  const whole = common !== undefined && common[1] - common[0] > Math.max(width(a), width(b)) - GLIMPSE;
  return whole && Math.abs(widest.difference) <= ALIKE;
}

function course(points: readonly Point[]): string {
  if (isGlimpse(points)) return text.nothingYet;
  const phases = phasesOf(points);
  if (phases.length > 3) return text.upsAndDowns;
  const nouns = { rises: text.rise, falls: text.fall, stays: text.level };
  return text.then(phases.map(({ way }) => nouns[way]));
}

/** @param count Of all scenarios, so that a group of all need not be listed. */
function sentence(groups: readonly ObservedAlike[], count: number): string {
  if (groups.length === 0) return text.none;
  const clauses = groups.map(({ letters, course: shown }, index) => {
    const isAnother = groups.findIndex((group) => group.course === shown) < index;
    const what = isAnother ? text.another(shown) : shown;
    if (letters.length === 1) return text.one(listsText.and(letters), what);
    const names = letters.length === count ? text.all(count) : listsText.and(letters);
    return shown === text.nothingYet ? text.severalNothing(names, what) : text.several(names, what);
  });
  return text.sentence(clauses);
}

/**
 * What would have been seen by the time that `today` stands at: scenarios grouped by their first observed curve up to
 * there, each on the scale of its file. "By then A, C and D have shown the same thing: a rise; B has shown a rise,
 * then a fall." Expects scenarios on the same axes, as `overlay` does.
 */
export function observedBy(entries: readonly OverlayEntry[], today: number): Observed {
  const groups = entries.reduce<readonly Group[]>((all, { name, sketch }) => {
    const curve = toGraph(sketch, defaultView(sketch)).curves.find(({ role }) => role === 'observed');
    if (!curve) return all;
    const points = before(curve.points, today);
    const index = all.findIndex((group) => alike(group.points, points));
    const found = all[index];
    return found
      ? all.with(index, { ...found, letters: [...found.letters, name] })
      : [...all, { letters: [name], points }];
  }, []);
  const told = groups.map(({ letters, points }) => ({ letters, course: course(points) }));
  return { groups: told, sentence: sentence(told, entries.length) };
}
