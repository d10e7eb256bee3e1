import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTICED } from '../../../../src/graphs/model/phases.ts';
import { heightAt } from '../../../../src/graphs/model/curve.ts';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import type { Point } from '../../../../src/graphs/model/graph.ts';
import type { OverlayEntry } from '../../../../src/graphs/model/overlay.ts';
import { observedBy } from '../../../../src/graphs/words/observed-by.ts';
import { anyKnots, fixtureScenario, scenarioOf, seriesOf } from '../scenarios.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const four: OverlayEntry[] = [...'ABCD'].map((letter) => ({
  name: letter,
  sketch: fixtureScenario(`scenario-${letter.toLowerCase()}`),
}));
const entries: fc.Arbitrary<OverlayEntry[]> = fc.array(anyKnots, { minLength: 1, maxLength: 5 }).map((all) =>
  all.map((knots, index) => ({
    name: 'ABCDE'.charAt(index),
    sketch: scenarioOf([seriesOf('observed', knots)]),
  })),
);

function observed({ sketch }: OverlayEntry): readonly Point[] {
  return toGraph(sketch, defaultView(sketch)).curves.find(({ role }) => role === 'observed')?.points ?? [];
}

describe('what would have been seen by then', () => {
  it.each([
    [0, 'By then all four have shown nothing yet.'],
    [0.4, 'By then all four have shown the same thing: a rise.'],
    [0.8, 'By then A, C and D have shown the same thing: a rise; B has shown a rise, then a fall.'],
    [1, 'By then A, C and D have shown the same thing: a rise; B has shown a rise, then a fall.'],
  ])('at %d', (today, words) => {
    expect(observedBy(four, today).sentence).toBe(words);
  });

  it('has every scenario once, in order', () => {
    fc.assert(
      fc.property(entries, unit, (all, today) => {
        const { groups } = observedBy(all, today);
        const letters = groups.flatMap((group) => group.letters);
        expect(letters.toSorted()).toEqual(all.map(({ name }) => name));
        const firsts = groups.map((group) => group.letters[0] ?? '');
        expect(firsts).toEqual(firsts.toSorted());
      }),
    );
  });

  it('puts no two together that can be told apart by then, and never parts equals', () => {
    fc.assert(
      fc.property(entries, unit, (all, today) => {
        const doubled = all.flatMap(({ name, sketch }) => [
          { name, sketch },
          { name: name.toLowerCase(), sketch },
        ]);
        for (const { letters } of observedBy(doubled, today).groups) {
          for (const letter of letters) expect(letters).toContain(letter.toLowerCase());
          const [first = [], ...others] = doubled.filter(({ name }) => letters.includes(name)).map(observed);
          for (const other of others) {
            for (const { x, y } of other.filter((point) => point.x <= today)) {
              const height = heightAt(first, x);
              // Nothing is said of a glimpse.
              if (height !== undefined && today - (other[0]?.x ?? 0) > 0.02)
                expect(Math.abs(height - y)).toBeLessThanOrEqual(NOTICED);
            }
          }
        }
      }),
    );
  });

  it('tells two that do alike apart all the same', () => {
    const rising = (name: string, end: number): OverlayEntry => ({
      name,
      sketch: scenarioOf([
        seriesOf('observed', [
          [0, 0.1],
          [1, end],
        ]),
      ]),
    });
    expect(observedBy([rising('A', 0.5), rising('B', 0.9)], 1).sentence).toBe(
      'By then A has shown a rise; B has shown a rise too, but a different one.',
    );
    expect(observedBy([{ name: 'A', sketch: scenarioOf([]) }], 1)).toEqual({
      groups: [],
      sentence: 'None of them has an observed curve.',
    });
  });
});
