import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementWords } from '../../../../src/graphs/words/agreement.ts';
import { agreementOf } from '../../../../src/graphs/model/agreement.ts';
import type { Agreement, KindAgreement } from '../../../../src/graphs/model/agreement.ts';
import { defaultView, toGraph } from '../../../../src/graphs/model/graph.ts';
import type { OverlayEntry } from '../../../../src/graphs/model/overlay.ts';
import { partingOf } from '../../../../src/graphs/model/parting.ts';
import { anyKnots, fixtureScenario, scenarioOf, seriesOf } from '../scenarios.ts';

const own = (letters: string): OverlayEntry[] =>
  [...letters].map((letter) => ({
    name: letter,
    sketch: fixtureScenario(`scenario-${letter.toLowerCase()}`),
  }));

function kindsOf(entries: readonly OverlayEntry[]): readonly KindAgreement[] {
  const kinds = agreementOf(entries);
  if ('problem' in kinds) throw new Error(kinds.problem);
  return kinds;
}

function words(letters: string) {
  return agreementWords(kindsOf(own(letters)), [...letters], 'All', 0.4);
}

/** Up to four scenarios, some of them with curves that others have too, or that others follow for a while. */
const groups: fc.Arbitrary<OverlayEntry[]> = fc
  .tuple(
    anyKnots,
    fc.array(fc.tuple(anyKnots, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 4 }),
  )
  .map(([shared, all]) =>
    all.map(([knots, kind], index) => {
      const middle = shared.filter(([x]) => x < 0.5);
      const late = [...middle, ...knots.filter(([x]) => x >= 0.5)].slice(0, 9);
      const drawn = kind === 0 ? shared : kind === 1 && late.length > 1 ? late : knots;
      return { name: 'ABCD'.charAt(index), sketch: scenarioOf([seriesOf('actual', drawn)]) };
    }),
  );

function nodes(tree: Agreement): Agreement[] {
  return [tree, ...tree.parts.flatMap(nodes)];
}

describe('agreement', () => {
  it('of our four scenarios is told before the split', () => {
    expect(words('ABCD')).toEqual({
      agreed:
        'All share one observed curve until shortly after today; A, C and D share it throughout. ' +
        'A, B and C share one actual curve until shortly after today.',
      parted:
        'On the actual curve, D diverges from A, B and C from the start; A, B and C diverge from one another ' +
        'shortly after today. On the observed curve, B diverges from A, C and D shortly after today.',
      together: 'All share one observed curve until shortly after today.',
      apart: 'On the actual curve, D diverges from A, B and C from the start.',
      brief:
        'All share one observed curve until shortly after today; on the actual curve, D diverges from A, B and C ' +
        'from the start.',
    });
    expect(words('AC')).toEqual({
      agreed:
        'All share one observed curve throughout. All of them share one actual curve until shortly after today.',
      parted: 'On the actual curve, A and C diverge shortly after today.',
      together: 'All share one observed curve throughout.',
      apart: 'On the actual curve, A and C diverge shortly after today.',
      brief:
        'All share one observed curve throughout; on the actual curve, A and C diverge shortly after today.',
    });
    expect(words('BD').parted).toMatch(/^On the actual curve, B and D diverge from the start\./);
  });

  it('of equal scenarios has no end, and nothing to part on', () => {
    const { sketch } = own('A')[0] ?? expect.fail();
    const same = ['A', 'B', 'C'].map((letter) => ({ name: letter, sketch }));
    expect(kindsOf(same).map(({ until, parts }) => [until, parts])).toEqual([
      [undefined, []],
      [undefined, []],
    ]);
    expect(agreementWords(kindsOf(same), ['A', 'B', 'C'], 'All', 0.4).parted).toBe('');
  });

  it('says why graphs of different axes cannot be compared', () => {
    const other = scenarioOf([
      seriesOf('actual', [
        [0, 0],
        [1, 1],
      ]),
    ]);
    expect(agreementOf([...own('A'), { name: 'X', sketch: other }])).toHaveProperty('problem');
  });

  it('is a tree that puts every scenario in one leaf, and parts where its curves first do', () => {
    fc.assert(
      fc.property(groups, (entries) => {
        const points = new Map(
          entries.map(({ name, sketch }) => [
            name,
            toGraph(sketch, defaultView(sketch)).curves[0]?.points ?? [],
          ]),
        );
        for (const kind of kindsOf(entries)) {
          const leaves = nodes(kind).filter(({ parts }) => parts.length === 0);
          expect(leaves.flatMap(({ letters }) => letters).toSorted()).toEqual([...kind.letters].toSorted());
          for (const { letters, until, parts } of nodes(kind)) {
            if (parts.length > 0) expect(parts.length).toBeGreaterThan(1);
            for (const a of letters)
              for (const b of letters) {
                const { agreeing, first, common } = partingOf(points.get(a) ?? [], points.get(b) ?? []);
                if (until === undefined) expect(agreeing || a === b).toBe(true);
                else if (until > 0 && common) expect(first?.x ?? Infinity).toBeGreaterThanOrEqual(until);
              }
          }
        }
      }),
    );
  });
});
