import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SvgContext } from '../../../../src/graphs/export/svg-context.ts';
import { cornersOf } from '../../../browser/distance.ts';

const place = fc.double({ min: -20, max: 700, noNaN: true });

/** A place to a tenth of a px, as text. */
function tenth({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${Math.round(x * 10) + 0} ${Math.round(y * 10) + 0}`;
}

it('writes lines through every point, to a tenth of a px and no further off at the end than at the start', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ x: place, y: place }), { minLength: 2, maxLength: 300 }), (points) => {
      const recorder = new SvgContext({ width: 600, height: 376 }, () => 0);
      for (const { x, y } of points) recorder.lineTo(x, y);
      recorder.stroke();
      const [, path = ''] = /d="([^"]*)"/.exec(recorder.elements.join('')) ?? [];
      const wanted = points.map(tenth);
      // What falls on the place of the point before is written once.
      expect(cornersOf(path).map(tenth)).toEqual(wanted.filter((one, index) => one !== wanted[index - 1]));
    }),
    { numRuns: 300 },
  );
});
