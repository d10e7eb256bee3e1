import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { plateOf, redraw, visit } from './instrument.ts';
import { overflowOf, useSites } from './sites.ts';

const sites = useSites('journal');

describe.each([360, 1440])('the instrument in full use at %i px', (width) => {
  it.each(['light', 'dark'] as const)(
    'passes axe in the %s, and nothing is too wide',
    async (colorScheme) => {
      const {
        page,
        complaints,
        figure: find,
        close,
      } = await visit(sites.journal, 'essays/four-ways/', {
        viewport: { width, height: 900 },
        colorScheme,
      });
      for (const letter of ['b', 'c', 'd']) await find(`scenario-${letter}`);
      await find('scenario-a');
      await page.locator('.group-view').getByLabel('Show the required line').check();
      const plate = await plateOf(page);
      await plate.getByRole('button', { name: 'Adjust points' }).press('Enter');
      await page.keyboard.press('Shift+ArrowUp');
      await plate.getByText('Points as numbers').click();
      expect(await violations(page, '.drawing-plate')).toEqual([]);
      await plate.getByRole('button', { name: 'Done' }).press('Enter');
      await plate.getByRole('link', { name: 'Reply with this curve' }).waitFor();
      await page.getByLabel('Move today').first().fill('0.7');
      await page.locator('.group-other').first().selectOption('C');
      await page.locator('.group-plate canvas').waitFor();
      expect(await violations(page, '.essay')).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});

it('keeps a finger’s width for every button of the instrument', async () => {
  const {
    page,
    figure: find,
    close,
  } = await visit(sites.journal, 'essays/four-ways/', {
    viewport: { width: 360, height: 700 },
    hasTouch: true,
  });
  await page.locator('details.box').evaluateAll((boxes) => {
    for (const box of boxes) box.setAttribute('open', '');
  });
  const figure = await find('scenario-b-alt');
  await redraw(page, figure);
  const heights = await figure
    .locator('button:visible')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(9);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  await close();
});
