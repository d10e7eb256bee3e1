import { NOTICED } from '../model/phases.ts';
import type { Knot } from '../model/curve.ts';
import type { OverlayEntry } from '../model/overlay.ts';
import { partFromAuthor } from './parting.ts';
import { listWords } from './list.ts';

/**
 * Which of some scenarios a reader's curve comes nearest to, and where the two part: "Yours is nearest to C: they agree
 * until well past today, then part; …". Near is a small widest gap; differences that nobody would notice decide nothing.
 * @param series id of the series that the curve answers in each
 */
export function nearestSentence(
  entries: readonly OverlayEntry[],
  series: string,
  knots: readonly Knot[],
): string {
  const all = entries.flatMap(({ name, sketch }) => {
    const own = sketch.series.find(({ id }) => id === series);
    if (!own?.knots) return [];
    const { parting, sentence } = partFromAuthor(sketch, { ...own, knots: own.knots }, knots);
    return [{ name, sentence, gap: parting.common ? Math.abs(parting.widest.difference) : Infinity }];
  });
  const least = Math.min(...all.map(({ gap }) => gap));
  const near = all.filter(({ gap }) => gap <= least + NOTICED);
  const [first] = near;
  if (!first) return '';
  if (near.length > 1) return `Yours is about equally near to ${listWords(near.map(({ name }) => name))}.`;
  return `Yours is nearest to ${first.name}: ${first.sentence.charAt(0).toLowerCase()}${first.sentence.slice(1)}`;
}
