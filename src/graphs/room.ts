/** A curve in px, y downwards; undefined where it is not drawn. */
export type Outline = (x: number) => number | undefined;

export interface Place {
  /** Middle of the text, in px. */
  readonly x: number;
  readonly y: number;
  /** Slope of the text in radians, clockwise. */
  readonly angle: number;
  /** Px left between the text and the nearest outline; below 0 they cross. */
  readonly clearance: number;
}

export interface Quest {
  /** Between these two the text must stand. */
  readonly upper: Outline;
  readonly lower: Outline;
  /** Everything drawn that it should not touch, the two above among it. */
  readonly outlines: readonly Outline[];
  readonly width: number;
  readonly height: number;
  /** Px where the text may begin and must end. */
  readonly left: number;
  readonly right: number;
  /** True: the text follows the slope between its neighbours. */
  readonly along: boolean;
}

function clearance(quest: Quest, x: number, y: number, angle: number): number {
  let least = Infinity;
  const half = quest.width / 2;
  for (let step = -8; step <= 8; step++) {
    const away = (step / 8) * half;
    const at = x + away * Math.cos(angle);
    const line = y + away * Math.sin(angle);
    const [upper, lower] = [quest.upper(at), quest.lower(at)];
    if (upper === undefined || lower === undefined) return -Infinity;
    least = Math.min(least, line - upper, lower - line);
    for (const outline of quest.outlines) {
      const other = outline(at);
      if (other !== undefined) least = Math.min(least, Math.abs(other - line));
    }
  }
  return least - quest.height / 2;
}

/** The place where a text has most room between two outlines; undefined where it cannot stand at all. */
export function roomiest(quest: Quest): Place | undefined {
  let best: Place | undefined;
  const half = quest.width / 2;
  const slopeOf = (outline: Outline, x: number) => {
    const [before, after] = [outline(x - half / 2), outline(x + half / 2)];
    return before === undefined || after === undefined ? 0 : (after - before) / half;
  };
  for (let x = quest.left + half; x <= quest.right - half; x += 3) {
    const [upper, lower] = [quest.upper(x), quest.lower(x)];
    if (upper === undefined || lower === undefined) continue;
    const levels = quest.outlines
      .map((outline) => ({ outline, y: outline(x) ?? -Infinity }))
      .filter(({ y }) => y > upper && y < lower)
      .concat({ outline: quest.upper, y: upper }, { outline: quest.lower, y: lower })
      .toSorted((a, b) => a.y - b.y);
    levels.slice(1).forEach((below, index) => {
      const above = levels[index] ?? below;
      const slope = quest.along ? (slopeOf(above.outline, x) + slopeOf(below.outline, x)) / 2 : 0;
      const place = { x, y: (above.y + below.y) / 2, angle: Math.atan(slope) };
      const room = clearance(quest, place.x, place.y, place.angle);
      if (room > (best?.clearance ?? -Infinity)) best = { ...place, clearance: room };
    });
  }
  return best;
}
