import type { Curve, Graph, View } from '../model/graph.ts';
import { toGraph } from '../model/graph.ts';
import { overlay, subjectOf } from '../model/overlay.ts';
import type { OverlayEntry } from '../model/overlay.ts';
import { partingOf } from '../model/parting.ts';
import { graphsPartingText as text } from '../../locales/en/graphs-parting.ts';
import type { Parting } from '../model/parting.ts';
import { capital } from './capital.ts';
import { passingWords } from './measured.ts';
import { partingWords } from './parting.ts';
import { subject } from './subject.ts';

/** A curve of each of two scenarios, and where they part. */
interface Pair {
  readonly parting: Parting;
  readonly one: Curve;
  readonly other: Curve;
}

/** Two scenarios on one plot, and where they part. */
export interface ComparisonWords {
  readonly graph: Graph;
  /** Curve by curve, those first on which the two agree. */
  readonly sentence: string;
  /** The two curves that part most; undefined when the scenarios agree in all. */
  readonly most: Pair | undefined;
}

function width({ parting: { common, widest } }: Pair): number {
  return common ? Math.abs(widest.difference) : Infinity;
}

/** The pair to tell of a curve that has several: the one with the same name, or else the nearest. */
function meant(pairs: readonly Pair[]): Pair | undefined {
  return (
    pairs.find(({ one, other }) => one.label === other.label) ??
    pairs.toSorted((p, q) => width(p) - width(q))[0]
  );
}

/** Curves of one role, each with its meant partner, so that no curve is passed over where a role has several. */
function pairsOf(a: Graph, b: Graph): Pair[] {
  // Where each side has one curve, the reader chose these two.
  const chosen = a.curves.length === 1 && b.curves.length === 1;
  const all = a.curves.flatMap((one) =>
    b.curves
      // Of two rows of points neither is a curve that the other could follow.
      .filter(({ role, measured }) => (chosen || role === one.role) && !(measured && one.measured))
      .map((other): Pair => ({ one, other, parting: partingOf(one.points, other.points) })),
  );
  return all.filter(
    (pair) =>
      pair === meant(all.filter(({ one }) => one === pair.one)) ||
      pair === meant(all.filter(({ other }) => other === pair.other)),
  );
}

/** How the line of a pair passes the points; undefined where both are lines. */
function passing({ one, other }: Pair, nameOf: (curve: Curve) => string, told: Graph): string | undefined {
  const [points, line] = one.measured ? [one, other] : [other, one];
  return points.measured && capital(passingWords(told, points.measured, line.points, nameOf(line)));
}

/** The sentences about a pair: one name where both curves have it, or else the names of both. */
function pairWords(pair: Pair, one: OverlayEntry, other: OverlayEntry, told: Graph): string {
  if (pair.one.label === pair.other.label && one.name !== other.name)
    return capital(
      text.told(subject(pair.one), partingWords(pair.parting, text.they, subjectOf(other), told)),
    );
  const within = (curve: Curve, entry: OverlayEntry) =>
    one.name === other.name ? subject(curve) : text.within(subject(curve), subjectOf(entry));
  const name = within(pair.other, other);
  const passed = passing(pair, (curve) => (curve === pair.one ? within(curve, one) : name), told);
  if (passed !== undefined) return passed;
  return capital(partingWords(pair.parting, text.both(within(pair.one, one), name), name, told));
}

/**
 * Compares the curves of one role that both scenarios have. Scenarios that have one curve each are compared by those.
 * Two entries of one name are two curves of one scenario.
 */
export function comparisonWords(
  one: OverlayEntry,
  other: OverlayEntry,
  view: View,
): ComparisonWords | { readonly problem: string } {
  const overlaid = overlay([one, other], view);
  if ('problem' in overlaid) return overlaid;
  const a = toGraph(one.sketch, view);
  const pairs = pairsOf(a, toGraph(other.sketch, view));
  const told = pairs.toSorted((p, q) => Number(q.parting.agreeing) - Number(p.parting.agreeing));
  return {
    graph: overlaid.graph,
    sentence:
      told.map((pair) => pairWords(pair, one, other, a)).join(' ') ||
      capital(text.noPairs(subjectOf(one), subjectOf(other))),
    most: pairs
      .filter(({ parting, one: a, other: b }) => parting.first && !a.measured && !b.measured)
      .toSorted((p, q) => Math.abs(q.parting.widest.difference) - Math.abs(p.parting.widest.difference))[0],
  };
}
