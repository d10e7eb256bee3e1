import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../src/graphs/export/content-hash.ts';
import { authorKey } from '../../../src/schema/author-key.ts';
import { referencesText } from '../../../src/locales/en/schema-references.ts';
import { parseComment, parseEssay } from '../../../src/schema/files.ts';
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

function movesIn(files: Record<string, string>, others: Record<string, Record<string, string>> = {}) {
  const threads = Object.entries({ e: files, ...others }).map(([id, own]) => [id, thread(own)] as const);
  const essays = threads.flatMap(([id]) => {
    const { value } = parseEssay(
      `essays/${id}.md`,
      '---\ntitle: T\ndate: 2026-03-02\ndescription: D.\n---\nText.\n',
    );
    return value ? [[id, value] as const] : [];
  });
  return checkMoves('e', { essays: new Map(essays), threads: new Map(threads) });
}

describe('a move', () => {
  const held = 'author: Ann\ndate: 2026-03-01\nstance: { scenario: a, credence: 0.5 }';
  const moves = 'author: ANN\ndate: 2026-03-03\nstance: { scenario: b, credence: 0.5 }\nmoved: { by: cause }';
  const cause = 'author: Bo\ndate: 2026-03-02';

  it('goes from an earlier stance of the same author to another, because of an earlier comment', () => {
    expect(movesIn({ held, moves, cause })).toEqual([]);
  });

  it('may change the credence alone', () => {
    const surer = moves.replace('scenario: b, credence: 0.5', 'scenario: a, credence: 0.9');
    expect(movesIn({ held, moves: surer, cause })).toEqual([]);
  });

  it('may come from a comment of another thread, from an essay, or from a page elsewhere, if they were there before', () => {
    const by = (what: string) => ({ held, moves: moves.replace('by: cause', `by: ${what}`) });
    const others = { f: { early: cause, late: cause.replace('03-02', '03-04') } };
    const faults = (what: string) =>
      movesIn(by(what), others).map(({ field, expected }) => [field, expected]);
    const page = (date: string) => `{ url: "https://a.example/b", title: B, date: ${date} }`;
    for (const there of [
      'f/early',
      '/essays/f/',
      '"/essays/f/#passage:3"',
      '"/essays/f/#c-early"',
      page('2026-03-03'),
    ])
      expect(faults(there), there).toEqual([]);
    expect(faults('f/late')).toEqual([['moved.by', referencesText.moveByLater.expected]]);
    expect(faults('f/erly')).toEqual([['moved.by', referencesText.otherComment]]);
    expect(faults('g/early')).toEqual([['moved.by', referencesText.essay]]);
    expect(faults('/essays/g/')).toEqual([['moved.by', referencesText.essay]]);
    expect(faults(page('2026-03-04'))).toEqual([['moved.by', referencesText.moveByLaterPage.expected]]);
  });

  it('does not start from a stance that was taken back', () => {
    const taken = `${held}\nstate: retracted`;
    expect(movesIn({ held: taken, moves, cause }).map(({ field }) => field)).toEqual(['moved']);
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
