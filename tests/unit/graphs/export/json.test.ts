import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { scenarioJson } from '../../../../src/graphs/export/json.ts';
import { anyKnots, scenarioOf, seriesOf } from '../scenarios.ts';

it('writes any scenario as JSON that reads back the same, with each knot on a line', () => {
  // Texts that look like the lists that are drawn together.
  const text = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('[ 1, 2 ]', '[\\n 1\\n]', '],\n ['));
  fc.assert(
    fc.property(anyKnots, text, (knots, claim) => {
      const scenario = scenarioOf([seriesOf('actual', knots)], { claim });
      const json = scenarioJson(scenario);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(scenario)));
      const [[x, y] = []] = knots;
      expect(json).toContain(`\n        [${JSON.stringify(x)}, ${JSON.stringify(y)}]`);
    }),
  );
});
