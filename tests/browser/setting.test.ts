import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { layoutsText } from '../../src/locales/en/layouts.ts';
import { overflowOf, unfold, useSites, withContext, withPage } from './sites.ts';

const sites = useSites('journal', 'fixture');

/** WCAG 2.2, 1.4.12. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Elements with words of their own that reach out of their box, or are cut off by one, where nothing scrolls. */
async function lostText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isForListeners = (element: Element): boolean =>
      getComputedStyle(element).clipPath === 'inset(50%)' ||
      (element.parentElement !== null && isForListeners(element.parentElement));
    const lost: string[] = [];
    for (const element of document.querySelectorAll('main *, .thread *, header *, footer *')) {
      // Formulas stack boxes on purpose; drawings are checked as drawings; some words are for listeners only.
      if (element.closest('.katex, svg, canvas') || !element.checkVisibility()) continue;
      if (isForListeners(element)) continue;
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

/** Signs that stand at the head of a line, without the formula that they follow, at any of some widths. */
async function strandedSigns(page: Page, widths: readonly number[]): Promise<string[]> {
  const stranded: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const found = await page.evaluate(() => {
      const signs = [...document.querySelectorAll('.formula-end')].flatMap((end) => {
        const last = [...end.querySelectorAll('.katex-base')].at(-1)?.getBoundingClientRect();
        const range = document.createRange();
        if (end.lastChild) range.selectNodeContents(end.lastChild);
        const sign = range.getBoundingClientRect();
        return last && sign.width > 0 && sign.left < last.left ? [end.textContent] : [];
      });
      return signs;
    });
    stranded.push(...found.map((words) => `at ${width} px: ${words}`));
  }
  return stranded;
}

const LONG = (): string[] => [
  ...['', 'about/', 'essays/four-ways/', 'essays/how-to-write/', 'people/position-c/'].map(
    (path) => sites.journal.home + path,
  ),
  ...['', 'essays/hostile/', 'essays/mixed/', 'essays/pictures/', 'people/keeper/'].map(
    (path) => sites.fixture.home + path,
  ),
];

/** In full, and at 400 % zoom. In px. */
const WIDTHS = [1280, 320] as const;

describe('text in full and at 400 % zoom', () => {
  it("loses nothing as it is set, nor with a reader's own spacing", async () => {
    // The policy would refuse a reader's style sheet, which a browser does not put into the page.
    await withContext(sites.browser, { bypassCSP: true }, async (context) => {
      const problems: string[] = [];
      for (const url of LONG()) {
        await withPage(context, url, async (page) => {
          const look = async (width: number, spacing: string): Promise<void> => {
            await page.setViewportSize({ width, height: 800 });
            const lost = await lostText(page);
            const overflow = await overflowOf(page);
            if (overflow > 0) lost.push(`the page is ${overflow} px too wide`);
            const where = `${new URL(url).pathname} at ${width} px ${spacing}`;
            problems.push(...lost.map((problem) => `${where}: ${problem}`));
          };
          await unfold(page);
          for (const width of WIDTHS) await look(width, 'as it is set');
          await page.addStyleTag({ content: SPACING });
          for (const width of WIDTHS.toReversed()) await look(width, "with a reader's own spacing");
        });
      }
      expect(problems).toEqual([]);
    });
  });
});

/** A text without what a line's end on paper may add or take: spaces and hyphens. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Pd}\u00ad]+/gu, '');
}

/** Whether a text stands on one page, or goes on at the head of the next. */
function isPrinted(words: string, pages: readonly string[]): boolean {
  if (pages.some((page) => page.includes(words))) return true;
  return pages.some((page, index) => {
    const next = pages[index + 1] ?? '';
    const cuts = Array.from(words, (_, cut) => cut);
    return cuts.some((cut) => next.startsWith(words.slice(cut)) && page.includes(words.slice(0, cut)));
  });
}

/** The height of a page in pt. */
const A4 = 842;

/** How far the lowest words of each page are above its lower edge, in pt. */
async function lowestText(pdf: Uint8Array): Promise<number[]> {
  const document = await getDocumentProxy(pdf);
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return Math.min(
        ...items.flatMap((item) =>
          'str' in item && item.str.trim() !== '' ? Number(item.transform[5]) : [],
        ),
      );
    }),
  );
}

it('keeps a comma on the line of its formula at any width', async () => {
  await withContext(sites.browser, {}, (context) =>
    withPage(context, `${sites.journal.home}essays/error-budget/`, async (page) => {
      expect(await page.locator('.formula-end').count()).toBeGreaterThan(5);
      const widths = Array.from({ length: 40 }, (_, step) => 320 + 7 * step);
      expect(await strandedSigns(page, widths)).toEqual([]);
    }),
  );
});

describe('in print', () => {
  it('leaves out what paper cannot do, and keeps the text and the graphs', async () => {
    await withContext(sites.browser, {}, (context) =>
      withPage(context, `${sites.journal.home}essays/four-ways/`, async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.masthead nav').isVisible()).toBe(false);
        expect(await page.locator('.skip').isVisible()).toBe(false);
        expect(await page.locator('h1').isVisible()).toBe(true);
        expect(await page.locator('.graph svg').filter({ visible: true }).count()).toBeGreaterThan(3);
        // A box that a reader left closed is part of the text all the same.
        const box = page.locator('details.box').first();
        expect(await box.getAttribute('open')).toBeNull();
        const heights = [await box.boundingBox(), await box.locator('> summary').boundingBox()].map(
          (one) => one?.height ?? 0,
        );
        expect((heights[0] ?? 0) - (heights[1] ?? 0)).toBeGreaterThan(100);
      }),
    );
  });

  it.each(['essays/four-ways/', 'essays/pressure/', 'essays/how-to-write/', 'about/'])(
    'has every word of /%s on paper, and nothing of the screen: the PDF, read back',
    async (path) => {
      await withContext(sites.browser, {}, (context) =>
        withPage(context, sites.journal.home + path, async (page) => {
          await page.emulateMedia({ media: 'print' });
          // Formulas and pictures are laid out sign by sign.
          const said = await page.evaluate(() => {
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const found: string[] = [];
            while (texts.nextNode()) {
              const { textContent, parentElement } = texts.currentNode;
              if (parentElement?.checkVisibility({ visibilityProperty: true }) !== true) continue;
              if (!parentElement.closest('.katex, svg, .hidden-visually')) found.push(textContent ?? '');
            }
            return found;
          });
          const pdf = await page.pdf({ format: 'A4' });
          const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
          // Only the last page may end early: no figure and no comment leaves half a page empty.
          const lows = await lowestText(new Uint8Array(pdf));
          expect(Math.max(...lows.slice(0, -1)), `${lows.join(' ')} pt`).toBeLessThan(A4 / 2);
          const pages = text.map(letters);
          expect(pages.length).toBeGreaterThan(1);
          expect(letters(said.join('')).length).toBeGreaterThan(3_000);
          expect(said.filter((words) => !isPrinted(letters(words), pages))).toEqual([]);
          for (const word of [
            layoutsText.skip,
            'Reply to this graph',
            'Point at the graph',
            layoutsText.followByRss,
          ])
            expect(pages.join(''), word).not.toContain(letters(word));
        }),
      );
    },
  );
});
