import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonWords } from '../../../../src/graphs/words/comparison.ts';
import type { ComparisonWords } from '../../../../src/graphs/words/comparison.ts';

import { defaultView } from '../../../../src/graphs/model/graph.ts';
import type { View } from '../../../../src/graphs/model/graph.ts';
import { paired, withOnly } from '../../../../src/graphs/model/overlay.ts';
import type { OverlayEntry } from '../../../../src/graphs/model/overlay.ts';
import { anyKnots, fixtureScenario, scenarioOf, seriesOf } from '../scenarios.ts';

const VIEW: View = { scale: 'log', shown: new Set() };

function told(one: OverlayEntry, other: OverlayEntry, view = VIEW): ComparisonWords {
  const found = comparisonWords(one, other, view);
  if ('problem' in found) throw new Error(found.problem);
  return found;
}

const pair = (one: string, other: string) => paired(fixtureScenario(one), fixtureScenario(other));

describe('two scenarios', () => {
  it('are told by their letters, and without a letter by their titles', () => {
    expect(told(...pair('scenario-a', 'scenario-c')).sentence).toMatch(
      /^Observed: they agree throughout\. Actual: they agree until .* C is lower by /,
    );
    expect(told(...pair('scenario-a', 'scenario-b-alt')).sentence).toMatch(
      / “Visible sag, read another way” is lower by /,
    );
  });

  it('stand on the plate under names that are short and never the same', () => {
    expect(pair('scenario-a', 'scenario-c').map(({ name }) => name)).toEqual(['A', 'C']);
    expect(pair('scenario-a', 'observed-so-far').map(({ name }) => name)).toEqual(['A', 'other']);
    expect(pair('observed-so-far', 'scenario-a').map(({ name }) => name)).toEqual(['this', 'A']);
    expect(pair('observed-so-far', 'scenario-b-alt').map(({ name }) => name)).toEqual(['this', 'other']);
    // Letters are told within a group; another group may have the same.
    expect(pair('scenario-a', 'scenario-a').map(({ name }) => name)).toEqual(['A', 'other']);
    const { graph } = told(...pair('scenario-b', 'scenario-b-alt'));
    expect(graph.curves.map(({ label }) => label)).toEqual([
      'B observed',
      'B actual',
      'other: observed',
      'other: actual',
    ]);
    expect(told(...pair('scenario-a', 'scenario-c')).graph.curves.map(({ label }) => label)).toEqual([
      'observed in both',
      'A actual',
      'C actual',
    ]);
  });

  it('are compared by the nearest curve where a role has several, and both are named', () => {
    expect(told(...pair('scenario-a', 'observed-so-far')).sentence).toMatch(
      /^Observed in A and “A, C and D” in “What the inspector sees” agree throughout\. Observed in A and B in .* diverge\. /,
    );
    expect(told(...pair('observed-so-far', 'scenario-a')).sentence).toMatch(
      /^“A, C and D” in “What the inspector sees” and observed in A agree throughout\. B in .* diverge\. /,
    );
  });
});

describe('two curves', () => {
  it('are all that the plate shows, with where they part', () => {
    const [a, c] = pair('scenario-a', 'scenario-c');
    const { graph, sentence, most } = told(withOnly(a, 'actual'), withOnly(c, 'observed'));
    expect(graph.curves.map(({ label }) => label)).toEqual(['A actual', 'C observed']);
    expect(sentence).toMatch(
      /^Actual in A and observed in C differ by the same amount throughout: observed in C is a little higher/,
    );
    expect([most?.one.role, most?.other.role]).toEqual(['actual', 'observed']);
  });

  it('may be of one scenario, and then need no name of it', () => {
    const own = { name: '', sketch: fixtureScenario('scenario-c') };
    const { graph, sentence, most } = told(withOnly(own, 'observed'), withOnly(own, 'actual'));
    expect(graph.curves.map(({ id, label }) => [id, label])).toEqual([
      [':observed', 'observed'],
      [':actual', 'actual'],
    ]);
    expect(sentence).toMatch(/^Observed and actual agree until .* actual is lower by /);
    expect(most?.parting.widest.x).toBeGreaterThan(0.9);
  });

  it('are shown even if they wait to be asked for', () => {
    const own = { name: '', sketch: fixtureScenario('scenario-a') };
    expect(told(withOnly(own, 'actual'), withOnly(own, 'required')).graph.curves.length).toBe(2);
  });

  it('part by the same from either side', () => {
    fc.assert(
      fc.property(anyKnots, anyKnots, (first, second) => {
        const sketch = scenarioOf([seriesOf('observed', first), seriesOf('feared', second)]);
        const own = { name: '', sketch };
        const [one, other] = [withOnly(own, 'observed'), withOnly(own, 'feared')];
        const [there, back] = [told(one, other, defaultView(sketch)), told(other, one, defaultView(sketch))];
        expect(back.most?.parting.first).toEqual(there.most?.parting.first);
        expect(
          (back.most?.parting.widest.difference ?? 0) + (there.most?.parting.widest.difference ?? 0),
        ).toBe(0);
      }),
    );
  });
});
