import { describe, expect, it } from 'vitest';
import { drawableInAll } from '../../../../src/graphs/model/group.ts';
import { nearestSentence } from '../../../../src/graphs/words/nearest-scenario.ts';
import type { OverlayEntry } from '../../../../src/graphs/model/overlay.ts';
import { commonGraph } from '../../../../src/graphs/instrument/tools/group-common-graph.ts';
import { fixtureScenario } from '../scenarios.ts';

const four: OverlayEntry[] = [...'ABCD'].map((name) => ({
  name,
  sketch: fixtureScenario(`scenario-${name.toLowerCase()}`),
}));

const authors = ({ sketch }: OverlayEntry) => sketch.series.find(({ id }) => id === 'actual')?.knots ?? [];

describe('what graphs share, for whoever is to go on with it', () => {
  it('ends at today and has none of the curves that are asked for', () => {
    const { curves, today, marks, gaps } = commonGraph(four);
    expect(curves.map(({ role }) => role)).toEqual(['observed']);
    expect(Math.max(...(curves[0]?.points ?? []).map(({ x }) => x))).toBe(0.4);
    expect(today?.x).toBe(0.4);
    expect(marks.map(({ kind }) => kind)).toEqual(['dot']);
    expect(gaps).toEqual([]);
  });

  it('leaves out what only some of them have', () => {
    const later = four.map(({ name, sketch }) => ({
      name,
      sketch: {
        ...sketch,
        marks: sketch.marks
          .filter(({ kind }) => kind === 'today' || name !== 'D')
          .map((mark) => (mark.kind === 'today' ? { ...mark, x: 0.9 } : mark)),
      },
    }));
    // By then B has been seen to fall.
    expect(commonGraph(later)).toMatchObject({ curves: [], marks: [] });
    const [a, ...others] = four;
    if (!a) throw new Error('no scenario');
    const undated = { ...a, sketch: { ...a.sketch, marks: [] } };
    expect(commonGraph([undated, ...others])).toMatchObject({ curves: [], today: undefined });
  });

  it('is asked for only where all of them may be redrawn', () => {
    const sketches = four.map(({ sketch }) => sketch);
    expect(drawableInAll(sketches)?.id).toBe('actual');
    expect(drawableInAll([...sketches, fixtureScenario('observed-so-far')])).toBeUndefined();
    expect(drawableInAll([])).toBeUndefined();
  });
});

describe('the nearest of some scenarios', () => {
  it('is the one that a reader has drawn', () => {
    for (const entry of four)
      expect(nearestSentence(four, 'actual', authors(entry))).toBe(
        `Closest to ${entry.name}: the curves agree throughout.`,
      );
  });

  it('is told with where the two part', () => {
    const [a] = four;
    if (!a) throw new Error('no scenario');
    const lower = authors(a).map(([x, y]): [number, number] => [x, y - 0.1]);
    expect(nearestSentence(four, 'actual', lower)).toMatch(
      /^Closest to A: the curves differ by the same amount throughout: yours is lower by /,
    );
  });

  it('is several where nobody would notice a difference', () => {
    const [a, , c] = four;
    if (!a || !c) throw new Error('no scenario');
    const twins = [a, { name: 'Z', sketch: a.sketch }, c];
    expect(nearestSentence(twins, 'actual', authors(a))).toBe('About equally close to A and Z.');
  });
});
