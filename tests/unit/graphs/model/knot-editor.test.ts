import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densify, heightAt } from '../../../../src/graphs/model/curve.ts';
import {
  addKnot,
  moveKnot,
  redo,
  removeKnot,
  reset,
  settle,
  startDraft,
  undo,
} from '../../../../src/graphs/model/knot-editor.ts';
import { FEWEST, GRID, MOST } from '../../../../src/graphs/model/knot-grid.ts';
import type { KnotDraft } from '../../../../src/graphs/model/knot-editor.ts';

type Knots = [number, number][];

const unit = fc.double({ min: 0, max: 1, noNaN: true });
/** Curves as the schema lets them be drawn, with knots as near to one another as doubles can be. */
const drawable: fc.Arbitrary<Knots> = fc
  .uniqueArray(
    fc.oneof(
      unit,
      fc.integer({ min: 0, max: 20 }).map((n) => 0.5 + n / 1e5),
    ),
    {
      minLength: FEWEST,
      maxLength: MOST,
    },
  )
  .chain((places) =>
    fc
      .array(unit, { minLength: places.length, maxLength: places.length })
      .map((heights) => places.toSorted((a, b) => a - b).map((x, index) => [x, heights[index] ?? 0])),
  );
const index = fc.integer({ min: -1, max: MOST });
const anywhere = fc.oneof(unit, fc.double());

type Edit = (draft: KnotDraft) => KnotDraft;
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(index, anywhere, anywhere).map(
    ([at, x, y]): Edit =>
      (draft) =>
        moveKnot(draft, at, [x, y]),
  ),
  anywhere.map(
    (x): Edit =>
      (draft) =>
        addKnot(draft, x),
  ),
  index.map(
    (at): Edit =>
      (draft) =>
        removeKnot(draft, at),
  ),
  drawable.map(
    (knots): Edit =>
      (draft) =>
        reset(draft, knots),
  ),
);
const steps: fc.Arbitrary<Edit> = fc.oneof(edits, fc.constantFrom<Edit>(undo, redo, settle));
const drafts = fc
  .tuple(drawable, fc.array(steps, { maxLength: 12 }))
  .map(([knots, all]) => all.reduce((draft, step) => step(draft), startDraft(knots)));

const evenly: Knots = [0, 0.25, 0.5, 0.75, 1].map((x) => [x, x / 2]);

describe('a draft', () => {
  it('has knots that the schema takes, on the grid, whatever is done to it', () => {
    fc.assert(
      fc.property(drafts, ({ knots }) => {
        expect(knots.length >= FEWEST && knots.length <= MOST).toBe(true);
        knots.forEach(([x, y], at) => {
          expect(x).toBeGreaterThan(knots[at - 1]?.[0] ?? -1);
          for (const value of [x, y]) {
            expect(value >= 0 && value <= 1).toBe(true);
            expect(value).toBe(Math.round(value * GRID) / GRID);
          }
        });
        for (const [x, y] of densify(knots, 80)) expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('moves no knot further than to the grid when it starts, unless two would meet', () => {
    const [first] = startDraft([[0.12345, 0.98765], ...evenly.slice(1)]).knots;
    expect(first).toEqual([0.123, 0.988]);
    const crowd: Knots = [0.9998, 0.99985, 0.9999, 0.99995, 1].map((x) => [x, 0]);
    expect(startDraft(crowd).knots.map(([x]) => x)).toEqual([0.996, 0.997, 0.998, 0.999, 1]);
  });

  it('goes back by undo to where it was, and forth again by redo', () => {
    fc.assert(
      fc.property(drafts.map(settle), edits, (draft, edit) => {
        const edited = edit(draft);
        fc.pre(edited !== draft);
        const back = undo(edited);
        expect([back.knots, back.past]).toEqual([draft.knots, draft.past]);
        expect(redo(back)).toEqual(settle(edited));
      }),
    );
  });

  it('undoes everything, step by step', () => {
    fc.assert(
      fc.property(drawable, fc.array(edits, { maxLength: 8 }), (knots, all) => {
        const start = startDraft(knots);
        const edited = all.reduce((draft, edit) => edit(draft), start);
        expect(edited.past.reduce((draft) => undo(draft), edited).knots).toEqual(start.knots);
      }),
    );
  });
});

describe('moving a knot', () => {
  it('is one step for undo until it settles', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, unit), { minLength: 1, maxLength: 9 }), (way) => {
        const start = startDraft(evenly);
        const dragged = way.reduce((draft, place) => moveKnot(draft, 2, place), start);
        fc.pre(dragged !== start);
        expect(undo(dragged).knots).toEqual(start.knots);
        const again = moveKnot(settle(dragged), 2, [0.5, dragged.knots[2]?.[1] === 0 ? 1 : 0]);
        expect(undo(again).knots).toEqual(dragged.knots);
      }),
    );
  });

  it('keeps the ends at their x and the others off their neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), unit, unit, (at, x, y) => {
        const { knots } = moveKnot(startDraft(evenly), at, [x, y]);
        expect([knots[0]?.[0], knots.at(-1)?.[0]]).toEqual([0, 1]);
        knots.slice(1).forEach(([right], left) => {
          expect(right - (knots[left]?.[0] ?? 1)).toBeGreaterThan(0.0099);
        });
        expect(knots[at]?.[1]).toBeCloseTo(y, 2);
      }),
    );
  });

  it('goes nowhere without a place', () => {
    const draft = startDraft(evenly);
    expect(moveKnot(draft, 2, [Number.NaN, 0.5])).toBe(draft);
    expect(moveKnot(draft, 9, [0.5, 0.5])).toBe(draft);
  });
});

describe('adding and removing', () => {
  it('adds on the curve, and removing brings the old curve back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (place) => {
        const x = place / 9999;
        const draft = startDraft(evenly.map(([left], at) => [left, at % 2]));
        const added = addKnot(draft, x);
        fc.pre(added !== draft);
        const at = added.knots.findIndex(([left]) => left === Math.round(x * GRID) / GRID);
        const curve = densify(draft.knots, 80).map(([left, y]) => ({ x: left, y }));
        expect(added.knots[at]?.[1]).toBeCloseTo(heightAt(curve, added.knots[at]?.[0] ?? 0) ?? -1, 2);
        expect(removeKnot(added, at).knots).toEqual(draft.knots);
      }),
    );
  });

  it('stops at the most, at the fewest, near a knot, beyond the ends', () => {
    const draft = startDraft(evenly);
    const full = [0.1, 0.4, 0.6, 0.9].reduce((grown, x) => addKnot(grown, x), draft);
    expect(full.knots.length).toBe(MOST);
    expect(addKnot(full, 0.8)).toBe(full);
    expect(removeKnot(draft, 2)).toBe(draft);
    expect(removeKnot(full, 0)).toBe(full);
    expect(removeKnot(full, MOST - 1)).toBe(full);
    expect(addKnot(draft, 0.255)).toBe(draft);
    expect(addKnot(startDraft([[0.1, 0], ...evenly.slice(1)]), 0.05).knots.length).toBe(5);
  });
});
