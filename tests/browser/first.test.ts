import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { knotsOf, visit } from './instrument.ts';
import { openSite } from './sites.ts';
import type { Site } from './sites.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite('fixture'), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The lead graph of the fixture's essay, in a box that is opened. */
async function lead(options: Parameters<typeof visit>[3] = {}) {
  const visited = await visit(browser, site.home, 'essays/hostile/', options);
  await visited.page.locator('details.box > summary').first().click();
  const figure = visited.page.locator('figure.graph').first();
  await figure.scrollIntoViewIfNeeded();
  return { ...visited, figure };
}

describe('draw it first', () => {
  it('hides the author’s curve until the reader has drawn one, and says then where they part', async () => {
    const { page, complaints, figure, close } = await lead();
    await figure.getByRole('button', { name: 'Draw it first' }).waitFor();
    const drawn = () =>
      figure
        .locator('counter-graph')
        .evaluate((graph) => Reflect.get(graph, 'points').map(({ id }: { id: string }) => id));
    expect(await drawn()).toEqual(['one']);
    expect(await figure.locator('.graph-course').isVisible()).toBe(false);
    await figure.getByRole('button', { name: 'Draw it first' }).press('Enter');
    await figure.locator('.graph-knot').first().waitFor();
    expect(await knotsOf(figure)).toEqual([
      'x 0, y 50',
      'x 20, y 50',
      'x 40, y 50',
      'x 60, y 50',
      'x 80, y 50',
      'x 100, y 50',
    ]);
    for (let press = 0; press < 4; press++) await page.keyboard.press('Shift+ArrowUp');
    await page.waitForTimeout(400);
    expect(await drawn(), 'not while it is drawn').toEqual(['one']);
    expect(await figure.locator('.graph-reading').textContent()).not.toMatch(/redrawn/);
    await figure.getByRole('button', { name: 'Done' }).press('Enter');
    expect(await drawn()).toEqual(['one', 'two']);
    expect(await figure.locator('.graph-reading').textContent()).toMatch(/redrawn curve is/);
    expect(await figure.locator('.graph-course').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows it to whoever would rather see', async () => {
    const { figure, close } = await lead();
    await figure.getByRole('button', { name: 'Just show me' }).press('Enter');
    expect(
      await figure.locator('counter-graph').evaluate((graph) => Reflect.get(graph, 'points').length),
    ).toBe(2);
    expect(await figure.getByRole('button', { name: 'Draw it first' }).count()).toBe(0);
    await close();
  });

  it('hides nothing without script, and nothing on paper', async () => {
    const { figure, close } = await lead({ javaScriptEnabled: false });
    expect(await figure.locator('svg').filter({ visible: true }).count()).toBe(1);
    expect(await figure.locator('.graph-course').isVisible()).toBe(true);
    await close();
    const printed = await lead();
    await printed.figure.getByRole('button', { name: 'Draw it first' }).waitFor();
    await printed.page.emulateMedia({ media: 'print' });
    expect(await printed.figure.locator('svg').filter({ visible: true }).count()).toBe(1);
    expect(await printed.figure.locator('.graph-course').isVisible()).toBe(true);
    await printed.close();
  });
});
