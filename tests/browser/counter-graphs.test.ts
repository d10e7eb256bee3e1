import { describe, expect, it } from 'vitest';
import { readerCurvesText } from '../../src/locales/en/threads-curves.ts';
import { graphsPartingText } from '../../src/locales/en/graphs-parting.ts';
import { violations } from './axe.ts';
import { knotsOf, redraw, visit } from './instrument.ts';
import { complaintsOf, overflowOf, useSites, withContext, withPage } from './sites.ts';

const COMMENT = 'essays/four-ways/#c-2026-10-08-position-d';

const sites = useSites('journal', 'fixture');

describe('a counter-graph', () => {
  it('opens in the instrument as the same curve with the same parting, ready to be redrawn', async () => {
    const { page, complaints, figure: find, close } = await visit(sites.journal, COMMENT);
    const comment = page.locator('#c-2026-10-08-position-d');
    const told = (await comment.locator('.counter-parting').textContent()) ?? '';
    const table = await comment
      .locator('.counter-knots tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => Array.from(row.querySelectorAll('td'), (cell) => cell.textContent.trim())),
      );
    await comment.getByRole('link', { name: readerCurvesText.open }).focus();
    await page.keyboard.press('Enter');
    const figure = await find('scenario-d');
    expect(new URL(page.url()).pathname).toBe('/graphs/scenario-d/');
    await expect
      .poll(() => figure.locator('.graph-reading').textContent())
      .toBe(told.trim().replace('Position D’s', graphsPartingText.yours));
    await redraw(page, figure);
    expect(await knotsOf(figure)).toEqual(table.map(([x, y]) => `x ${x}, y ${y}`));
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ] as const)(
    'fits a window of %d px in %s, with the crowd open, and nothing is amiss to axe',
    async (width, scheme) => {
      await withContext(
        sites.browser,
        { viewport: { width, height: 800 }, colorScheme: scheme },
        async (context) => {
          for (const url of [
            `${sites.journal.home}essays/four-ways/`,
            `${sites.fixture.home}essays/mixed/`,
          ]) {
            await withPage(context, url, async (page) => {
              await page.evaluate(() => {
                for (const box of document.querySelectorAll<HTMLDetailsElement>(
                  '.crowd, .counter details, .crowd details',
                ))
                  box.open = true;
              });
              expect(await overflowOf(page), url).toBe(0);
              const wider = await page
                .locator('.counter svg, .crowd svg')
                .evaluateAll(
                  (pictures) =>
                    pictures.filter((picture) => picture.getBoundingClientRect().width < 230).length,
                );
              expect(wider, url).toBe(0);
              expect(await violations(page, '.crowd, #thread'), url).toEqual([]);
            });
          }
        },
      );
    },
  );

  it('is whole without script, and asks no other site for anything', async () => {
    await withContext(sites.browser, { javaScriptEnabled: false }, async (context) => {
      const page = await context.newPage();
      const complaints = complaintsOf(page, sites.fixture.home);
      await page.goto(`${sites.fixture.home}essays/mixed/`);
      await page.locator('.crowd > summary').click();
      expect(await page.locator('.crowd svg').first().isVisible()).toBe(true);
      expect(await page.locator('.crowd-told').isVisible()).toBe(true);
      expect(await page.locator('.counter svg').count()).toBe(7);
      expect(complaints).toEqual([]);
    });
  });

  it('keeps its curve apart from the ghost in forced colours', async () => {
    await withContext(sites.browser, { forcedColors: 'active' }, async (context) => {
      await withPage(context, `${sites.journal.home}${COMMENT}`, async (page) => {
        const colours = await page
          .locator('#c-2026-10-08-position-d .still-picture')
          .evaluate((picture) =>
            ['--yours', '--actual', '--graph-paper'].map((name) =>
              getComputedStyle(picture).getPropertyValue(name),
            ),
          );
        expect(new Set(colours).size).toBe(3);
      });
    });
  });
});
