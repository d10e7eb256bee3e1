import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { References } from './reference.ts';
import { useSites, withContext } from './sites.ts';

/** What readers see first of the main pages. A hash leads to the part that is meant. */
const PAGES = [
  { name: 'home', path: '' },
  { name: 'essay', path: 'essays/four-ways/' },
  { name: 'thread', path: 'essays/four-ways/#thread' },
  { name: 'graph', path: 'graphs/scenario-d/' },
] as const;
const SCREENS = [
  { width: 360, height: 780 },
  { width: 1440, height: 900 },
] as const;
const LOOKS = [
  { choice: 'paper.light', name: 'paper' },
  { choice: 'paper.dark', name: 'night' },
  { choice: 'bbs', name: 'bbs' },
  { choice: 'tabloid', name: 'tabloid' },
] as const;
/** The same build in the same Chromium gives the same picture; a lost line of small type is more than this. */
const TOLERANCE = 0.0005;

const references = new References('tests/cases/looks');
const sites = useSites('real');
beforeAll(() => references.begin());

/** A page at rest. Its typefaces are there from the first visit, so that no fallback is photographed. */
async function photograph(page: Page, path: string): Promise<Uint8Array> {
  for (const visit of [1, 2]) {
    await page.goto('about:blank');
    await page.goto(sites.real.home + path);
    if (visit === 1)
      await page.evaluate(async () => Promise.all([...document.fonts].map((face) => face.load())));
  }
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('counter-graph')].every((graph) => {
      const { top, bottom } = graph.getBoundingClientRect();
      return bottom <= 0 || top >= innerHeight || graph.classList.contains('is-live');
    }),
  );
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}

describe.each(LOOKS)('the main pages in $name', ({ choice, name: look }) => {
  it.each(SCREENS)('look as they did when somebody looked, at $width px', async ({ width, height }) => {
    const options = { viewport: { width, height }, reducedMotion: 'reduce' } as const;
    await withContext(sites.browser, options, async (context) => {
      await context.addInitScript((stored) => {
        localStorage.setItem('theme', stored);
      }, choice);
      const page = await context.newPage();
      const unlike: string[] = [];
      for (const { name, path } of PAGES) {
        const picture = await photograph(page, path);
        const file = `${name}-${look}-${width}`;
        await references.keep(file, picture);
        unlike.push(...(await references.unlike(file, picture, TOLERANCE, 1)));
      }
      expect(unlike).toEqual([]);
    });
  });
});
