import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './instrument.ts';
import { useSites } from './sites.ts';

const sites = useSites('fixture');

const open = (path = 'graphs/measured/', options?: Parameters<typeof visit>[2]) =>
  visit(sites.fixture, path, options);

/** Draws a stroke over a picture, through places in shares of its width and height. */
async function stroke(
  page: Page,
  box: { x: number; y: number; width: number; height: number },
  places: readonly (readonly [number, number])[],
) {
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  const [first = [0, 0], ...others] = places;
  await page.mouse.move(...at(first));
  await page.mouse.down();
  for (const place of others) await page.mouse.move(...at(place), { steps: 12 });
  await page.mouse.up();
}

const ACROSS = [
  [0.15, 0.8],
  [0.5, 0.5],
  [0.9, 0.15],
] as const;

describe('a graph of measured points in the browser', () => {
  it('is read point by point with the arrow keys, in the units of its source', async () => {
    const { page, complaints, figure: find, close } = await open();
    const figure = await find('measured');
    await figure.locator('canvas').focus();
    const line = figure.locator('.graph-reading');
    await page.keyboard.press('Home');
    await expect
      .poll(() => line.textContent())
      .toBe('seen & tested, at 2019.6: <b>First</b> 4.2% (3% to 6%)');
    for (let press = 0; press < 2; press++) await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => line.textContent())
      .toBe('seen & tested, at 2023.2: =1+1 34.1% (30% to 39%), At the same place 38%');
    await page.keyboard.press('End');
    await expect.poll(() => line.textContent()).toBe('seen & tested, at 2026: Last 100%');
    expect(complaints).toEqual([]);
    await close();
  });

  it('is drawn over in one stroke: the sentence counts the points, the link keeps the curve', async () => {
    const { page, complaints, figure: find, close } = await open();
    const figure = await find('measured');
    await figure.getByRole('button', { name: 'Draw a curve over “seen & tested”' }).click();
    const line = figure.locator('.graph-reading');
    await expect
      .poll(() => line.textContent())
      .toBe('Draw a curve over the points, in one stroke or in several.');
    expect(await figure.locator('.graph-knot').count()).toBe(0);
    const canvas = figure.locator('canvas');
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('no canvas');
    await stroke(page, box, ACROSS);
    await expect
      .poll(() => line.textContent())
      .toMatch(
        /^Yours passes through, or within the error bars of, \d of 6 points, .*; it lies .* the measurement at /,
      );
    await figure.getByRole('button', { name: 'Done' }).click();
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#g1=measured\.seen\.\d+$/);
    const told = await line.textContent();
    await close();

    const again = await open(`graphs/measured/${hash}`);
    const linked = await again.figure('measured');
    await expect.poll(() => linked.locator('.graph-reading').textContent()).toBe(told);
    expect([...complaints, ...again.complaints]).toEqual([]);
    await again.close();
  });

  it('is held back where it leads an essay, until a reader has drawn what they expect', async () => {
    const { page, complaints, figure: find, close } = await open('essays/measured/');
    const figure = await find('measured');
    await expect
      .poll(() => figure.locator('.graph-reading').textContent())
      .toBe('How will “seen & tested” go? Draw it in one stroke, then see what was measured.');
    const ids = () =>
      figure
        .locator('counter-graph')
        .evaluate((graph: HTMLElementTagNameMap['counter-graph']) => graph.points.map(({ id }) => id));
    expect(await ids()).toEqual(['again', 'people']);
    const canvas = figure.locator('canvas');
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('no canvas');
    await stroke(page, box, ACROSS);
    await expect
      .poll(() => figure.locator('.graph-reading').textContent())
      .toContain('“Done” shows what was measured.');
    await figure.getByRole('button', { name: 'Done' }).click();
    await expect.poll(ids).toEqual(['seen', 'again', 'people']);
    await expect.poll(() => figure.locator('.graph-reading').textContent()).toMatch(/^Yours passes /);
    expect(complaints).toEqual([]);
    await close();
  });

  it('names its source without script, as links, on a phone', async () => {
    const { page, close } = await open('graphs/measured/', {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const credit = page.locator('.graph-credit');
    expect(await credit.isVisible()).toBe(true);
    expect(await credit.locator('a').count()).toBe(2);
    expect(await page.locator('.graph-picture svg:visible').textContent()).toContain('data');
    await close();
  });
});
