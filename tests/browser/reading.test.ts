import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSites, withContext, withPage } from './sites.ts';

const sites = useSites('journal', 'fixture');

describe('without script', () => {
  const withoutScript = (use: (context: BrowserContext) => Promise<void>) =>
    withContext(sites.browser, { javaScriptEnabled: false }, use);

  it('shows the text, the graphs, the tables and the notes of an essay', async () => {
    await withoutScript((context) =>
      withPage(context, `${sites.journal.home}essays/four-ways/`, async (page) => {
        const prose = page.locator('main .prose').first();
        expect((await prose.innerText()).length).toBeGreaterThan(8000);
        const graphs = await page.locator('.graph').all();
        expect(graphs.length).toBeGreaterThan(4);
        for (const graph of graphs) {
          if (!(await graph.isVisible())) continue;
          const box = await graph.locator('svg:visible').boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(150);
          expect(
            await graph.locator('.graph-controls, .graph-reading').filter({ visible: true }).count(),
          ).toBe(0);
        }
        expect(
          await prose.locator('.table-scroll > table').filter({ visible: true }).count(),
        ).toBeGreaterThan(0);
        expect(await prose.locator('.footnotes li').filter({ visible: true }).count()).toBeGreaterThan(2);
      }),
    );
  });

  it('opens a box and the numbers of a graph by a click', async () => {
    await withoutScript((context) =>
      withPage(context, `${sites.journal.home}essays/four-ways/`, async (page) => {
        const box = page.locator('details.box').first();
        expect(await box.locator('.box-body').isVisible()).toBe(false);
        await box.locator('> summary').click();
        expect(await box.locator('.box-body').isVisible()).toBe(true);
        const numbers = page.locator('.graph-data').first();
        expect(await numbers.locator('table').isVisible()).toBe(false);
        await numbers.locator('> summary').click();
        expect(await numbers.locator('table').isVisible()).toBe(true);
      }),
    );
  });

  it('folds a comment and all that answers it by a click, and nothing else', async () => {
    await withoutScript((context) =>
      withPage(context, `${sites.fixture.home}essays/hostile/`, async (page) => {
        const words = page.locator('#c-later .prose').first();
        const shown = async () => [
          await words.isVisible(),
          await page.locator('#c-reply').isVisible(),
          await page.locator('#c-after-gone').isVisible(),
        ];
        expect(await shown()).toEqual([true, true, true]);
        await page.locator('#c-later > details > summary').click();
        expect(await shown()).toEqual([false, false, true]);
        expect(await page.locator('#c-later .author').isVisible()).toBe(true);
        // What is folded still tells when it was written, how many replies went with it, and how it begins.
        const digest = page.locator('#c-later .comment-digest');
        const told = (await digest.innerText()).replaceAll(/\s+/g, ' ').trim();
        expect(told).toMatch(/^March 3, 2026 2 replies \S/);
        expect(await words.textContent()).toContain(told.split(' ').slice(5, 6).join(' '));
        await page.locator('#c-later > details > summary').click();
        expect(await digest.isVisible()).toBe(false);
        expect(await shown()).toEqual([true, true, true]);
      }),
    );
  });

  it('folds a deep branch at its root, with the way to where it goes on, and a branch far below', async () => {
    await withoutScript((context) =>
      withPage(context, `${sites.fixture.home}essays/deep/`, async (page) => {
        const shown = (): Promise<number> => page.locator('.comment').filter({ visible: true }).count();
        const all = await shown();
        await page.locator('#c-level-9 > details > summary').click();
        expect(await shown()).toBe(9);
        expect(await page.locator('.continued').isVisible()).toBe(false);
        await page.locator('#c-level-9 > details > summary').click();
        expect(await shown()).toBe(all);
        await page.locator('#c-level-1 > details > summary').click();
        expect(await shown()).toBe(1);
      }),
    );
  });

  it('shows a folded answer that a link leads to', async () => {
    await withoutScript((context) =>
      withPage(context, `${sites.fixture.home}essays/deep/`, async (page) => {
        await page.locator('#c-level-3 > details > summary').click();
        expect(await page.locator('#c-level-8').isVisible()).toBe(false);
        await page.goto(`${sites.fixture.home}essays/deep/#c-level-8`);
        expect(await page.locator('#c-level-8').isVisible()).toBe(true);
      }),
    );
  });

  it('jumps to a comment by its permalink and marks it', async () => {
    await withoutScript((context) =>
      withPage(context, `${sites.fixture.home}essays/deep/#c-level-7`, async (page) => {
        const marked = page.locator('.comment:target');
        expect(await marked.getAttribute('id')).toBe('c-level-7');
        const box = await marked.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect(box?.y).toBeLessThan(300);
        const plain = await page
          .locator('#c-level-8')
          .evaluate((comment) => getComputedStyle(comment).backgroundColor);
        expect(await marked.evaluate((comment) => getComputedStyle(comment).backgroundColor)).not.toBe(plain);
      }),
    );
  });
});

describe('links into what is closed', () => {
  it('opens the box in which a graph stands', async () => {
    await withContext(sites.browser, {}, (context) =>
      withPage(context, `${sites.fixture.home}essays/hostile/#graph-spare`, async (page) => {
        expect(await page.locator('details.box').first().getAttribute('open')).not.toBeNull();
        const box = await page.locator('#graph-spare').boundingBox();
        expect(box?.y).toBeLessThan(300);
      }),
    );
  });

  it('opens a folded comment for a link to its footnote', async () => {
    await withContext(sites.browser, {}, (context) =>
      withPage(context, `${sites.fixture.home}essays/hostile/`, async (page) => {
        await page.locator('#c-reply > details > summary').click();
        await page.goto(`${sites.fixture.home}essays/hostile/#c-reply-fn-1`);
        expect(await page.locator('#c-reply > details').getAttribute('open')).not.toBeNull();
        expect(await page.locator('#c-reply-fn-1').isVisible()).toBe(true);
      }),
    );
  });
});

/** What has the focus: its text or its name, its address, and whether somebody can see that it has it. */
async function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element) throw new Error('nothing has the focus');
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom } = element.getBoundingClientRect();
    return {
      name: element.tagName.toLowerCase(),
      text: element.textContent.trim(),
      href: element.getAttribute('href') ?? '',
      isRinged: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
      isOnScreen: bottom > 0 && top < innerHeight,
      place: [...document.querySelectorAll('*')].indexOf(element),
    };
  });
}

describe('by keyboard alone', () => {
  it('comes first to the skip link, which leads to the text', async () => {
    await withContext(sites.browser, {}, (context) =>
      withPage(context, `${sites.journal.home}essays/four-ways/`, async (page) => {
        await page.keyboard.press('Tab');
        const skip = await focused(page);
        expect(skip).toMatchObject({ href: '#main', isOnScreen: true, isRinged: true });
        await page.keyboard.press('Enter');
        await page.waitForURL(/#main$/);
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
      }),
    );
  });

  it('reaches every link and every fold of a page in reading order, each with a ring around it', async () => {
    await withContext(sites.browser, {}, (context) =>
      withPage(context, `${sites.fixture.home}essays/hostile/`, async (page) => {
        const stops: Awaited<ReturnType<typeof focused>>[] = [];
        for (let step = 0; step < 100; step++) {
          await page.keyboard.press('Tab');
          const stop = await focused(page);
          if (stop.name === 'body') break;
          stops.push(stop);
        }
        const places = stops.map(({ place }) => place);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(stops.filter(({ isRinged, isOnScreen }) => !isRinged || !isOnScreen)).toEqual([]);
        const hrefs = stops.map(({ href }) => href);
        for (const href of [
          '/sub/path/',
          '/sub/path/about/',
          '#fn-same',
          '#fnref-same',
          '#c-later',
          '#c-later-fn-1',
        ]) {
          expect(hrefs).toContain(href);
        }
        const wanted = await page.locator('a[href], summary').filter({ visible: true }).count();
        expect(stops.filter(({ name }) => name === 'a' || name === 'summary')).toHaveLength(wanted);
      }),
    );
  });

  it.each(['Enter', 'Space'])('opens a box and folds a comment by %s', async (key) => {
    await withContext(sites.browser, {}, (context) =>
      withPage(context, `${sites.fixture.home}essays/hostile/`, async (page) => {
        await page.locator('details.box > summary').first().focus();
        await page.keyboard.press(key);
        expect(await page.locator('.box-body').first().isVisible()).toBe(true);
        await page.keyboard.press(key);
        expect(await page.locator('.box-body').first().isVisible()).toBe(false);
        await page.locator('#c-later > details > summary').focus();
        await page.keyboard.press(key);
        expect(await page.locator('#c-reply').isVisible()).toBe(false);
        await page.keyboard.press(key);
        expect(await page.locator('#c-reply').isVisible()).toBe(true);
      }),
    );
  });
});
