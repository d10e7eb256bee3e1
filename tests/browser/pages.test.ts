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
/** The widths of pages that axe looks at; of the others only the narrowest, where what is too wide is so first. */
const WIDTHS = [PHONE, ZOOMED, DESK];
/** Widths in other themes: between the two phones no rule of a style sheet begins or ends. */
const LOOKED_AT = [PHONE, DESK];

/** `npm run proof -- pages` looks at every page in every theme, which takes minutes; otherwise one page of each kind is. */
const EVERY = process.env['EVERY_PAGE'] === 'true';

/** The pages of the fixture that hold what the journal has not. */
const RICH: ReadonlySet<string> = new Set([
  'essays/hostile/',
  'essays/hostile/answer/',
  'essays/long-words/',
  'essays/long/thread/2/',
  'essays/mixed/',
  'essays/measured/',
  'graphs/long-labels/',
  'graphs/measured/',
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

/** By which rules axe looks at a page: by all, or by those that hang on colours and sizes. */
type Rules = typeof violations;

/** What is wrong with an open page at one width: it is wider than the window, or not for everybody. */
async function wrongAt(page: Page, width: number, rules?: Rules): Promise<string[]> {
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
  const overflow = await overflowOf(page);
  const problems = overflow > 0 ? [`is ${overflow} px too wide`] : [];
  problems.push(...((await rules?.(page)) ?? []));
  return problems.map((problem) => `at ${width} px: ${problem}`);
}

/** The widths at which a page is looked at, from the one that its window has. */
function widthsFrom(page: Page, widths: readonly number[]): readonly number[] {
  return page.viewportSize()?.width === widths.at(-1) ? widths.toReversed() : widths;
}

/**
 * What is wrong with an open page that is unfolded, in every theme.
 * @param isWhole Whether at a desk too by every rule and in every theme; otherwise by the rules that hang on sizes, in paper.
 */
async function wrongFor(page: Page, isWhole: boolean): Promise<string[]> {
  const problems: string[] = [];
  // To set a page at another width costs more than to colour it anew.
  for (const width of widthsFrom(page, WIDTHS)) {
    const paper = width === ZOOMED ? undefined : width === PHONE || isWhole ? violations : violationsOfLooks;
    problems.push(...(await wrongAt(page, width, paper)));
  }
  for (const look of OTHER_LOOKS) {
    await wear(page, look);
    for (const width of widthsFrom(page, LOOKED_AT)) {
      const rules = width === PHONE || (width === DESK && isWhole) ? violationsOfLooks : undefined;
      const wrong = await wrongAt(page, width, rules);
      problems.push(...wrong.map((problem) => `in ${look.theme} ${look.scheme} ${problem}`));
    }
  }
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

  it('has nothing to complain of, and one page of each kind is for everybody in every theme, on a phone and at a desk', async () => {
    const problems: string[] = [];
    const left = [...pages];
    const walk = async (): Promise<void> =>
      withContext(browser, { colorScheme: 'light' }, async (context) => {
        const page = await context.newPage();
        const complaints = complaintsOf(page, site.home);
        for (let path = left.pop(); path !== undefined; path = left.pop()) {
          const wrong: string[] = [];
          if (isAudited(path)) {
            await page.setViewportSize({ width: PHONE, height: 900 });
            await page.goto(site.home + path);
            await unfold(page);
            wrong.push(...(await wrongFor(page, EVERY || WIDER.test(path))));
          } else {
            if (page.viewportSize()?.width !== ZOOMED)
              await page.setViewportSize({ width: ZOOMED, height: 900 });
            await page.goto(site.home + path);
            wrong.push(...(await wrongAt(page, ZOOMED)));
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
