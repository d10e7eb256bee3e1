import type { ElementHandle, Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { graphsSummaryText } from '../../src/locales/en/graphs-summary.ts';
import { toGraph } from '../../src/graphs/model/graph.ts';
import type { Point, Sketch } from '../../src/graphs/model/graph.ts';
import { drawnPoints } from '../../src/graphs/picture/hand-drawn.ts';
import { layOutPicture } from '../../src/graphs/picture/picture-layout.ts';
import { NAMES_PLACES, onPlot, PICTURES } from '../../src/graphs/picture/plot.ts';
import { parseSketch } from '../../src/graphs/instrument/stage/parse-sketch.ts';
import { buildMeasure } from '../../src/graphs/export/measure-text.ts';
import { distance } from './distance.ts';
import { difference } from './likeness.ts';
import { gotoAgain, gotoNext, showPictures, useSites } from './sites.ts';
import { lendWindow } from './windows.ts';

/** A phone and a desk: no phone has one pixel to a CSS pixel. */
const SCREENS = [
  { width: 360, pixels: 2 },
  { width: 1440, pixels: 1 },
] as const;
/** How long a machine that is busy may take for a frame, in ms. */
const PATIENCE = 10_000;

/** An essay with a group of graphs, and the page of the first of them. */
const ESSAY = 'essays/four-ways/';
const GRAPH = 'graphs/scenario-a/';

const sites = useSites('journal', 'fixture');
/** The address of every graph, and of an essay with a group of them. */
const graphPages = (): readonly string[] =>
  [sites.journal, sites.fixture].flatMap((site) =>
    site.pages
      .filter((path) => /^graphs\/[^/]+\/$/.test(path) || (site === sites.journal && path === ESSAY))
      .map((path) => site.home + path),
  );

interface Opening {
  readonly script?: boolean;
  /** Pixels of the screen to one of CSS. */
  readonly pixels?: number;
  /** In its own typefaces, by which labels are as wide as the build has measured them. */
  readonly typefaces?: boolean;
}

/** A page on which whatever goes wrong is written down. */
async function open(path: string, width: number, { script = true, pixels = 1, typefaces }: Opening = {}) {
  const { context, giveBack } = await lendWindow(sites.browser, {
    viewport: { width, height: 900 },
    deviceScaleFactor: pixels,
    javaScriptEnabled: script,
    colorScheme: 'light',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Reflect.set(globalThis, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
    }).observe({ type: 'layout-shift' });
  });
  const address = new URL(path, sites.journal.home).href;
  if (typefaces) await gotoAgain(page, address);
  else await page.goto(address);
  return { page, complaints, close: giveBack };
}

type Element = ElementHandle<HTMLElementTagNameMap['counter-graph']>;

/** Every graph of a page, boxes opened, each scrolled to until it lives. */
async function liveGraphs(page: Page): Promise<Element[]> {
  await page.evaluate(() => {
    for (const box of document.querySelectorAll('details')) box.open = true;
  });
  const graphs = await page.$$('counter-graph');
  // A lead group holds its pictures back until a reader has drawn; draw-first.test.ts is about that.
  for (const group of await page.locator('counter-graphs.is-held').all()) await showPictures(group);
  for (const graph of graphs) {
    await graph.scrollIntoViewIfNeeded();
    await page.waitForFunction((element) => element.classList.contains('is-live'), graph);
  }
  return graphs;
}

interface Seen {
  readonly width: number;
  readonly names: string | undefined;
  readonly json: string;
  readonly curves: readonly { readonly id: string; readonly points: readonly Point[] }[];
  readonly lines: string[];
  readonly offset: number[];
}

/** What a live graph draws, and what the picture under it drew. */
async function look(graph: Element): Promise<Seen> {
  return graph.evaluate((element) => {
    const svgs = [...element.querySelectorAll('svg')];
    const svg = svgs.find((candidate) => candidate.getBoundingClientRect().width > 0);
    const canvas = element.querySelector('canvas');
    if (!svg || !canvas) throw new Error('no picture');
    const [below, above] = [svg.getBoundingClientRect(), canvas.getBoundingClientRect()];
    return {
      width: svg.viewBox.baseVal.width,
      names: svg.dataset['names'],
      json: element.querySelector('.graph-sketch')?.getAttribute('value') ?? '',
      curves: element.points,
      lines: [...svg.querySelectorAll('path[fill="none"]')].map((path) => path.getAttribute('d') ?? ''),
      offset: [
        above.left - below.left,
        above.top - below.top,
        above.width - below.width,
        above.height - below.height,
      ],
    };
  });
}

function expected(
  sketch: Sketch,
  { width, names }: Pick<Seen, 'width' | 'names'>,
  scale: 'log' | 'linear',
  shown: ReadonlySet<string>,
) {
  const size = Object.values(PICTURES).find((candidate) => candidate.width === width);
  if (!size) throw new Error(`no picture ${width} px wide`);
  const picture = { ...size, names: NAMES_PLACES.find((place) => place === names) };
  const graph = toGraph(sketch, { scale, shown });
  const { plot } = layOutPicture(graph, picture, buildMeasure());
  return graph.curves.map((curve) => ({
    id: curve.id,
    points: drawnPoints(graph, curve, plot).map((point) => onPlot(plot, point)),
  }));
}

function expectSame(curves: Seen['curves'], wanted: ReturnType<typeof expected>): void {
  expect(curves.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  wanted.forEach(({ id, points }, index) => {
    const drawn = curves[index]?.points ?? [];
    expect(drawn.length, id).toBe(points.length);
    const away = points.map(({ x, y }, place) =>
      Math.hypot(x - (drawn[place]?.x ?? 0), y - (drawn[place]?.y ?? 0)),
    );
    expect(Math.max(...away), `${id}: px between build and browser`).toBeLessThan(0.3);
  });
}

/**
 * The share of pixels that may differ. A canvas whose box ends between two device pixels is a little softer than the
 * SVG under it: measured 0.22 % at 360 px and 0.02 % at 1440 px. The shortest label is 0.1 % of the widest picture;
 * its points and words are held to those of the build besides.
 */
const TOLERANCE = 0.004;

/** The share of pixels in which the live picture of a graph's own page differs from that of the build, without the frame. */
async function unlikeness(page: Page, pixels: number): Promise<number> {
  // Where the page leaves the picture between two device pixels, a canvas is softer than real text.
  await page.evaluate(() => {
    const { top } = document.querySelector('.graph-picture')?.getBoundingClientRect() ?? { top: 0 };
    document.body.style.paddingTop = `${Math.ceil(top) - top}px`;
  });
  const live = await page.locator('.graph-picture canvas').screenshot();
  // The canvas stands on the picture of the build, which it hides.
  const setLive = (isLive: boolean): Promise<void> =>
    page.locator('counter-graph').evaluate((graph, force) => {
      graph.classList.toggle('is-live', force);
      const canvas = graph.querySelector('canvas');
      if (canvas) canvas.style.visibility = force ? '' : 'hidden';
    }, isLive);
  await setLive(false);
  const still = await page.locator('.graph-picture svg:visible').screenshot();
  await setLive(true);
  return difference(live, still, pixels);
}

describe('a graph in the browser', () => {
  for (const { width, pixels } of SCREENS) {
    it(`draws what the build drew, in both scales, with and without its hidden curves: ${width} px`, async () => {
      const pages = graphPages();
      expect(pages.length).toBeGreaterThan(5);
      // A graph stands on several pages; it is looked at once in each size of its picture.
      const looked = new Set<string>();
      // One tab for all: after the first page it has the typefaces, and shows every page in them.
      const { page, complaints, close } = await open(pages[0] ?? '', width, { pixels, typefaces: true });
      for (const address of pages) {
        await gotoNext(page, address);
        const graphs = await liveGraphs(page);
        if (graphs.length === 1)
          expect(await unlikeness(page, pixels), `${address}: share of pixels that differ`).toBeLessThan(
            TOLERANCE,
          );
        for (const graph of graphs) {
          // A lead graph hides its author's curve until a reader has drawn; draw-first.test.ts is about that.
          for (const show of await graph.$$('button:text("Just show me"):visible')) {
            await show.click();
            await show.waitForElementState('hidden');
          }
          const seen = await look(graph);
          const sketch = parseSketch(seen.json);
          expect(seen.offset).toEqual([0, 0, 0, 0]);
          const key = `${seen.width} ${seen.json}`;
          if (looked.has(key)) continue;
          looked.add(key);
          expectSame(seen.curves, expected(sketch, seen, sketch.y.scale, new Set()));
          // No line joins measured points; the pixels of their page are held against the build's.
          const lines = seen.curves.filter(
            ({ id }) => !sketch.series.some((one) => one.id === id && one.points),
          );
          for (const { id, points } of lines) {
            const near = seen.lines.map((line) => Math.max(...points.map((point) => distance(line, point))));
            expect(Math.min(...near), `${sketch.title}, ${id}: px from the SVG`).toBeLessThan(0.3);
          }
          const hidden = new Set<string>();
          for (const box of await graph.$$('input[type=checkbox]:visible')) {
            await box.check();
            hidden.add((await box.getAttribute('value')) ?? '');
          }
          for (const radio of await graph.$$('input[type=radio]:visible')) {
            await radio.check();
            const scale = (await radio.getAttribute('value')) === 'log' ? 'log' : 'linear';
            const wanted = expected(sketch, seen, scale, hidden);
            // The canvas is drawn anew in its next frame.
            await vi.waitFor(async () => {
              expectSame((await look(graph)).curves, wanted);
            }, PATIENCE);
          }
        }
        expect(complaints, address).toEqual([]);
      }
      await close();
    });

    it(`comes alive without moving anything: ${width} px`, async () => {
      const { page, close } = await open(ESSAY, width);
      // To a reader who has seen them, the pictures are shown from the start.
      await page.evaluate(() => {
        localStorage.setItem(`drawn ${location.pathname}`, '{"title":"","shown":true}');
      });
      await page.reload();
      await page.waitForTimeout(300);
      await page.evaluate(() => (Reflect.get(globalThis, 'shifts') as number[]).splice(0));
      const before = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let step = 0; step < 20; step++) {
        await page.mouse.wheel(0, 400);
        await page.waitForTimeout(50);
      }
      await page.waitForFunction(() => document.querySelectorAll('.is-live').length >= 4);
      expect(await page.evaluate(() => Reflect.get(globalThis, 'shifts'))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
      await close();
    });
  }

  it('is read out by the arrow keys, and left by Escape', async () => {
    const { page, complaints, close } = await open(GRAPH, 1440);
    const [graph] = await liveGraphs(page);
    const line = page.locator('.graph-reading').first();
    await graph?.$('canvas').then((canvas) => canvas?.focus());
    const said: string[] = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'End', 'Escape']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(200);
      said.push((await line.textContent()) ?? '');
    }
    expect(said).toEqual([
      'observed, at the left edge: about a quarter of the way up, chance of error 1 in 40',
      'actual, at the left edge: about a quarter of the way up, chance of error 1 in 30; inside the band',
      'actual, at the right edge: about halfway up, chance of error 1 in 1,000; inside the band',
      'Point at the graph to read it, or use the arrow keys.',
    ]);
    expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('BODY');
    expect(complaints).toEqual([]);
    await close();
  });

  it('is read out by a pointer, and says another sentence on another scale', async () => {
    const { page, close } = await open(GRAPH, 1440);
    await liveGraphs(page);
    const figure = page.locator('figure.graph').first();
    const box = await figure.locator('canvas').boundingBox();
    if (!box) throw new Error('no canvas');
    await figure.locator('canvas').scrollIntoViewIfNeeded();
    await figure.locator('canvas').hover({ position: { x: box.width * 0.5, y: box.height * 0.9 } });
    await expect.poll(() => figure.locator('.graph-reading').textContent()).toMatch(/^actual, /);
    const course = figure.locator('.graph-course');
    expect(await course.textContent()).toContain(graphsSummaryText.stepsDivide('chance of error'));
    await figure.getByLabel('linear').check();
    expect(await course.textContent()).toContain(graphsSummaryText.stepsLower('chance of error'));
    await close();
  });

  it('stands without script: the picture, the sentence and the table, and no control that does nothing', async () => {
    const { page, close } = await open(ESSAY, 360, { script: false });
    const figure = page.locator('figure.graph').first();
    expect(await figure.locator('svg:visible').count()).toBe(1);
    expect(await figure.locator('input:visible').count()).toBe(0);
    expect(await figure.locator('.graph-reading').isVisible()).toBe(false);
    await figure.locator('summary').click();
    expect(await figure.locator('table').isVisible()).toBe(true);
    await close();
  });

  it('waits while its window has no width, and is whole again afterwards', async () => {
    const { page, close } = await open(GRAPH, 360);
    const [graph] = await liveGraphs(page);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const setWidth = (width: string) =>
      page.evaluate((inlineSize) => {
        document.body.style.inlineSize = inlineSize;
      }, width);
    await setWidth('0');
    await page.waitForTimeout(100);
    await setWidth('');
    await page.waitForTimeout(100);
    expect(faults).toEqual([]);
    const widths = await graph?.evaluate((element) =>
      ['canvas', 'svg'].map((name) => element.querySelector(name)?.getBoundingClientRect().width ?? 0),
    );
    expect(widths?.[0]).toBeGreaterThan(200);
    expect(widths?.[0]).toBeCloseTo(widths?.[1] ?? 0, 0);
    await close();
  });

  it('follows the colours of the page', async () => {
    const { page, close } = await open(GRAPH, 360);
    const [graph] = await liveGraphs(page);
    /** Pixels that have exactly the colour of the actual curve, as the page has it now. */
    const count = () =>
      graph?.evaluate((element) => {
        const canvas = element.querySelector('canvas');
        const probe = element.appendChild(document.createElement('span'));
        probe.style.color = 'var(--actual)';
        const wanted = getComputedStyle(probe).color.match(/\d+/g)?.join();
        probe.remove();
        const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let found = 0;
        for (let at = 0; at < data.length; at += 4)
          if (`${data[at]},${data[at + 1]},${data[at + 2]}` === wanted) found += 1;
        return `${wanted}: ${found > 100}`;
      });
    const light = await count();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(count).toMatch(/: true$/);
    expect(light).toMatch(/: true$/);
    const dark = await count();
    expect(dark).not.toBe(light);
    await page.getByRole('radio', { name: 'BBS' }).check();
    await expect.poll(count).not.toBe(dark);
    await expect.poll(count).toMatch(/: true$/);
    await close();
  });

  it('asks for nothing until a reader comes near', async () => {
    const { page, close } = await open(ESSAY, 360);
    await page.waitForTimeout(300);
    const loaded = () =>
      page.evaluate(
        () =>
          performance.getEntriesByType('resource').filter(({ name }) => /\/live\.[^/]*js$/.test(name)).length,
      );
    expect(await loaded()).toBe(0);
    await page.locator('counter-graph').first().scrollIntoViewIfNeeded();
    await expect.poll(loaded).toBe(1);
    await close();
  });
});
