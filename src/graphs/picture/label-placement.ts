import type { Outline } from './outline.ts';
import type { Box } from './plot.ts';

/** What a text should not touch. */
export interface Obstacles {
  readonly outlines: readonly Outline[];
  /** Room that dots and other texts take, in px. */
  readonly boxes: readonly Box[];
}

export interface LabelPlace {
  /** Middle of the text, in px. */
  readonly x: number;
  readonly y: number;
  /** Slope of the text in radians, clockwise. */
  readonly angle: number;
  /** Px left between the text and the nearest outline; below 0 they cross. */
  readonly clearance: number;
}

export interface PlacementQuery {
  /** Between these two the text must stand. */
  readonly upper: Outline;
  readonly lower: Outline;
  /** Everything else that it should not touch. */
  readonly obstacles: Obstacles;
  readonly width: number;
  readonly height: number;
  /** Px where the text may begin and must end. */
  readonly left: number;
  readonly right: number;
  /** Of the text, in radians; "along" follows the slope between its neighbours. */
  readonly angle: number | 'along';
}

/** Px that a text keeps from what stands at its sides. */
const SIDE = 3;

/**
 * Px between a text of this size at a place and the nearest outline; 0 or less where they touch, or where it touches a
 * box. Sampled every 3 px; an outline that changes sides between two samples touches. The tip of a steep one can be missed:
 * `isEntered` sees it, and takes longer.
 */
export function clearance(
  { outlines, boxes }: Obstacles,
  { x, y, angle }: Omit<LabelPlace, 'clearance'>,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const half = width / 2 + SIDE;
  const samples = Math.ceil((2 * half) / 3);
  const [stepX, stepY] = [((2 * half) / samples) * Math.cos(angle), ((2 * half) / samples) * Math.sin(angle)];
  const tall = height / 2;
  // Half of its height, as far as that reaches to its sides and up and down however it is turned.
  const [aside, over] = [tall * Math.abs(Math.sin(angle)), tall * Math.abs(Math.cos(angle))];
  const touches = boxes.some(({ left, top, right, bottom }) => {
    // However it is turned, a text reaches no further than its half.
    if (left > x + half || right < x - half || top > y + half + tall || bottom < y - half - tall)
      return false;
    for (let sample = 0; sample <= samples; sample++) {
      const [at, line] = [x + (sample - samples / 2) * stepX, y + (sample - samples / 2) * stepY];
      if (at > left - aside && at < right + aside && line > top - over && line < bottom + over) return true;
    }
    return false;
  });
  if (touches) return -tall;
  let least = Infinity;
  for (const outline of outlines) {
    let side = 0;
    for (let sample = 0; sample <= samples; sample++) {
      const line = y + (sample - samples / 2) * stepY;
      const other = outline(x + (sample - samples / 2) * stepX);
      if (other === undefined) continue;
      const now = Math.sign(other - line);
      least = Math.min(least, now * side < 0 ? 0 : Math.abs(other - line));
      side = now;
    }
  }
  return least - tall;
}

/** True where an outline reaches into a text of this size at a place, however narrow its tip is. Looks at every px. */
export function isEntered(
  outlines: readonly Outline[],
  { x, y, angle }: Omit<LabelPlace, 'clearance'>,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return outlines.some((outline) => {
    for (let along = -width / 2; along <= width / 2; along++) {
      const other = outline(x + along * cos);
      if (other !== undefined && Math.abs(other - y - along * sin) < height / 2) return true;
    }
    return false;
  });
}

/** Px by which a place must be better than one further left; a hair of difference in measuring then changes nothing. */
const BETTER = 0.5;

/** The place where a text has most room between two outlines; undefined where it cannot stand at all. */
export function roomiestPlace(quest: PlacementQuery): LabelPlace | undefined {
  let best: LabelPlace | undefined;
  const half = quest.width / 2;
  const { outlines, boxes } = quest.obstacles;
  const all: Obstacles = { boxes, outlines: [...outlines, quest.upper, quest.lower] };
  const slopeOf = (outline: Outline, x: number) => {
    const [before, after] = [outline(x - half / 2), outline(x + half / 2)];
    return before === undefined || after === undefined ? 0 : (after - before) / half;
  };
  const across =
    quest.angle === 'along'
      ? half
      : half * Math.cos(quest.angle) + (quest.height / 2) * Math.abs(Math.sin(quest.angle));
  for (let x = quest.left + across; x <= quest.right - across; x += 3) {
    const [upper, lower] = [quest.upper(x), quest.lower(x)];
    if (upper === undefined || lower === undefined) continue;
    const levels = outlines
      .map((outline) => ({ outline, y: outline(x) ?? -Infinity }))
      .filter(({ y }) => y > upper && y < lower)
      .concat({ outline: quest.upper, y: upper }, { outline: quest.lower, y: lower })
      .toSorted((a, b) => a.y - b.y);
    levels.slice(1).forEach((below, index) => {
      const above = levels[index] ?? below;
      // No place between two outlines has more room than half of what is between them.
      const most = (below.y - above.y) / 2 - Math.min(quest.height, quest.width) / 2;
      if (best && most + 1 < best.clearance) return;
      const slope = (slopeOf(above.outline, x) + slopeOf(below.outline, x)) / 2;
      const angle = quest.angle === 'along' ? Math.atan(slope) : quest.angle;
      const place = { x, y: (above.y + below.y) / 2, angle };
      const room = clearance(all, place, quest);
      const isBetter = room > (best?.clearance ?? -Infinity) + BETTER;
      if (isBetter && !(room > 0 && isEntered(all.outlines, place, quest)))
        best = { ...place, clearance: room };
    });
  }
  return best;
}
