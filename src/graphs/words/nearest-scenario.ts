import { graphsPartingText as text } from '../../locales/en/graphs-parting.ts';
import { listsText } from '../../locales/en/lists.ts';
import type { Knot } from '../model/curve.ts';
import type { OverlayEntry } from '../model/overlay.ts';
import { NOTICED } from '../model/phases.ts';
import { partFromAuthor, partingWords } from './parting.ts';

/**
 * Which of some scenarios a reader's curve comes closest to, and where the two part: "Closest to C: the curves agree
 * until well past today, then diverge. …" Close is a small widest gap; a difference that nobody would notice decides
 * nothing.
 * @param series Id of the series that the curve answers in each scenario.
 */
export function nearestSentence(
  entries: readonly OverlayEntry[],
  series: string,
  knots: readonly Knot[],
): string {
  const all = entries.flatMap(({ name, sketch }) => {
    const own = sketch.series.find(({ id }) => id === series);
    if (!own?.knots) return [];
    const { parting, view } = partFromAuthor(sketch, { ...own, knots: own.knots }, knots);
    return [{ name, parting, view, gap: parting.common ? Math.abs(parting.widest.difference) : Infinity }];
  });
  const least = Math.min(...all.map(({ gap }) => gap));
  const near = all.filter(({ gap }) => gap <= least + NOTICED);
  const [first] = near;
  if (!first) return '';
  if (near.length > 1) return text.equallyClose(listsText.and(near.map(({ name }) => name)));
  return text.closest(first.name, partingWords(first.parting, text.curves, text.yours, first.view));
}
