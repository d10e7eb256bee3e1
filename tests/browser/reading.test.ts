import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openSite, overflowOf, unfold, withPage } from './sites.ts';
import type { Site } from './sites.ts';

let browser: Browser;
let real: Site;
let fixture: Site;

beforeAll(async () => {
  browser = await launchChromium();
  real = await openSite('real');
  fixture = await openSite('fixture');
});
afterAll(async () => {
  await browser.close();
  await real.close();
  await fixture.close();
});

async function withContext(
  options: BrowserContextOptions,
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    await use(context);
  } finally {
    await context.close();
  }
}

describe('without script', () => {
  const withoutScript = (use: (context: BrowserContext) => Promise<void>) =>
    withContext({ javaScriptEnabled: false }, use);

  it('shows the text, the graphs, the tables and the notes of an essay', async () => {
    await withoutScript((context) =>
      withPage(context, `${real.home}essays/four-ways/`, async (page) => {
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
      withPage(context, `${real.home}essays/four-ways/`, async (page) => {
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
      withPage(context, `${fixture.home}essays/hostile/`, async (page) => {
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
        await page.locator('#c-later > details > summary').click();
        expect(await shown()).toEqual([true, true, true]);
      }),
    );
  });

  it('folds a thread of a thousand levels at its root', async () => {
    await withoutScript((context) =>
      withPage(context, `${fixture.home}essays/deep/`, async (page) => {
        expect(await page.locator('.comment').filter({ visible: true }).count()).toBe(1000);
        await page.locator('#c-level-1 > details > summary').click();
        expect(await page.locator('.comment').filter({ visible: true }).count()).toBe(1);
      }),
    );
  });

  it('jumps to a comment by its permalink and marks it', async () => {
    await withoutScript((context) =>
      withPage(context, `${fixture.home}essays/deep/#c-level-700`, async (page) => {
        const marked = page.locator('.comment:target');
        expect(await marked.getAttribute('id')).toBe('c-level-700');
        const box = await marked.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect(box?.y).toBeLessThan(300);
        const plain = await page
          .locator('#c-level-701')
          .evaluate((comment) => getComputedStyle(comment).backgroundColor);
        expect(await marked.evaluate((comment) => getComputedStyle(comment).backgroundColor)).not.toBe(plain);
      }),
    );
  });
});

describe('links into what is closed', () => {
  it('opens the box in which a graph stands', async () => {
    await withContext({}, (context) =>
      withPage(context, `${fixture.home}essays/hostile/#graph-spare`, async (page) => {
        expect(await page.locator('details.box').first().getAttribute('open')).not.toBeNull();
        const box = await page.locator('#graph-spare').boundingBox();
        expect(box?.y).toBeLessThan(300);
      }),
    );
  });

  it('opens a folded comment for a link to its footnote', async () => {
    await withContext({}, (context) =>
      withPage(context, `${fixture.home}essays/hostile/`, async (page) => {
        await page.locator('#c-reply > details > summary').click();
        await page.goto(`${fixture.home}essays/hostile/#c-reply-fn-1`);
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
    await withContext({}, (context) =>
      withPage(context, `${real.home}essays/four-ways/`, async (page) => {
        await page.keyboard.press('Tab');
        const skip = await focused(page);
        expect(skip).toMatchObject({ href: '#main', isOnScreen: true, isRinged: true });
        await page.keyboard.press('Enter');
        expect(new URL(page.url()).hash).toBe('#main');
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
      }),
    );
  });

  it('reaches every link and every fold of a page in reading order, each with a ring around it', async () => {
    await withContext({}, (context) =>
      withPage(context, `${fixture.home}essays/hostile/`, async (page) => {
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
    await withContext({}, (context) =>
      withPage(context, `${fixture.home}essays/hostile/`, async (page) => {
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

/** WCAG 2.2, 1.4.12. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Elements with words of their own that reach out of their box, or are cut off by one, where nothing scrolls. */
async function lostText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const lost: string[] = [];
    for (const element of document.querySelectorAll('main *, .thread *, header *, footer *')) {
      // Formulas stack boxes on purpose; drawings are checked as drawings; some words are for listeners only.
      if (element.closest('.katex, svg, canvas, .hidden-visually') || !element.checkVisibility()) continue;
      if (
        ![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      )
        continue;
      let box: Element | null = element;
      while (box && getComputedStyle(box).display === 'inline') box = box.parentElement;
      if (!box) continue;
      let scroller: Element | null = box;
      while (scroller && !scrolls(scroller)) scroller = scroller.parentElement;
      if (scroller) continue;
      const wider = box.scrollWidth - box.clientWidth;
      const cut = getComputedStyle(box).overflowY !== 'visible' ? box.scrollHeight - box.clientHeight : 0;
      if (wider > 1 || cut > 1)
        lost.push(
          `${box.tagName}.${box.className}: ${wider} px wide, ${cut} px high: ${element.textContent.slice(0, 40)}`,
        );
    }
    return [...new Set(lost)];
  });
}

const LONG = (): string[] => [
  ...['', 'about/', 'essays/four-ways/', 'essays/how-to-write/', 'people/position-c/'].map(
    (path) => real.home + path,
  ),
  ...['', 'essays/hostile/', 'essays/mixed/', 'essays/pictures/', 'people/keeper/'].map(
    (path) => fixture.home + path,
  ),
];

describe.each([
  { width: 1280, zoom: 'in full' },
  { width: 320, zoom: 'at 400 % zoom' },
])('text $zoom', ({ width }) => {
  it.each([
    { spacing: 'as it is set', style: ':root {}' },
    { spacing: "with a reader's own spacing", style: SPACING },
  ])('loses nothing $spacing', async ({ style }) => {
    await withContext({ viewport: { width, height: 800 }, bypassCSP: true }, async (context) => {
      const problems: string[] = [];
      for (const url of LONG()) {
        await withPage(context, url, async (page) => {
          await unfold(page);
          await page.addStyleTag({ content: style });
          const lost = await lostText(page);
          const overflow = await overflowOf(page);
          if (overflow > 0) lost.push(`the page is ${overflow} px too wide`);
          problems.push(...lost.map((problem) => `${new URL(url).pathname} ${problem}`));
        });
      }
      expect(problems).toEqual([]);
    });
  });
});

describe('in print', () => {
  it('leaves out what paper cannot do, and keeps the text and the graphs', async () => {
    await withContext({}, (context) =>
      withPage(context, `${real.home}essays/four-ways/`, async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.masthead nav').isVisible()).toBe(false);
        expect(await page.locator('.skip').isVisible()).toBe(false);
        expect(await page.locator('h1').isVisible()).toBe(true);
        expect(await page.locator('.graph svg').filter({ visible: true }).count()).toBeGreaterThan(3);
        // A box that a reader left closed is part of the text all the same.
        const box = page.locator('details.box').first();
        expect(await box.getAttribute('open')).toBeNull();
        const heights = [await box.boundingBox(), await box.locator('summary').boundingBox()].map(
          (one) => one?.height ?? 0,
        );
        expect((heights[0] ?? 0) - (heights[1] ?? 0)).toBeGreaterThan(100);
      }),
    );
  });

  it.each(['essays/four-ways/', 'essays/how-to-write/', 'about/', ''])('makes a PDF of /%s', async (path) => {
    await withContext({}, (context) =>
      withPage(context, real.home + path, async (page) => {
        const pdf = await page.pdf({ format: 'A4' });
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        expect(pdf.length).toBeGreaterThan(10_000);
      }),
    );
  });
});
