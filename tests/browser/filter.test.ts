import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSites, withContext, withPage } from './sites.ts';

const sites = useSites('journal');

/** Ids of the comments that a reader sees, from top to bottom. */
async function seen(page: Page): Promise<string[]> {
  return page
    .locator('article.comment')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id));
}

describe('the filter of a thread, without script', () => {
  const open = async (hash: string, use: (page: Page) => Promise<void>): Promise<void> =>
    withContext(
      sites.browser,
      { javaScriptEnabled: false, viewport: { width: 360, height: 800 } },
      (context) =>
        withPage(context, `${sites.journal.home}essays/four-ways/${hash}`, async (page) => {
          await page.locator('.thread-bar summary').first().click();
          await use(page);
        }),
    );

  it('shows by each choice as many comments as it says, and all together every one', async () => {
    await open('', async (page) => {
      const all = await seen(page);
      const shown: string[] = [];
      for (const choice of await page.locator('.standing-filter label').all()) {
        await choice.locator('input').check();
        const now = await seen(page);
        expect(String(now.length)).toBe(await choice.locator('.count').textContent());
        expect(now).toEqual(all.filter((id) => now.includes(id)));
        if ((await choice.locator('input').getAttribute('value')) !== 'all') shown.push(...now);
      }
      expect(shown.toSorted()).toEqual(all.toSorted());
    });
  });

  it('is chosen by keyboard', async () => {
    await open('', async (page) => {
      const all = await seen(page);
      await page.locator('.standing-filter input').first().focus();
      await page.keyboard.press('ArrowRight');
      const first = await seen(page);
      expect(first.length).toBeGreaterThan(0);
      expect(first.length).toBeLessThan(all.length);
      await page.keyboard.press('ArrowLeft');
      expect(await seen(page)).toEqual(all);
    });
  });

  it('never hides the comment that an address names, nor an answer under a folded comment', async () => {
    const cause = 'c-2026-10-11-position-c';
    await open(`#${cause}`, async (page) => {
      await page.locator("article.comment[data-held='4'] summary").first().click();
      for (const choice of await page.locator('.standing-filter input:not([value=all])').all()) {
        await choice.check();
        const mark = await choice.getAttribute('value');
        const held = page.locator(`article.comment[data-held='${mark}']`);
        const ids = await held.evaluateAll((all) => all.map(({ id }) => id));
        expect(new Set(await seen(page))).toEqual(new Set([...ids, cause]));
      }
    });
  });
});
