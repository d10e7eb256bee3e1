import type { Point } from '../model/graph.ts';
import { clearance, isEntered } from './label-placement.ts';
import type { Obstacles } from './label-placement.ts';
import type { Outline } from './outline.ts';
import { DOT_RADIUS, onPlot } from './plot.ts';
import type { Box, Lettering } from './plot.ts';
import type { Ink } from '../model/palette.ts';
import { settings, sizeOf } from './text-layout.ts';
import type { Font, Measure, TextSize } from './text-layout.ts';

/** A text to be set within the plot, and where it may stand. */
interface Query {
  readonly text: string;
  readonly font: Font;
  readonly ink: Ink;
  readonly plot: Box;
  readonly measure: Measure;
  readonly obstacles: Obstacles;
}

/** A text that has found a place. */
export interface PlacedName {
  readonly lettering: Lettering;
  /** True when nothing touches it, and no other curve is as near as its own. */
  readonly clear: boolean;
}

/** Px between a name and its curve. */
const OFF = 3;
/** Px that a name keeps from everything else. */
const APART = 2;
/** Px from one place that is tried to the next. */
const STEP = 6;
/** Px by which the name of a dot may stand further from it than it must, nearest first. */
const AWAY = [0, 6, 12] as const;
/** How much the side of a steep curve costs beside a place over or under it. */
const AT_SIDE = 12;
/** How much it costs to stand in a gap. */
const IN_GAP = 60;
/** How much one px away from the curve counts beside one px away from its end. */
const NEARNESS = 4;

/** The middle of a text in px, and what speaks against it there. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly cost: number;
}

/** Heights in px at which a curve passes over, under or through what stands between two places. */
function heightsAlong(outline: Outline, left: number, right: number): number[] {
  const count = Math.max(2, Math.ceil((right - left) / 4));
  return Array.from({ length: count + 1 }, (_, index) =>
    outline(left + ((right - left) * index) / count),
  ).flatMap((y) => y ?? []);
}

function meanDistance(heights: readonly number[], y: number): number {
  if (heights.length === 0) return Infinity;
  return heights.reduce((sum, height) => sum + Math.abs(height - y), 0) / heights.length;
}

interface Candidate extends PlacedName {
  readonly room: number;
}

/** A text of several lines at a place, with the room that it has there between all that it shall not touch. */
function candidate(
  lines: readonly string[],
  size: TextSize,
  { x, y }: Place,
  { font, ink, obstacles }: Query,
): Candidate {
  const lettering = { lines, x, y, align: 'center', angle: 0, font, ink, halo: false } as const;
  const place = { x, y, angle: 0 };
  const room = clearance(obstacles, place, size) - APART;
  return { lettering, room, clear: room >= 0 && !isEntered(obstacles.outlines, place, size) };
}

/** A place that can be looked at closer, which takes time. */
interface Wish {
  readonly cost: number;
  look(): Candidate;
}

/** The clear place that costs least, or else the place with most room, where the letters get a halo. */
function best(wishes: readonly Wish[]): PlacedName | undefined {
  let roomiest: Candidate | undefined;
  for (const wish of wishes.toSorted((a, b) => a.cost - b.cost)) {
    const found = wish.look();
    if (found.clear) return found;
    if (!roomiest || found.room > roomiest.room) roomiest = found;
  }
  return roomiest && { lettering: { ...roomiest.lettering, halo: true }, clear: false };
}

/** Where a text of this size may stand over or under a curve, from its right end to its left. */
function alongCurve(own: Outline, { width, height }: TextSize, plot: Box): Place[] {
  const half = height / 2;
  const found: Place[] = [];
  for (let right = plot.right - 1; right - width >= plot.left + OFF; right -= STEP) {
    const heights = heightsAlong(own, right - width, right);
    // Most of a name stands beside its curve, not beyond the end of it.
    if (heights.length < width / 8) continue;
    for (const y of [Math.min(...heights) - half - OFF, Math.max(...heights) + half + OFF])
      found.push({
        x: right - width / 2,
        y,
        cost: plot.right - right + NEARNESS * (meanDistance(heights, y) - half),
      });
  }
  return found;
}

/** Where a text of this size may stand at the side of a curve that is steep there. */
function besideSteep(own: Outline, { width, height }: TextSize, plot: Box): Place[] {
  const half = height / 2;
  const end = own(plot.right) ?? plot.top;
  const from = Math.ceil(plot.left);
  const heights = Array.from({ length: Math.floor(plot.right) - from + 1 }, (_, index) => own(from + index));
  const steps = heights.flatMap((here, index) => {
    const next = heights[index + 1];
    if (here === undefined || next === undefined) return [];
    return [{ x: from + index, low: Math.max(here, next), high: Math.min(here, next) }];
  });
  if (steps.every(({ low, high }) => low - high < 0.5)) return [];
  const found: Place[] = [];
  for (let y = plot.top + half; y <= plot.bottom - half; y += STEP / 2) {
    const beside = steps.filter(({ low, high }) => low >= y - half && high <= y + half);
    const [first, last] = [beside[0]?.x, beside.at(-1)?.x];
    if (first === undefined || last === undefined || last + 1 - first > 2 * height) continue;
    for (const right of [first - OFF - 2, last + 1 + OFF + 2 + width])
      if (right <= plot.right && right - width >= plot.left + OFF)
        found.push({ x: right - width / 2, y, cost: AT_SIDE + plot.right - right + Math.abs(y - end) / 2 });
  }
  return found;
}

/**
 * The name of a curve over it, under it, or at its side where it is steep, as near to its right end as it finds room.
 * @param own the curve
 * @param others curves that it could be taken to name
 * @param across curves to which it has a gap that is measured, where its name would stand in the way
 * @returns undefined when the plot is too small for the name, or the curve is not drawn
 */
export function nameBeside(
  own: Outline,
  others: readonly Outline[],
  query: Query,
  across: readonly Outline[] = [],
): PlacedName | undefined {
  const { text, font, plot, measure } = query;
  const look = (lines: readonly string[], size: TextSize, place: Place): Candidate => {
    const { x, y } = place;
    const found = candidate(lines, size, place, query);
    const half = size.width / 2;
    const distance = (outline: Outline): number => meanDistance(heightsAlong(outline, x - half, x + half), y);
    const [away, other] = [distance(own), Math.min(Infinity, ...others.map(distance))];
    // At the side of a steep curve there is none of it over or under the name.
    const nearness = away === Infinity ? 0 : other - away;
    const isNearest = away === Infinity || away < other * 0.8;
    const middle = { x, y, angle: 0 };
    const room = Math.min(found.room, clearance({ outlines: [own], boxes: [] }, middle, size));
    const clear = found.clear && room >= 0 && isNearest && !isEntered([own], middle, size);
    return { ...found, room: Math.min(room, nearness), clear };
  };
  const isInGap = ({ x, y }: Place): boolean => {
    const from = own(x);
    return from !== undefined && across.some((outline) => (y - from) * ((outline(x) ?? from) - y) > 0);
  };
  const wishes = settings(text, font, measure).flatMap((lines, more) => {
    const size = sizeOf(lines, font, measure);
    const half = size.height / 2;
    return [...alongCurve(own, size, plot), ...besideSteep(own, size, plot)]
      .filter(({ y }) => y - half >= plot.top && y + half <= plot.bottom - 1)
      .map((place): Wish => ({
        cost: place.cost + more * size.height + (isInGap(place) ? IN_GAP : 0),
        look: () => look(lines, size, place),
      }));
  });
  return best(wishes);
}

/**
 * The name of a dot at its left, or over or under it, as near as it finds room.
 * @param eitherSide True: it may stand at the right as well.
 */
export function nameAtDot(dot: Point, query: Query, eitherSide = false): PlacedName | undefined {
  const { text, font, plot, measure } = query;
  const at = onPlot(plot, dot);
  const wishes = settings(text, font, measure).flatMap((lines, more) => {
    const size = sizeOf(lines, font, measure);
    const [half, tall] = [size.width / 2, size.height / 2];
    const x = Math.min(Math.max(at.x, plot.left + half + OFF), plot.right - half - 1);
    const off = tall + DOT_RADIUS + APART + 0.1;
    const beside = half + DOT_RADIUS + OFF + 1;
    const level = Math.min(at.y, plot.bottom - tall - 1);
    const places: Place[] = [
      { x: at.x - beside, y: level, cost: 0 },
      ...(eitherSide ? [{ x: at.x + beside, y: level, cost: 1 }] : []),
      ...AWAY.flatMap((away) => [
        { x, y: at.y - off - away, cost: DOT_RADIUS + away },
        { x, y: at.y + off + away, cost: DOT_RADIUS + away },
      ]),
    ];
    return places
      .filter((place) => place.x - half >= plot.left + OFF && place.x + half <= plot.right)
      .filter(({ y }) => y - tall >= plot.top - 1 && y + tall <= plot.bottom)
      .map((place): Wish => ({
        cost: place.cost + more * 6,
        look: () => candidate(lines, size, place, query),
      }));
  });
  return best(wishes);
}
