/** A note as it would like to stand: beside the line that names it. All lengths in px from one origin. */
export interface Note {
  readonly at: number;
  readonly height: number;
}

/** A stretch of the margin. */
export interface NoteStretch {
  readonly top: number;
  readonly bottom: number;
}

/** What obstacles leave of the margin, from top to bottom; the last stretch has no end. */
function freeStretches(obstacles: readonly NoteStretch[], gap: number): NoteStretch[] {
  const stretches: NoteStretch[] = [];
  let top = 0;
  for (const obstacle of obstacles.toSorted((a, b) => a.top - b.top)) {
    if (obstacle.top - gap > top) stretches.push({ top, bottom: obstacle.top - gap });
    top = Math.max(top, obstacle.bottom + gap);
  }
  return [...stretches, { top, bottom: Infinity }];
}

/** Puts the notes of one stretch in it: as near to their lines as their neighbours and its ends allow. */
function fill(notes: readonly Note[], { top, bottom }: NoteStretch, gap: number): number[] {
  let free = top;
  const down = notes.map(({ at, height }) => {
    const place = Math.max(at, free);
    free = place + height + gap;
    return { place, height };
  });
  let limit = bottom;
  const up = down.toReversed().map(({ place, height }) => {
    const raised = Math.min(place, limit - height);
    limit = raised - gap;
    return raised;
  });
  return up.reverse();
}

/**
 * Places notes in a margin: in their order, each at its line or as near as may be, never over each other and never
 * over an obstacle.
 * @param notes In the order of their lines.
 * @param obstacles What else stands in the margin, such as wide graphs.
 * @param end Where the text ends; notes run past it only when there is no room for all above.
 * @param gap Least distance between two notes, and to an obstacle.
 * @returns The top of each note.
 */
export function placeNotes(
  notes: readonly Note[],
  obstacles: readonly NoteStretch[],
  end: number,
  gap: number,
): number[] {
  const tops: number[] = [];
  for (const { top, bottom } of freeStretches(obstacles, gap)) {
    const here: Note[] = [];
    let used = 0;
    for (const note of notes.slice(tops.length)) {
      const taken = used + (here.length > 0 ? gap : 0) + note.height;
      if (note.at >= bottom || taken > bottom - top) break;
      here.push(note);
      used = taken;
    }
    const last = bottom === Infinity ? Math.max(end, top + used) : bottom;
    tops.push(...fill(here, { top, bottom: last }, gap));
  }
  return tops;
}
