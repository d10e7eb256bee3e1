import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './packaged-chromium.ts';
import { overflowOf, useSites, withContext } from './sites.ts';

const sites = useSites('journal');

/** Pages with pictures of every kind: glances, a group, models, lone graphs, answers in comments, an embedded one. */
const PAGES = [
  '',
  'essays/four-ways/',
  'essays/pressure/',
  'graphs/',
  'graphs/scenario-b/',
  'graphs/scenario-b/embed/',
  'colophon/',
];

/** Px of the smallest word that may stand in a picture. */
const least = (width: number): number => (width < 600 ? 12 : 11);

interface Text {
  readonly words: string;
  /** Px of the page. */
  readonly size: number;
}

/** The texts of all pictures that a page shows without script, its boxes and comments unfolded, at each width. */
async function textsOf(
  browser: Browser,
  path: string,
  widths: readonly number[],
): Promise<ReadonlyMap<number, readonly Text[]>> {
  const texts = new Map<number, readonly Text[]>();
  await withContext(browser, { javaScriptEnabled: false }, async (context) => {
    const page = await context.newPage();
    await page.goto(sites.journal.home + path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      texts.set(
        width,
        await page.evaluate(() => {
          for (const box of document.querySelectorAll('details')) box.open = true;
          return [...document.querySelectorAll('svg')].flatMap((svg) => {
            const wide = svg.getBoundingClientRect().width;
            const scale = wide / svg.viewBox.baseVal.width;
            return [...(wide > 0 ? svg.querySelectorAll('text') : [])].map((text) => ({
              words: text.textContent,
              size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
            }));
          });
        }),
      );
      expect(await overflowOf(page), `/${path} at ${width} px`).toBe(0);
    }
  });
  return texts;
}

describe('the words of pictures', () => {
  it('are large enough to be read at every width', async () => {
    const small: string[] = [];
    let count = 0;
    for (const path of PAGES) {
      const texts = await textsOf(sites.browser, path, [320, 360, 412, 640, 768, 1024, 1280, 1440]);
      for (const [width, found] of texts) {
        count += found.length;
        for (const { words, size } of found)
          if (size < least(width) - 0.05)
            small.push(`/${path} at ${width} px, ${words}: ${size.toFixed(1)} px`);
      }
    }
    expect(small).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  it('belong to four pictures in a row from 1,280 px', async () => {
    await withContext(sites.browser, { viewport: { width: 1280, height: 800 } }, async (context) => {
      const page = await context.newPage();
      await page.goto(`${sites.journal.home}essays/four-ways/`);
      const tops = await page
        .locator('.graphs > .graph')
        .evaluateAll((all) => all.slice(0, 4).map((one) => one.getBoundingClientRect().top));
      expect(tops).toHaveLength(4);
      expect(new Set(tops).size).toBe(1);
    });
  });
});

describe('a text of twice the size', () => {
  let large: Browser;
  beforeAll(async () => {
    large = await launchChromium(['--blink-settings=defaultFontSize=32']);
  });
  afterAll(() => large.close());

  it('makes the words of pictures larger with it, where there is room, and never smaller; nothing overflows', async () => {
    for (const path of PAGES) {
      const texts = await textsOf(large, path, [1280, 360]);
      const smallest = (width: number) =>
        Math.min(Infinity, ...(texts.get(width) ?? []).map(({ size }) => size));
      expect(smallest(1280), `/${path}`).toBeGreaterThanOrEqual(22);
      expect(smallest(360), `/${path}`).toBeGreaterThanOrEqual(12);
    }
  });
});
