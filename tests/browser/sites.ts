import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { built, filesOf, textOf } from '../site/built.ts';
import { serve } from '../site/serve.ts';
import { sharedChromium } from './chromium.ts';
import { lendWindow } from './windows.ts';

/** A built site, served for a browser. */
export interface Site {
  readonly name: 'journal' | 'fixture';
  /** Address of its home page, with a slash at the end. */
  readonly home: string;
  /** Its pages, as paths from home: `essays/four-ways/`, and '' for home; those left out that lead on at once. */
  readonly pages: readonly string[];
}

/** What a page has that leads on at once; in the text of an author or a reader it is escaped. */
const LEADS_ON = '<meta http-equiv="refresh"';

async function serveSite(name: Site['name']): Promise<Site> {
  const site = built(name);
  const { origin } = await serve(site.dist, site.base);
  const pages: string[] = [];
  for (const file of await filesOf(site)) {
    if (!file.endsWith('.html') || (await textOf(site, file)).includes(LEADS_ON)) continue;
    pages.push(file.replace(/(^|\/)index\.html$/, '$1'));
  }
  return { name, home: origin + site.base, pages };
}

const served = new Map<Site['name'], Promise<Site>>();

/**
 * A site at one address for all files that one worker tests, so that its windows load only once what a browser keeps.
 * Nobody closes it; it goes with the worker.
 */
export function openSite(name: Site['name']): Promise<Site> {
  const site = served.get(name) ?? serveSite(name);
  served.set(name, site);
  return site;
}

/** A site with a browser that visits it. */
export type OpenSite = Site & { readonly browser: Browser };

/** A browser, and the sites that were asked for; reading another one throws. */
export interface Opened {
  readonly browser: Browser;
  readonly journal: OpenSite;
  readonly fixture: OpenSite;
}

function there<T>(thing: T | undefined, name: string): T {
  if (thing === undefined) throw new Error(`${name} is not open: ask for it, and read it inside of a test`);
  return thing;
}

/** Opens sites, and the browser of all files, before the first test of a file or of a block in it. */
export function useSites(...names: readonly Site['name'][]): Opened {
  let browser: Browser | undefined;
  const sites = new Map<Site['name'], OpenSite>();
  beforeAll(async () => {
    const launched = await sharedChromium();
    browser = launched;
    for (const name of names) sites.set(name, { ...(await openSite(name)), browser: launched });
  });
  return {
    get browser() {
      return there(browser, 'the browser');
    },
    get journal() {
      return there(sites.get('journal'), 'the journal');
    },
    get fixture() {
      return there(sites.get('fixture'), 'the fixture');
    },
  };
}

/** Collects whatever a browser complains of on a page, refusals by the policy among it, and calls to other hosts. */
export function complaintsOf(page: Page, home: string): string[] {
  const complaints: string[] = [];
  const { origin } = new URL(home);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => {
    complaints.push(`error: ${message}`);
  });
  page.on('requestfailed', (request) => {
    // What a page asked for when it was left is nobody's loss.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:')
      complaints.push(`another origin: ${request.url()}`);
  });
  return complaints;
}

const DESK = { viewport: { width: 1280, height: 900 } };

/** Hands on a window that has settings and knows of no visit, and takes it back. Nothing may be set for it as a whole. */
export async function withContext(
  browser: Browser,
  options: BrowserContextOptions,
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const { context, giveBack } = await lendWindow(browser, { ...DESK, ...options });
  try {
    await use(context);
  } finally {
    await giveBack();
  }
}

/** Hands on a window of its own, for which all may be set, and closes it. */
export async function withOwnContext(
  browser: Browser,
  options: BrowserContextOptions,
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ ...DESK, ...options });
  try {
    await use(context);
  } finally {
    await context.close();
  }
}

/** Opens a page in a tab of its own, hands it on, and closes it. */
export async function withPage<T>(
  context: BrowserContext,
  url: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(url);
    return await use(page);
  } finally {
    await page.close();
  }
}

/**
 * Opens a page as a reader sees it from the second visit on, in its own typefaces: one that comes late on a first visit is
 * left out there, and labels are then as wide as those of another.
 */
export async function gotoAgain(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => Promise.all([...document.fonts].map((face) => face.load())));
  await page.goto('about:blank');
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
}

/** Opens one more page in a tab that has got the typefaces by `gotoAgain`. */
export async function gotoNext(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
}

interface Look {
  readonly theme: string;
  readonly scheme: 'light' | 'dark';
}

/** What a reader may see beside paper in the light; the loud themes have one light each, whatever the system says (themes.test.ts). */
export const OTHER_LOOKS: readonly Look[] = [
  { theme: 'paper', scheme: 'dark' },
  { theme: 'bbs', scheme: 'dark' },
  { theme: 'tabloid', scheme: 'light' },
];

/** Shows an open page in another theme, as the choice at its foot does, in its own typefaces. */
export async function wear(page: Page, { theme, scheme }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate(async (name) => {
    const root = document.documentElement;
    const styles = root.getAttribute(`data-styles-${name}`);
    if (styles !== null && !document.querySelector(`link[href="${styles}"]`)) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', media: 'screen', href: styles });
      const loaded = new Promise((resolve) => link.addEventListener('load', resolve));
      document.head.prepend(link);
      await loaded;
    }
    root.dataset['theme'] = name;
    await Promise.all([...document.fonts].map((face) => face.load()));
  }, theme);
}

/** Shows the pictures that a lead group holds back, as a reader who would rather see than draw. */
export async function showPictures(group: Locator): Promise<void> {
  const plate = group.locator('.drawing-plate');
  // Its code loads for a reader who reaches for it, and puts its own buttons in the place of those that wait for it.
  await plate.dispatchEvent('pointerenter');
  await plate.and(group.page().locator('.is-live')).waitFor();
  await group.getByRole('button', { name: 'Just show me' }).click();
}

/** Opens every box and brings every graph to life, so that whatever a reader may see is there to be looked at. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const box of document.querySelectorAll('details')) box.open = true;
  });
  // Pictures that are held back come alive when they are shown.
  for (const group of await page.locator('counter-graphs.is-held').all()) {
    await showPictures(group);
    await page.waitForFunction(() => document.querySelector('counter-graphs.is-held') === null);
  }
  for (const graph of await page.locator('counter-graph').all()) await graph.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelectorAll('counter-graph:not(.is-live)').length === 0);
  for (const show of await page
    .locator('counter-graph')
    .getByRole('button', { name: 'Just show me' })
    .all()) {
    // One may cover others.
    if (await show.isVisible()) await show.click();
  }
  await page.evaluate(() => document.fonts.ready);
}

/** Width by which a page is wider than its window: 0 when nothing has to be scrolled sideways. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
