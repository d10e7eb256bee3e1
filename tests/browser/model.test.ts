import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { graphsViewsText } from '../../src/locales/en/graphs-views.ts';
import { defaultView, toGraph } from '../../src/graphs/model/graph.ts';
import type { View } from '../../src/graphs/model/graph.ts';
import { layOutPicture } from '../../src/graphs/picture/picture-layout.ts';
import { onPlot, PICTURES } from '../../src/graphs/picture/plot.ts';
import { parseSketch } from '../../src/graphs/instrument/stage/parse-sketch.ts';
import { buildMeasure } from '../../src/graphs/export/measure-text.ts';
import { distance } from './distance.ts';
import { complaintsOf, gotoAgain, unfold, useSites } from './sites.ts';
import { lendWindow } from './windows.ts';

const sites = useSites('fixture');

const FIGURE = '#graph-model';

async function open(width: number, script = true) {
  const { context, giveBack } = await lendWindow(sites.browser, {
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const complaints = complaintsOf(page, sites.fixture.home);
  const address = `${sites.fixture.home}essays/mixed/`;
  if (script) {
    await gotoAgain(page, address);
    await unfold(page);
  } else await page.goto(address);
  return { page, complaints, figure: page.locator(FIGURE), close: giveBack };
}

/** What the live graph draws, and the lines of the picture under it. */
async function drawn(page: Page) {
  return page
    .locator(`${FIGURE} counter-graph`)
    .evaluate((element: HTMLElementTagNameMap['counter-graph']) => {
      const svg = [...element.querySelectorAll('svg')].find(({ clientWidth }) => clientWidth > 0);
      return {
        width: svg?.viewBox.baseVal.width ?? 0,
        json: element.querySelector('.graph-sketch')?.getAttribute('value') ?? '',
        curves: element.points,
        lines: [...(svg?.querySelectorAll('path[fill="none"]') ?? [])].map(
          (path) => path.getAttribute('d') ?? '',
        ),
      };
    });
}

type Drawn = Awaited<ReturnType<typeof drawn>>;

/** Px between what is drawn and what the build would draw with the sliders there. */
function away({ width, json, curves }: Drawn, sliders: NonNullable<View['sliders']>): number {
  const picture = Object.values(PICTURES).find((candidate) => candidate.width === width);
  if (!picture) throw new Error(`no picture ${width} px wide`);
  const sketch = parseSketch(json);
  const graph = toGraph(sketch, { ...defaultView(sketch), sliders });
  const { plot } = layOutPicture(graph, picture, buildMeasure());
  expect(curves.map(({ id }) => id)).toEqual(graph.curves.map(({ id }) => id));
  return Math.max(
    ...graph.curves.flatMap(({ points }, curve) => {
      const own = curves[curve]?.points ?? [];
      expect(own.length).toBe(points.length);
      return points.map((point, index) => {
        const wanted = onPlot(plot, point);
        return Math.hypot(wanted.x - (own[index]?.x ?? 0), wanted.y - (own[index]?.y ?? 0));
      });
    }),
  );
}

describe('a model in the browser', () => {
  for (const width of [360, 1440]) {
    it(`draws by default what the build drew: ${width} px`, async () => {
      const { page, complaints, close } = await open(width);
      const seen = await drawn(page);
      expect(away(seen, new Map())).toBeLessThan(0.3);
      for (const { id, points } of seen.curves) {
        const near = seen.lines.map((line) => Math.max(...points.map((point) => distance(line, point))));
        expect(Math.min(...near), `${id}: px from the SVG`).toBeLessThan(0.3);
      }
      expect(complaints).toEqual([]);
      await close();
    });
  }

  it('follows its sliders by keyboard: curve, sentence, number and table', async () => {
    const { page, complaints, figure, close } = await open(1440);
    const slider = figure.getByLabel('miss', { exact: true });
    const output = figure.locator('output').nth(1);
    const course = figure.locator('.graph-course');
    const cell = figure.locator('tbody tr').first().locator('td').nth(1);
    const told = async () => [
      await output.textContent(),
      await course.textContent(),
      await cell.textContent(),
    ];
    const before = await told();
    expect(before[0]).toContain('0.1');
    await slider.focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
    const [number, sentence, value] = await told();
    expect(number).toBe('0.15');
    expect(await slider.getAttribute('aria-valuetext')).toBe('0.15');
    expect(sentence).not.toBe(before[1]);
    expect(sentence).toContain('miss\u00A0=\u00A00.15');
    expect([before[2], value]).toEqual(['10%', '15%']);
    expect(away(await drawn(page), new Map([['miss', 0.15]]))).toBeLessThan(0.3);
    await page.keyboard.press('End');
    expect(await output.textContent()).toBe('0.5');
    expect(away(await drawn(page), new Map([['miss', 0.5]]))).toBeLessThan(0.3);
    expect(complaints).toEqual([]);
    await close();
  });

  it('moves in equal factors on a log scale, and keeps what is shown and how', async () => {
    const { page, figure, close } = await open(360);
    await figure.getByLabel(graphsViewsText.show('late')).check();
    await figure.getByLabel('linear').check();
    await figure.getByLabel('propensity').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await figure.locator('output').nth(2).textContent()).toBe('0.01');
    const seen = await drawn(page);
    expect(seen.curves.map(({ id }) => id)).toContain('late');
    expect(await figure.locator('.graph-course').textContent()).toContain('by the same amount');
    await close();
  });

  it('stands without script in its default state, and shows no slider that does nothing', async () => {
    const { figure, close } = await open(360, false);
    expect(await figure.locator('svg:visible').count()).toBe(1);
    expect(await figure.locator('svg:visible').textContent()).toContain('model, not data');
    expect(await figure.locator('input:visible, output:visible').count()).toBe(0);
    await close();
  });
});
