import { columnDot } from './end-labels.ts';
import type { Curve, Graph } from '../model/graph.ts';
import { boxesOf, drawnPointsOf } from './measured-points.ts';
import { nameAtDot, nameBeside } from './name-places.ts';
import type { PlacedName } from './name-places.ts';
import { boxOf, outlineOf, overlap } from './outline.ts';
import type { Outline } from './outline.ts';
import { DOT_RADIUS, onPlot } from './plot.ts';
import type { Box, Lettering, Picture } from './plot.ts';
import type { Measure } from './text-layout.ts';

/** The names of a graph that stand within its plot. */
export interface InsideNames {
  readonly lettering: readonly Lettering[];
  /** True when each stands clear beside what it names. */
  readonly clear: boolean;
  /** True when none lies over another. */
  readonly apart: boolean;
}

/** The other curves of the gaps that a curve is part of. */
function acrossGaps(
  { gaps }: Graph,
  { id }: Curve,
  outlineFor: (id: string) => Outline | undefined,
): Outline[] {
  return gaps
    .flatMap(({ between: [one, other] }) => (one.id === id ? [other.id] : other.id === id ? [one.id] : []))
    .flatMap((opposite) => outlineFor(opposite) ?? []);
}

/** Something that has a name, and the best place of the name beside what stands already. */
interface Named {
  place(standing: readonly Box[]): PlacedName | undefined;
}

/**
 * Sets the names of the curves, and of a dot at the right, within the plot, each beside what it names.
 * @returns undefined when one of them finds no place at all
 */
export function insideNames(
  graph: Graph,
  plot: Box,
  picture: Picture,
  measure: Measure,
): InsideNames | undefined {
  const { label, word } = picture;
  const signs = boxesOf(drawnPointsOf(graph, plot, picture));
  const drawn = graph.curves.filter(({ points }) => points.length > 0);
  const curves = drawn.map((curve) => ({ curve, outline: outlineOf(curve.points, plot) }));
  const dots = graph.marks
    .filter((mark) => mark.kind === 'dot')
    .map((mark) => {
      const { x, y } = onPlot(plot, mark);
      return { left: x - DOT_RADIUS, right: x + DOT_RADIUS, top: y - DOT_RADIUS, bottom: y + DOT_RADIUS };
    });
  const around = (standing: readonly Box[], own?: Outline) => ({
    plot,
    measure,
    obstacles: {
      outlines: curves.flatMap(({ outline }) => (outline === own ? [] : [outline])),
      boxes: [...dots, ...signs, ...standing],
    },
  });
  const dot = columnDot(graph);
  const named = curves.filter(({ curve }) => curve.label !== '');
  // First a dot, whose name can stand at few places.
  let order: readonly Named[] = [
    ...(dot ? [dot] : []).map((mark) => ({
      place: (standing: readonly Box[]) =>
        nameAtDot(mark, { ...around(standing), text: mark.label, font: word, ink: 'ink-soft' }),
    })),
    ...named.map(({ curve, outline }) => ({
      place(standing: readonly Box[]) {
        const others = named.flatMap((one) => (one.outline === outline ? [] : [one.outline]));
        const across = acrossGaps(graph, curve, (id) => curves.find((one) => one.curve.id === id)?.outline);
        const own = { text: curve.label, font: label, ink: curve.role };
        return nameBeside(outline, others, { ...around(standing, outline), ...own }, across);
      },
    })),
  ];
  // A name that the ones before it have left no clear place goes before them, once each.
  const moved = new Set<Named>();
  let best: InsideNames | undefined;
  for (;;) {
    const placed: { readonly lettering: Lettering; readonly box: Box }[] = [];
    let apart = true;
    let late: Named | undefined;
    for (const one of order) {
      const found = one.place(placed.map(({ box }) => box));
      if (!found) return undefined;
      const box = boxOf(found.lettering, measure);
      apart &&= placed.every((other) => !overlap(other.box, box));
      placed.push({ lettering: found.lettering, box });
      if (!found.clear) late ??= one;
    }
    const first = late;
    const names = { lettering: placed.map(({ lettering }) => lettering), clear: first === undefined, apart };
    if (first === undefined) return names;
    if (!best?.apart) best = names;
    if (moved.has(first) || first === order[0]) return best;
    moved.add(first);
    order = [first, ...order.filter((one) => one !== first)];
  }
}
