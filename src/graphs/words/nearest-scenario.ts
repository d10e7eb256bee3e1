import { graphsPartingText as text } from '../../locales/en/graphs-parting.ts';
import { listsText } from '../../locales/en/lists.ts';
import type { Knot } from '../model/curve.ts';
import { pointsOn } from '../model/drawn-points.ts';
import { nearestOf } from '../model/nearest-curve.ts';
import type { OverlayEntry } from '../model/overlay.ts';
import { partFromAuthor, partingWords } from './parting.ts';

/** Which of some scenarios a reader's curve comes closest to. */
export interface Verdict {
  /** Undefined when it shares no part of the picture with any of them. */
  readonly nearest: OverlayEntry | undefined;
  /**
   * "Closest to C, “Later, unseen”: the curves agree until well past today, then diverge. …", "About equally close to A and D.", or "You
   * drew the curve of B.".
   */
  readonly sentence: string;
}

/**
 * Judges a reader's curve by its shape: its course, its level and its end, on the scale of the files.
 * @param series id of the series that the curve answers in each scenario
 */
export function verdictOn(entries: readonly OverlayEntry[], series: string, knots: readonly Knot[]): Verdict {
  const all = entries.flatMap((entry) => {
    const own = entry.sketch.series.find(({ id }) => id === series);
    const { y } = entry.sketch;
    return own?.knots ? [{ entry, own, points: pointsOn(y, y.scale, own.knots) }] : [];
  });
  const y = entries[0]?.sketch.y;
  const found = y && nearestOf(pointsOn(y, y.scale, knots), all);
  if (!found) return { nearest: undefined, sentence: '' };
  const { entry, own } = found.first;
  const { parting, view } = partFromAuthor(entry.sketch, own, knots);
  const names = [found.first, ...found.alike].map((one) => one.entry.name);
  if (names.length > 1)
    return { nearest: entry, sentence: text.equallyClose(listsText.and(names.toSorted())) };
  if (parting.agreeing) return { nearest: entry, sentence: text.same(entry.name) };
  // Readers draw a shape; what it means as a quantity is said where the curve is read.
  const shapes = { ...view, y: { ...view.y, decode: undefined } };
  const words = partingWords(parting, text.curves, text.yours, shapes);
  return { nearest: entry, sentence: text.closest(entry.name, entry.sketch.title, words) };
}
