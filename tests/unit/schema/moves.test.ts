import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../src/graphs/export/content-hash.ts';
import { authorKey } from '../../../src/schema/author-key.ts';
import { parseComment } from '../../../src/schema/files.ts';
import { checkMoves } from '../../../src/schema/moves.ts';
import { compareWritten } from '../../../src/schema/order.ts';
import { fixtureScenario } from '../graphs/scenarios.ts';

function thread(files: Record<string, string>) {
  return new Map(
    Object.entries(files).map(([id, data]) => {
      const { value, problems } = parseComment(`threads/e/${id}.md`, `---\n${data}\n---\nText.\n`);
      if (!value) throw new Error(JSON.stringify(problems));
      return [id, value];
    }),
  );
}

describe('a move', () => {
  const held = 'author: Ann\ndate: 2026-03-01\nstance: { scenario: a, credence: 0.5 }';
  const moves = 'author: ANN\ndate: 2026-03-03\nstance: { scenario: b, credence: 0.5 }\nmoved: { by: cause }';
  const cause = 'author: Bo\ndate: 2026-03-02';

  it('goes from an earlier stance of the same author to another, because of an earlier comment', () => {
    expect(checkMoves(thread({ held, moves, cause }))).toEqual([]);
  });

  it('may change the credence alone', () => {
    const surer = moves.replace('scenario: b, credence: 0.5', 'scenario: a, credence: 0.9');
    expect(checkMoves(thread({ held, moves: surer, cause }))).toEqual([]);
  });

  it('does not start from a stance that was taken back', () => {
    const taken = `${held}\nstate: retracted`;
    expect(checkMoves(thread({ held: taken, moves, cause })).map(({ field }) => field)).toEqual(['moved']);
  });
});

describe('the order of writing', () => {
  const written = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    date: fc.constantFrom('2026-03-01', '2026-03-01T00:00:00Z', '2026-03-01T01:00:00+02:00', '2026-03-02'),
  });

  it('is a total order, whatever the form of a date', () => {
    fc.assert(
      fc.property(written, written, written, (a, b, c) => {
        expect(Math.sign(compareWritten(a, b))).toBe(-Math.sign(compareWritten(b, a)) + 0);
        if (compareWritten(a, b) <= 0 && compareWritten(b, c) <= 0)
          expect(compareWritten(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('an author', () => {
  it('is one however the name is spaced and capitalised, and never a person with a page', () => {
    const keys = ['Ann Lee', ' ann  lee', 'ＡＮＮ LEE'].map((author) => authorKey({ author }));
    expect(new Set(keys).size).toBe(1);
    expect(authorKey({ author: 'person:ann' })).not.toBe(authorKey({ author: 'Ann' }));
  });
});

describe('the form of a graph', () => {
  const scenario = fixtureScenario('scenario-a');

  it('has a name that changes with what the graph says, and only then', () => {
    const version = contentHash(scenario);
    expect(version).toMatch(/^[0-9a-f]{8}$/);
    expect(contentHash({ ...scenario, stroke: 'hand', letter: 'Z' })).toBe(version);
    expect(contentHash({ ...scenario, claim: 'Another claim.' })).not.toBe(version);
    const [first, ...rest] = scenario.series;
    if (!first) throw new Error('a scenario without a curve');
    const shown = { ...first, hidden: !first.hidden };
    expect(contentHash({ ...scenario, series: [shown, ...rest] })).toBe(version);
    const relabelled = { ...first, label: 'another' };
    expect(contentHash({ ...scenario, series: [relabelled, ...rest] })).not.toBe(version);
  });
});
