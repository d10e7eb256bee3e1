import type { Page } from 'playwright-core';
import { positionsText } from '../../src/locales/en/threads-positions.ts';
import { describe, expect, it } from 'vitest';
import { keysText } from '../../src/locales/en/keys.ts';
import { violations } from './axe.ts';
import { overflowOf, useSites, withContext, withPage } from './sites.ts';

const ESSAY = 'essays/four-ways/';

const sites = useSites('journal');

/** What has the focus: a heading's text, a comment's id. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.matches('.comment') ? element.id : (element?.textContent ?? '');
  });

async function onEssay(use: (page: Page) => Promise<void>, path = ESSAY): Promise<void> {
  await withContext(sites.browser, {}, (context) => withPage(context, sites.journal.home + path, use));
}

describe('single keys', () => {
  it('step through every section and comment, in the order of the page, and back again', async () => {
    await onEssay(async (page) => {
      const stops = await page
        .locator('main h2, .thread h2, .thread h3, article.comment')
        .evaluateAll((all) =>
          all
            .filter((one) => one.checkVisibility() && !one.closest('.comment :is(h2, h3)'))
            .map((one) => one.id),
        );
      expect(stops.length).toBeGreaterThan(20);
      const down: string[] = [];
      for (let at = ''; ; at = down.at(-1) ?? '') {
        await page.keyboard.press('j');
        const now = await focused(page);
        if (now === at) break;
        down.push(now);
        expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top)).toBeLessThan(
          900,
        );
      }
      const comments = await page.locator('article.comment').evaluateAll((all) => all.map(({ id }) => id));
      expect(down.filter((stop) => stop.startsWith('c-'))).toEqual(comments);
      expect(new Set(down).size).toBe(down.length);
      const up: string[] = [];
      for (let index = 1; index < down.length; index++) {
        await page.keyboard.press('k');
        up.push(await focused(page));
      }
      expect(up).toEqual(down.slice(0, -1).toReversed());
    });
  });

  it('go on from where the reader has scrolled to', async () => {
    await onEssay(async (page) => {
      await page.evaluate(() => document.querySelector('#thread-title')?.scrollIntoView());
      await page.keyboard.press('j');
      expect(await focused(page)).toBe(positionsText.title);
      await page.evaluate(() => scrollTo(0, 0));
      await page.keyboard.press('j');
      const first = await page.locator('.prose h2').first().textContent();
      expect(await focused(page)).toBe(first);
    });
  });

  it('pass over answers that are folded away', async () => {
    await onEssay(async (page) => {
      const folded = page.locator('article.comment:has(> details)').first();
      const hidden = await folded.locator('xpath=following-sibling::*[1]').locator('article.comment').count();
      expect(hidden).toBeGreaterThan(0);
      await folded.locator('summary').first().click();
      await folded.evaluate((element) => {
        element.tabIndex = -1;
        element.focus();
      });
      await page.keyboard.press('j');
      expect(await page.evaluate(() => document.activeElement?.checkVisibility())).toBe(true);
      expect(await focused(page)).not.toBe(await folded.getAttribute('id'));
    });
  });

  it('lead to the search, and into its box', async () => {
    await onEssay(async (page) => {
      await page.keyboard.press('/');
      await page.waitForURL(`${sites.journal.home}search/`);
      await page.keyboard.press('/');
      await page.keyboard.type('j?');
      expect(await page.getByRole('searchbox').inputValue()).toBe('j?');
      expect(await page.locator('dialog[open]').count()).toBe(0);
    });
  });

  it('are told by "?" and by a button, for what the page has, in a window that passes axe', async () => {
    await onEssay(async (page) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.keyboard.press('?');
      const keys = page.getByRole('dialog', { name: keysText.title });
      await keys.waitFor();
      expect(await keys.getByText(keysText.inGraph).isVisible()).toBe(true);
      expect(await keys.getByText(keysText.inThread).isVisible()).toBe(true);
      expect(await overflowOf(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await keys.isVisible()).toBe(false);
      await page.goto(`${sites.journal.home}about/`);
      await page.getByRole('button', { name: keysText.title }).click();
      expect(await keys.getByText(keysText.inGraph).isVisible()).toBe(false);
      await keys.getByRole('button', { name: keysText.close }).click();
      expect(await keys.isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(keysText.title);
    });
  });

  it('are turned off for good by whoever does not want them, the menu of the bulletin board among them', async () => {
    await withContext(sites.browser, {}, async (context) => {
      await withPage(context, sites.journal.home + ESSAY, async (page) => {
        await page.getByRole('button', { name: keysText.title }).click();
        await page.getByRole('checkbox', { name: keysText.singleKeys }).uncheck();
        await page.keyboard.press('Escape');
      });
      await withPage(context, `${sites.journal.home}${ESSAY}?theme=bbs`, async (page) => {
        for (const key of ['j', '?', 'g', '/']) await page.keyboard.press(key);
        await page.waitForTimeout(200);
        expect(page.url()).toContain(ESSAY);
        expect(await page.locator('dialog[open]').count()).toBe(0);
        expect(await page.evaluate(() => scrollY)).toBe(0);
        await page.getByRole('button', { name: keysText.title }).click();
        expect(await page.getByRole('checkbox', { name: keysText.singleKeys }).isChecked()).toBe(false);
      });
    });
  });
});
