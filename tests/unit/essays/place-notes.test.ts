import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeNotes } from '../../../src/essays/place-notes.ts';

const GAP = 10;

it('puts a note at its line when nothing is in the way', () => {
  const notes = [
    { at: 40, height: 30 },
    { at: 400, height: 90 },
  ];
  expect(placeNotes(notes, [], 1000, GAP)).toEqual([40, 400]);
});

it('moves a second note of the same line down, and one at the end of the text up', () => {
  const notes = [
    { at: 40, height: 30 },
    { at: 40, height: 30 },
    { at: 980, height: 100 },
  ];
  expect(placeNotes(notes, [], 1000, GAP)).toEqual([40, 80, 900]);
});

it('keeps a note before a wide graph where it fits, and after it where not', () => {
  const graph = [{ top: 300, bottom: 900 }];
  expect(placeNotes([{ at: 280, height: 100 }], graph, 2000, GAP)).toEqual([190]);
  expect(placeNotes([{ at: 280, height: 320 }], graph, 2000, GAP)).toEqual([910]);
});

const note = fc.record({ at: fc.nat(3000), height: fc.integer({ min: 1, max: 400 }) });
const obstacle = fc.record({ top: fc.nat(3000), height: fc.integer({ min: 1, max: 900 }) });

it('never lays notes over each other or over an obstacle, and keeps their order', () => {
  fc.assert(
    fc.property(fc.array(note), fc.array(obstacle, { maxLength: 5 }), fc.nat(4000), (some, walls, end) => {
      const notes = some.toSorted((a, b) => a.at - b.at);
      const obstacles = walls.map(({ top, height }) => ({ top, bottom: top + height }));
      const tops = placeNotes(notes, obstacles, end, GAP);
      expect(tops).toHaveLength(notes.length);
      const placed = tops.map((top, index) => ({ top, bottom: top + (notes[index]?.height ?? NaN) }));
      for (const [index, { top, bottom }] of placed.entries()) {
        expect(top).toBeGreaterThanOrEqual(0);
        expect((placed[index + 1]?.top ?? Infinity) - bottom).toBeGreaterThanOrEqual(GAP - 1e-6);
        for (const wall of obstacles) {
          expect(top >= wall.bottom || bottom <= wall.top).toBe(true);
        }
      }
    }),
  );
});
