import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { placeOn, plateOf } from './instrument.ts';
import { References } from './reference.ts';
import type { OpenSite } from './sites.ts';
import { gotoAgain, useSites, withContext } from './sites.ts';

const sites = useSites('journal', 'fixture');

/** A phone and a desk. */
const SCREENS = {
  phone: { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2 },
  desk: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
} as const;

/** A picture that somebody looked at. */
interface Look {
  readonly name: string;
  readonly site?: 'fixture';
  readonly path: string;
  /** The part of the page that is meant; the first screen of the page when left out. */
  readonly part?: string;
  readonly screen: keyof typeof SCREENS;
  /** What a reader has chosen at the foot of a page. */
  readonly theme?: 'paper.light' | 'paper.dark' | 'bbs' | 'tabloid';
}

/** One of each kind of picture and page, in each theme, on a phone or at a desk. */
const LOOKS: readonly Look[] = [
  { name: 'graph', path: 'graphs/scenario-d/', part: '.graph-picture svg:visible', screen: 'phone' },
  {
    name: 'graph-dark',
    path: 'graphs/scenario-d/',
    part: '.graph-picture svg:visible',
    screen: 'desk',
    theme: 'paper.dark',
  },
  { name: 'model', path: 'graphs/model-required/', part: '.graph-picture svg:visible', screen: 'desk' },
  // Points without a line, with the credit under them.
  { name: 'data', site: 'fixture', path: 'graphs/measured/embed/', part: 'figure.graph', screen: 'phone' },
  { name: 'hand-drawn', path: 'graphs/answer-by-hand/', part: '.graph-picture svg:visible', screen: 'phone' },
  { name: 'group', path: 'essays/four-ways/', part: 'counter-graphs', screen: 'desk' },
  { name: 'crowd', site: 'fixture', path: 'essays/mixed/', part: '.crowd', screen: 'phone' },
  {
    name: 'counter-graph-dark',
    path: 'essays/four-ways/',
    part: '#c-2026-10-08-position-d .counter',
    screen: 'phone',
    theme: 'paper.dark',
  },
  { name: 'home', path: '', screen: 'desk' },
  { name: 'essay-dark', path: 'essays/four-ways/', screen: 'desk', theme: 'paper.dark' },
  { name: 'essay-tabloid', path: 'essays/four-ways/', screen: 'desk', theme: 'tabloid' },
  { name: 'thread', path: 'essays/four-ways/#thread', screen: 'phone' },
  { name: 'thread-bbs', path: 'essays/four-ways/#thread', screen: 'phone', theme: 'bbs' },
];

describe('the page as somebody saw it', () => {
  /** The same build in the same Chromium gives the same picture; a lost line of small type is more than this. */
  const TOLERANCE = 0.0005;
  const references = new References('tests/cases/pictures');
  beforeAll(() => references.begin());

  async function photograph(page: Page, site: OpenSite, { path, part }: Look): Promise<Uint8Array> {
    await gotoAgain(page, site.home + path);
    if (part === undefined) {
      await page.waitForFunction(() =>
        [...document.querySelectorAll('counter-graph')].every((graph) => {
          const { top, bottom } = graph.getBoundingClientRect();
          return bottom <= 0 || top >= innerHeight || graph.classList.contains('is-live');
        }),
      );
      return page.screenshot({ animations: 'disabled', caret: 'hide' });
    }
    const found = page.locator(part).first();
    await found.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    return found.screenshot({ animations: 'disabled' });
  }

  it.each(LOOKS)('$name', async (look) => {
    const { name, theme = 'paper.light', screen, part } = look;
    const options = {
      ...SCREENS[screen],
      colorScheme: theme === 'paper.dark' ? 'dark' : 'light',
      reducedMotion: 'reduce',
      // A part is the picture of the build, in real text.
      javaScriptEnabled: part === undefined,
    } as const;
    await withContext(sites.browser, options, async (context) => {
      const page = await context.newPage();
      await page.addInitScript((stored) => {
        localStorage.setItem('theme', stored);
      }, theme);
      const picture = await photograph(page, sites[look.site ?? 'journal'], look);
      await references.keep(name, picture);
      expect(await references.unlike(name, picture, TOLERANCE, SCREENS[screen].deviceScaleFactor)).toEqual(
        [],
      );
    });
  });

  it.each(['phone', 'desk'] as const)('the plate, untouched, drawn on and done: on a %s', async (screen) => {
    const options = { ...SCREENS[screen], colorScheme: 'light', reducedMotion: 'reduce' } as const;
    await withContext(sites.browser, options, async (context) => {
      const page = await context.newPage();
      await gotoAgain(page, `${sites.journal.home}essays/four-ways/`);
      const unlike: string[] = [];
      const plate = await plateOf(page);
      const look = async (state: string): Promise<void> => {
        await page.mouse.move(0, 0);
        // The words change at once, and the canvas with a later frame.
        await page.waitForTimeout(300);
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
        const picture = await plate.screenshot({ animations: 'disabled', caret: 'hide' });
        const name = `plate-${state}-${screen}`;
        await references.keep(name, picture);
        unlike.push(
          ...(await references.unlike(name, picture, TOLERANCE, SCREENS[screen].deviceScaleFactor)),
        );
      };
      await look('untouched');
      const at = await placeOn(plate);
      await page.mouse.move(...at(0.02, 0.3));
      await page.mouse.down();
      for (let step = 1; step <= 20; step++)
        await page.mouse.move(
          ...at(0.02 + 0.048 * step, step < 10 ? 0.3 + 0.02 * step : 0.5 - 0.04 * (step - 10)),
        );
      await page.mouse.up();
      await plate.locator('.plate-line', { hasText: 'Another stroke' }).waitFor();
      await look('drawn');
      await plate.getByRole('button', { name: 'Done' }).click();
      await plate.getByRole('link', { name: 'Reply with this curve' }).waitFor();
      await look('done');
      expect(unlike).toEqual([]);
    });
  });
});
