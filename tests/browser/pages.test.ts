import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { complaintsOf, openSite, overflowOf, unfold } from './sites.ts';
import type { Site } from './sites.ts';

const PHONE = 360;
const DESK = 1440;
/** A desk at 400 % zoom, and the narrowest phone: WCAG 2.2, 1.4.10. */
const ZOOMED = 320;

/** Pages with everything in them; the others are laid out alike, so one width and scheme tells enough of them. */
const RICH = new Set([
  '',
  'about/',
  'essays/four-ways/',
  'essays/four-ways/answer/',
  'essays/error-budget/',
  'essays/how-to-write/',
  'essays/hostile/',
  'essays/long/thread/2/',
  'essays/mixed/',
  'graphs/',
  'graphs/scenario-d/',
  'graphs/scenario-d/embed/',
  'people/editors/',
  'search/',
]);

/** One of the many pages of a deep thread that are all alike. */
function isAnother(path: string): boolean {
  return /^essays\/deep\/(?:branch\/(?!level-16\/)|newest\/\d)/.test(path);
}

/** Pages that repeat another one: a thread in another order, a graph in a frame. */
const isCopy = (path: string): boolean => /\/(?:newest|liveliest|embed)\//.test(path);

const isRich = (path: string): boolean => RICH.has(path);
const isOriginal = (path: string): boolean => isRich(path) || !isCopy(path);

/** The dark changes colours and no widths, so it is looked at where everything is. */
const LOOKS = [
  { width: DESK, scheme: 'light', seen: isOriginal, axeOn: isOriginal },
  { width: DESK, scheme: 'dark', seen: isRich, axeOn: isRich },
  { width: PHONE, scheme: 'light', seen: (): boolean => true, axeOn: isRich },
  { width: PHONE, scheme: 'dark', seen: isRich, axeOn: isRich },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(['real', 'fixture'] as const)('every page of the %s site', (name) => {
  let site: Site;

  beforeAll(async () => {
    const whole = await openSite(name);
    site = { ...whole, pages: whole.pages.filter((path) => !isAnother(path)) };
    expect(site.pages.length).toBeGreaterThan(8);
  });
  afterAll(() => site.close());

  it.each(LOOKS)(
    'has nothing to complain of at $width px in the $scheme',
    async ({ width, scheme, seen }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
      const problems: string[] = [];
      const page = await context.newPage();
      const complaints = complaintsOf(page, site.home);
      for (const path of site.pages.filter(seen)) {
        await page.goto(site.home + path);
        await unfold(page);
        for (const at of width === PHONE ? [PHONE, ZOOMED] : [width]) {
          await page.setViewportSize({ width: at, height: 900 });
          const overflow = await overflowOf(page);
          if (overflow > 0) problems.push(`/${path} is ${overflow} px wider than ${at} px`);
        }
        await page.setViewportSize({ width, height: 900 });
        problems.push(...complaints.splice(0).map((complaint) => `/${path} ${complaint}`));
      }
      await context.close();
      expect(problems).toEqual([]);
    },
  );

  it.each(LOOKS)('passes axe at $width px in the $scheme', async ({ width, scheme, axeOn }) => {
    // The policy would refuse axe; nothing else here depends on it.
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      bypassCSP: true,
    });
    const problems: string[] = [];
    const page = await context.newPage();
    for (const path of site.pages.filter(axeOn)) {
      await page.goto(site.home + path);
      await unfold(page);
      problems.push(...(await violations(page)).map((violation) => `/${path} ${violation}`));
    }
    await context.close();
    expect(problems).toEqual([]);
  });
});
