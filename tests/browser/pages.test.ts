import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations, violationsOfLooks } from './axe.ts';
import { openChromium } from './chromium.ts';
import { complaintsOf, openSite, OTHER_LOOKS, overflowOf, unfold, wear, withContext } from './sites.ts';
import type { Site } from './sites.ts';

const PHONE = 360;
const DESK = 1440;
/** A desk at 400 % zoom, and the narrowest phone: WCAG 2.2, 1.4.10. */
const ZOOMED = 320;

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

/** Pages that show beside their text, at a desk, what a phone has not: axe looks at them by every rule there too. */
const WIDER = /^(?:essays\/[^/]+\/)?$/;

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

/** What is wrong with an open page in one look: at some width it is wider than the window. */
async function tooWide(page: Page, widths: readonly number[], look: string): Promise<string[]> {
  const problems: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await overflowOf(page);
    if (overflow > 0) problems.push(`is ${overflow} px wider than ${width} px in ${look}`);
  }
  return problems;
}

/**
 * What is wrong with an open page that is unfolded, at the last of some widths: too wide, or not for everybody.
 * @param isWhole Whether by every rule and in every theme; otherwise by the rules that hang on sizes, in paper.
 */
async function wrongFor(page: Page, widths: readonly number[], isWhole: boolean): Promise<string[]> {
  const problems = await tooWide(page, widths, 'paper');
  problems.push(...(await (isWhole ? violations(page) : violationsOfLooks(page))));
  for (const look of OTHER_LOOKS) {
    await wear(page, look);
    const name = `${look.theme} ${look.scheme}`;
    problems.push(...(await tooWide(page, widths, name)));
    if (!isWhole) continue;
    problems.push(...(await violationsOfLooks(page)).map((violation) => `in ${name}: ${violation}`));
  }
  await wear(page, { theme: 'paper', scheme: 'light' });
  return problems.map((problem) => `at ${widths.at(-1)} px: ${problem}`);
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

  it('has nothing to complain of, and one page of each kind is for everybody in every theme, on a phone and at a desk', async () => {
    const problems: string[] = [];
    const left = [...pages];
    const walk = async (): Promise<void> =>
      withContext(browser, { colorScheme: 'light' }, async (context) => {
        const page = await context.newPage();
        const complaints = complaintsOf(page, site.home);
        for (let path = left.pop(); path !== undefined; path = left.pop()) {
          await page.setViewportSize({ width: PHONE, height: 900 });
          await page.goto(site.home + path);
          const wrong: string[] = [];
          if (isAudited(path)) {
            await unfold(page);
            wrong.push(...(await wrongFor(page, [ZOOMED, PHONE], true)));
            wrong.push(...(await wrongFor(page, [DESK], EVERY || WIDER.test(path))));
          } else {
            // What is too wide is so on a phone first.
            wrong.push(...(await tooWide(page, [ZOOMED, PHONE], 'paper')));
          }
          problems.push(...[...wrong, ...complaints.splice(0)].map((problem) => `/${path} ${problem}`));
        }
      });
    // Two at a time: while one waits for its page, the other is looked at.
    await Promise.all([walk(), walk()]);
    expect(problems).toEqual([]);
    // Every page, some in four looks.
  }, 600_000);
});
