import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Recorder } from '../../../src/graphs/recorder.ts';
import { cornersOf } from '../../browser/distance.ts';

const place = fc.double({ min: -20, max: 700, noNaN: true });

it('writes lines that go through every point to within a twentieth of a px, however long they are', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 300 }), (points) => {
      const recorder = new Recorder({ width: 600, height: 376 }, () => 0);
      for (const [x, y] of points) recorder.lineTo(x, y);
      recorder.stroke();
      const [, path = ''] = /d="([^"]*)"/.exec(recorder.elements.join('')) ?? [];
      const corners = cornersOf(path);
      let at = 0;
      for (const [x, y] of points) {
        const isHere = (corner = corners[at]) =>
          corner !== undefined && Math.abs(corner.x - x) < 0.051 && Math.abs(corner.y - y) < 0.051;
        // What falls on the place of the point before is written once.
        if (!isHere()) at++;
        expect(isHere(), `${x}, ${y}`).toBe(true);
      }
      expect(at).toBe(corners.length - 1);
    }),
  );
});
