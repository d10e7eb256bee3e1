import { curveBefore } from '../model/phases.ts';
import { sharedToday } from '../model/group.ts';
import { defaultView, toGraph } from '../model/graph.ts';
import type { Graph } from '../model/graph.ts';
import type { OverlayEntry } from '../model/overlay.ts';
import { sameMark } from '../model/overlay.ts';
import { observedBy } from '../words/observed-by.ts';

/**
 * What scenarios with the same axes share, as a start for a reader's own curve: the axes, today, the marks that all of
 * them have, and what has been observed up to today where that is the same in all.
 * @throws RangeError when there is no scenario
 */
export function commonGraph(entries: readonly OverlayEntry[]): Graph {
  const sketches = entries.map(({ sketch }) => sketch);
  const [first, ...others] = sketches.map((sketch) => toGraph(sketch, defaultView(sketch)));
  if (!first) throw new RangeError('no scenario');
  const day = sharedToday(sketches);
  const observed = first.curves.find(({ role }) => role === 'observed');
  const alike = day !== undefined && observedBy(entries, day).groups[0]?.letters.length === entries.length;
  return {
    ...first,
    curves: alike && observed ? [curveBefore(observed, day)] : [],
    gaps: [],
    today: day === undefined ? undefined : first.today,
    marks: first.marks.filter((mark) =>
      others.every(({ marks }) => marks.some((one) => sameMark(one, mark))),
    ),
  };
}
