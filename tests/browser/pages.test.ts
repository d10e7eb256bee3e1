import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations, violationsOfLooks } from './axe.ts';
import { openChromium } from './chromium.ts';
import { complaintsOf, openSite, overflowOf, unfold, withContext } from './sites.ts';
import type { Site } from './sites.ts';

const PHONE = 360;
const DESK = 1440;
/** A desk at 400 % zoom, and the narrowest phone: WCAG 2.2, 1.4.10. */
const ZOOMED = 320;

/** What a reader may see; the loud themes have one light each, whatever the system says (themes.test.ts). */
const LOOKS = [
  { theme: 'paper', scheme: 'dark' },
  { theme: 'bbs', scheme: 'dark' },
  { theme: 'tabloid', scheme: 'light' },
] as const;

/** `npm run proof -- pages` looks at every page in every theme, which takes minutes; otherwise one page of each kind is. */
const EVERY = process.env['EVERY_PAGE'] === 'true';

/** The pages of the fixture that hold what the journal has not. */
const RICH: ReadonlySet<string> = new Set([
  'essays/hostile/',
  'essays/hostile/answer/',
  'essays/long-words/',
  'essays/long/thread/2/',
  'essays/mixed/',
  'graphs/long-labels/',
]);

/** Pages of one kind differ in the ids and numbers of their addresses. */
function kindOf(path: string): string {
  return path.replace(/^(essays|graphs|people|series|tags)\/[^/]+/, '$1/ID').replace(/\d+|level-\d+/g, 'N');
}

/** The first page of each kind. */
function oneOfEachKind(paths: readonly string[]): ReadonlySet<string> {
  return new Set([...Map.groupBy(paths, kindOf).values()].flatMap(([first]) => first ?? []));
}

/** One of the many pages of a deep thread that are all alike. */
const isAnother = (path: string): boolean =>
  /^essays\/deep\/(?:branch\/(?!level-16\/)|newest\/\d)/.test(path);

/** Pages that repeat another one: a thread in another order. */
const isCopy = (path: string): boolean => /\/(?:newest|liveliest)\//.test(path);

let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

/** Shows a page in another theme, as the choice at its foot does, in its own typefaces. */
async function wear(
  page: Page,
  { theme, scheme }: { theme: string; scheme: 'light' | 'dark' },
): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate(async (name) => {
    document.documentElement.dataset['theme'] = name;
    await Promise.all([...document.fonts].map((face) => face.load()));
  }, theme);
}

/** What is wrong with an open page at one width: too wide, complained of, or not for everybody. */
async function wrongWith(page: Page, width: number, isAudited: boolean): Promise<string[]> {
  const problems: string[] = [];
  const measure = async (look: string): Promise<void> => {
    for (const at of width === PHONE ? [ZOOMED, PHONE] : [width]) {
      await page.setViewportSize({ width: at, height: 900 });
      const overflow = await overflowOf(page);
      if (overflow > 0) problems.push(`is ${overflow} px wider than ${at} px in ${look}`);
    }
  };
  if (isAudited) await unfold(page);
  await measure('paper');
  if (!isAudited) return problems;
  problems.push(...(await violations(page)));
  for (const look of LOOKS) {
    await wear(page, look);
    const name = `${look.theme} ${look.scheme}`;
    await measure(name);
    problems.push(...(await violationsOfLooks(page)).map((violation) => `in ${name}: ${violation}`));
  }
  await wear(page, { theme: 'paper', scheme: 'light' });
  return problems;
}

describe.each(['journal', 'fixture'] as const)('every page of the %s site', (name) => {
  let site: Site;
  let pages: readonly string[];
  let audited: ReadonlySet<string>;

  /** Whether axe looks at a page, in every theme. */
  const isAudited = (path: string): boolean => audited.has(path) || (EVERY && !isCopy(path));

  beforeAll(async () => {
    site = await openSite(name);
    pages = site.pages.filter((path) => !isAnother(path));
    audited = name === 'fixture' ? RICH : oneOfEachKind(pages);
    expect([...audited].filter((path) => !pages.includes(path))).toEqual([]);
    expect(audited.size).toBeGreaterThan(4);
  });
  afterAll(() => site.close());

  it.each([DESK, PHONE])(
    'has nothing to complain of, and one page of each kind is for everybody in every theme, at %i px',
    async (width) => {
      const problems: string[] = [];
      // What is too wide is so on a phone first.
      const left = pages.filter((path) => width === PHONE || isAudited(path));
      const walk = async (): Promise<void> =>
        withContext(browser, { viewport: { width, height: 900 }, colorScheme: 'light' }, async (context) => {
          const page = await context.newPage();
          const complaints = complaintsOf(page, site.home);
          for (let path = left.pop(); path !== undefined; path = left.pop()) {
            await page.goto(site.home + path);
            const wrong = await wrongWith(page, width, isAudited(path));
            problems.push(...[...wrong, ...complaints.splice(0)].map((problem) => `/${path} ${problem}`));
          }
        });
      // Two at a time: while one waits for its page, the other is looked at.
      await Promise.all([walk(), walk()]);
      expect(problems).toEqual([]);
    },
    // Every page, some in four looks.
    600_000,
  );
});
