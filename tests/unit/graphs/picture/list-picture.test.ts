import { describe, expect, it } from 'vitest';
import { LIST_PICTURE, listPicture } from '../../../../src/graphs/picture/list-picture.ts';
import { fixtureScenario, readScenario, scenarioOf, seriesOf } from '../scenarios.ts';

/** The x of each point of a line. */
const across = (points: string): number[] => points.split(' ').map((point) => Number(point.split(',')[0]));

describe('the picture of a graph in a list', () => {
  it('has every curve that its page shows, the author’s in front, within its frame', () => {
    const picture = listPicture(fixtureScenario('scenario-c'), false) ?? expect.fail('no picture');
    expect(picture.curves.map(({ ink }) => ink)).toEqual(['observed', 'actual']);
    expect(picture.bands).toHaveLength(1);
    expect(picture.dots).toHaveLength(1);
    for (const points of [...picture.bands, ...picture.curves.map((curve) => curve.points)]) {
      for (const [index, part] of points.split(/[ ,]/).entries()) {
        expect(Number(part)).toBeGreaterThanOrEqual(LIST_PICTURE.margin);
        const end = index % 2 === 0 ? LIST_PICTURE.width : LIST_PICTURE.height;
        expect(Number(part)).toBeLessThanOrEqual(end - LIST_PICTURE.margin);
      }
    }
  });

  it('gives nothing away of what readers are asked to draw first', () => {
    const picture = listPicture(fixtureScenario('scenario-c'), true) ?? expect.fail('no picture');
    expect(picture.curves.map(({ ink }) => ink)).toEqual(['observed']);
    expect(picture.bands).toEqual([]);
    const today = picture.today ?? expect.fail('no today');
    expect(Math.max(...picture.curves.flatMap(({ points }) => across(points)))).toBeLessThanOrEqual(today);
  });

  it('is none where no curve is left to show', () => {
    const drawable = scenarioOf([
      seriesOf(
        'actual',
        [
          [0, 0],
          [0.5, 0.5],
          [1, 1],
        ],
        { drawable: true },
      ),
    ]);
    expect(listPicture(drawable, true)).toBeUndefined();
    expect(listPicture(drawable, false)?.curves).toHaveLength(1);
  });

  it('has signs for what was measured, in the form of each series, and none before a reader has drawn', () => {
    const data = readScenario('tests/cases/graphs/data-error-bars.json');
    const { signs, curves } = listPicture(data, false) ?? expect.fail('no picture');
    expect(signs.map(({ ink, open }) => [ink, open])).toEqual([
      ['observed', false],
      ['observed', true],
    ]);
    expect(signs.map(({ path }) => path.match(/M/g)?.length)).toEqual([6, 4]);
    expect(curves.map(({ ink }) => ink)).toEqual(['threshold']);
    expect(listPicture(data, true)?.signs.map(({ open }) => open)).toEqual([true]);
    const log = readScenario('tests/cases/graphs/data-log-crowded.json');
    const paths = listPicture(log, false)?.signs.map(({ path }) => path) ?? [];
    expect(paths.join('')).not.toMatch(/NaN|a/);
    expect(paths.map((path) => path.match(/L/g)?.length)).toEqual([27, 6]);
  });
});
