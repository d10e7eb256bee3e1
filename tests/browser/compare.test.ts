import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { graphsViewsText } from '../../src/locales/en/graphs-views.ts';
import { visit } from './instrument.ts';
import { useSites } from './sites.ts';

const sites = useSites('journal');

async function group(options?: Parameters<typeof visit>[2]) {
  const visited = await visit(sites.journal, 'essays/four-ways/', options);
  for (const letter of ['a', 'b', 'c', 'd']) await visited.figure(`scenario-${letter}`);
  await visited.page.locator('.group-today').first().scrollIntoViewIfNeeded();
  return visited;
}

/** How dark a picture is to the left and to the right of the middle: the sum of what differs from its paper. */
async function inkOf(page: Page, scenario: string): Promise<readonly [left: number, right: number]> {
  return page.locator(`[data-scenario="${scenario}"] canvas`).evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) throw new TypeError('no canvas');
    const { width, height } = element;
    const context = element.getContext('2d');
    const sum = (from: number, to: number): number => {
      const { data } = context?.getImageData(from, 0, to - from, height) ?? { data: [] };
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) {
        const alpha = (data[at + 3] ?? 0) / 255;
        ink += alpha * (765 - (data[at] ?? 0) - (data[at + 1] ?? 0) - (data[at + 2] ?? 0));
      }
      return ink;
    };
    return [sum(0, Math.round(width * 0.6)), sum(Math.round(width * 0.7), Math.round(width * 0.95))] as const;
  });
}

describe('one today for a group', () => {
  it('moves by the arrow keys, and says what would have been seen by then', async () => {
    const { page, complaints, close } = await group();
    const slider = page.getByLabel('Move today').first();
    const seen = page.locator('.group-seen').first();
    await slider.focus();
    await page.keyboard.press('End');
    await expect
      .poll(() => seen.textContent())
      .toMatch(/^By then A, C and D have shown the same.*; B has shown a rise, then a fall\.$/);
    await page.keyboard.press('Home');
    await expect.poll(() => seen.textContent()).toMatch(/^By then all four have shown /);
    for (let press = 0; press < 40; press++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => slider.inputValue()).toBe('0.4');
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.getByRole('button', { name: 'Reset' }).first().getAttribute('aria-disabled'))
      .toBe('false');
    await page.getByRole('button', { name: 'Reset' }).first().press('Enter');
    expect(await slider.inputValue()).toBe('0.4');
    expect(complaints).toEqual([]);
    await close();
  });

  it('makes what lies beyond it pale in every graph, and puts it back', async () => {
    const { page, close } = await group();
    const before = await inkOf(page, 'scenario-c');
    const slider = page.getByLabel('Move today').first();
    await slider.fill('0.65');
    // Words stay as they are.
    await expect.poll(async () => (await inkOf(page, 'scenario-c'))[1] / before[1]).toBeLessThan(0.9);
    expect((await inkOf(page, 'scenario-c'))[0] / before[0]).toBeGreaterThan(0.85);
    expect((await inkOf(page, 'scenario-a'))[1]).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Reset' }).first().click();
    await expect.poll(() => inkOf(page, 'scenario-c')).toEqual(before);
    await close();
  });

  it('tells each graph anew', async () => {
    const { page, close } = await group();
    const course = page.locator('figure:has([data-scenario="scenario-c"]) .graph-course').first();
    const before = await course.textContent();
    await page.getByLabel('Move today').first().fill('0.9');
    await expect.poll(() => course.textContent()).not.toBe(before);
    await close();
  });
});

describe('two scenarios on one plot', () => {
  it('names what they agree on first, then where they part, on either scale', async () => {
    const { page, complaints, close } = await group();
    await page.locator('.group-other').first().selectOption('C');
    const told = page.locator('.group-parting').first();
    await expect
      .poll(() => told.textContent())
      .toMatch(
        /^Observed: they agree throughout\. Actual: they agree until .* then diverge\. .* C is lower by .*: a chance of error about/,
      );
    const log = await told.textContent();
    await page.locator('.group-plate').getByLabel('linear').check();
    await expect.poll(() => told.textContent()).not.toBe(log);
    expect(await page.locator('.group-plate canvas').getAttribute('aria-label')).toContain(
      await told.textContent(),
    );
    await page.locator('.group-other').first().selectOption('');
    expect(await page.locator('.group-plate').count()).toBe(0);
    // No scenario with itself.
    expect(await page.locator('.group-other option[value="A"]').first().isDisabled()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the required line', () => {
  it('is drawn for the factor that a reader sets', async () => {
    const { page, figure: find, complaints, close } = await visit(sites.journal, 'essays/four-ways/');
    const figure = await find('scenario-a');
    const end = () =>
      figure.locator('counter-graph').evaluate((graph) => {
        const curves: { id: string; points: { y: number }[] }[] = Reflect.get(graph, 'points');
        return curves.find(({ id }) => id === 'required')?.points.at(-1)?.y;
      });
    const view = page.locator('.group-view');
    expect(await view.getByLabel(graphsViewsText.factor).isVisible()).toBe(false);
    await view.getByLabel('Show the required line').check();
    await expect.poll(end).toBeDefined();
    const five = await end();
    await view.getByLabel(graphsViewsText.factor).fill('2');
    await page.keyboard.press('Tab');
    await expect.poll(end).not.toBe(five);
    const two = await end();
    expect(two, 'a smaller factor asks less').toBeGreaterThan(five ?? 0);
    await view.getByLabel(graphsViewsText.factor).fill('');
    await page.keyboard.press('Tab');
    expect(await end(), 'no number: the line of the file').toBe(five);
    expect(complaints).toEqual([]);
    await close();
  });
});
