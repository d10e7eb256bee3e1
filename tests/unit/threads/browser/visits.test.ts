import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newFor,
  parseVisitMark,
  parseVisits,
  storedVisits,
  visitNow,
} from '../../../../src/threads/browser/visits.ts';
import { REMEMBERED } from '../../../../src/threads/model/remembered.ts';
import type { Visits } from '../../../../src/threads/browser/visits.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MONDAY = Date.UTC(2026, 10, 2);

/** Opens a page as a browser does: what was kept is read back from its text. */
function open(kept: Visits | undefined, newest: readonly string[], now: number): Visits {
  return visitNow(kept && parseVisits(storedVisits(kept), now), newest, now);
}

function isNew(visits: Visits): string[] {
  return [...newFor(visits, visits)];
}

describe('visits to a thread', () => {
  it('mark nothing the first time, then what has come since', () => {
    const first = open(undefined, ['b', 'a'], MONDAY);
    expect(isNew(first)).toEqual([]);
    const second = open(first, ['d', 'c', 'b', 'a'], MONDAY + DAY);
    expect(isNew(second)).toEqual(['d', 'c']);
    expect(second.before).toBe(MONDAY);
    expect(isNew(open(second, ['d', 'c', 'b', 'a'], MONDAY + 2 * DAY))).toEqual([]);
  });

  it('go on over pages, and mark the same on each', () => {
    const first = open(undefined, ['a'], MONDAY);
    const second = open(first, ['b', 'a'], MONDAY + DAY);
    const onNextPage = open(second, ['b', 'a'], MONDAY + DAY + HOUR / 4);
    expect(isNew(onNextPage)).toEqual(['b']);
    expect(onNextPage.before).toBe(MONDAY);
  });

  it('keep the marks of an entry of the history that is come back to', () => {
    const first = open(undefined, ['a'], MONDAY);
    const second = open(first, ['b', 'a'], MONDAY + DAY);
    const third = open(second, ['c', 'b', 'a'], MONDAY + 2 * DAY);
    const entry = parseVisitMark(
      JSON.parse(JSON.stringify({ start: second.start, before: second.before })),
      third.last,
    );
    expect(entry && [...newFor(entry, third)]).toEqual(['c', 'b']);
  });

  it('take comments that are older than all that is remembered for known', () => {
    const ids = Array.from({ length: REMEMBERED + 50 }, (_, index) => `c${index}`);
    const first = open(undefined, ids, MONDAY);
    expect(first.seen.size).toBe(REMEMBERED);
    expect(isNew(open(first, ids, MONDAY + DAY))).toEqual([]);
    expect(isNew(open(first, ['new', ...ids], MONDAY + DAY))).toEqual(['new']);
    // Others move up where some were deleted.
    expect(isNew(open(first, ['new', ...ids.slice(10)], MONDAY + DAY))).toEqual(['new']);
  });

  it('are read back as they were kept, and as nothing when anybody else wrote them', () => {
    const kept = open(open(undefined, ['a'], MONDAY), ['b', 'a'], MONDAY + DAY);
    expect(parseVisits(storedVisits(kept), MONDAY + DAY)).toEqual(kept);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseVisits(text, MONDAY)).toBeUndefined();
      }),
    );
    const forged: unknown[] = [
      { ...kept, seen: [], start: 'yesterday' },
      { start: MONDAY, last: MONDAY, before: MONDAY + 1, seen: [] },
      { start: MONDAY, last: MONDAY, seen: [['a', '1']] },
      { start: MONDAY, last: MONDAY, seen: { a: 1 } },
      { start: MONDAY, last: MONDAY + 9 * DAY, seen: [] },
      { start: MONDAY, last: MONDAY, seen: Array.from({ length: REMEMBERED + 1 }, () => ['a', 1]) },
    ];
    for (const one of forged) expect(parseVisits(JSON.stringify(one), MONDAY + DAY)).toBeUndefined();
    for (const state of [null, 'x', 7, {}, { start: -1 }])
      expect(parseVisitMark(state, MONDAY)).toBeUndefined();
  });
});
