import type { Sketch } from './graph.ts';
import type { Entry } from './overlay.ts';
import { sameAxis } from './scale.ts';

/** Scenarios of a group by their letters; undefined unless each has its own and all have the same axes. */
export function lettered(sketches: readonly Sketch[]): readonly Entry[] | undefined {
  const [first] = sketches;
  const entries = sketches.flatMap((sketch) =>
    sketch.letter === undefined ? [] : [{ letter: sketch.letter, sketch }],
  );
  const comparable =
    first !== undefined &&
    new Set(entries.map(({ letter }) => letter)).size === sketches.length &&
    sketches.every(({ x, y }) => sameAxis(x, first.x) && sameAxis(y, first.y));
  return comparable ? entries : undefined;
}

/** Where all of them mark today; undefined unless they agree on it. */
export function sharedToday(sketches: readonly Sketch[]): number | undefined {
  const days = sketches.map(({ marks }) => marks.find(({ kind }) => kind === 'today')?.x);
  return days.every((day) => day === days[0]) ? days[0] : undefined;
}
