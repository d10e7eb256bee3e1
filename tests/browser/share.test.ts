import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knotsOf, redraw, visit } from './instrument.ts';
import type { Visit } from './instrument.ts';
import { useSites } from './sites.ts';

const ESSAY = 'essays/four-ways/';
/** The page of a graph of that essay. */
const GRAPH = 'graphs/scenario-a/';
const KNOTS = '000002400200029604000352060004080800026410000120';

const sites = useSites('journal');

/** Every curve of a live graph by its id, and its heights in px: a typeface that comes late moves points sideways alone. */
async function heightsIn(figure: Locator): Promise<unknown> {
  return figure.locator('counter-graph').evaluate((graph) => {
    const curves: { id: string; points: { y: number }[] }[] = Reflect.get(graph, 'points');
    return curves.map(({ id, points }) => [id, points.map(({ y }) => y)]);
  });
}

describe('a link to a drawn curve', () => {
  it('is drawn and copied without a mouse, and shows somebody else the same curve and the same sentence', async () => {
    const {
      page,
      complaints,
      figure: find,
      close,
    } = await visit(sites.journal, GRAPH, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const trail = await page.evaluate(() => history.length);
    const figure = await find('scenario-a');
    await redraw(page, figure);
    for (let tab = 0; tab < 4; tab++) await page.keyboard.press('Tab');
    for (let press = 0; press < 4; press++) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Tab');
    for (let press = 0; press < 8; press++) await page.keyboard.press('Shift+ArrowDown');
    const drawn = await knotsOf(figure);
    expect(page.url(), 'the address has the curve').toMatch(/#g1=scenario-a\.actual\.\d+$/);
    expect(await page.evaluate(() => history.length), 'drawing leaves no trail').toBe(trail);
    await figure.getByRole('button', { name: 'Copy link' }).press('Enter');
    await expect.poll(() => figure.locator('.graph-carry [role=status]').textContent()).toBe('Link copied.');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url());
    await expect.poll(() => figure.locator('.graph-reading').textContent()).toMatch(/yours is/);
    const sentence = await figure.locator('.graph-reading').textContent();
    await figure.getByRole('button', { name: 'Copy sentence' }).press('Enter');
    const told = sentence?.replace('The curves', 'they').replace('yours', 'the redrawn curve');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(told ?? 'nothing');
    expect(complaints).toEqual([]);
    await close();

    const other = await visit(sites.journal, link.slice(sites.journal.home.length));
    const same = await other.figure('scenario-a');
    await expect.poll(() => same.locator('.graph-reading').textContent()).toBe(sentence);
    expect(await same.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    await redraw(other.page, same);
    expect(await knotsOf(same)).toEqual(drawn);
    expect(other.complaints).toEqual([]);
    await other.close();
  });

  it('can be taken by hand where the clipboard is not allowed', async () => {
    const {
      page,
      figure: find,
      close,
    } = await visit(sites.journal, `${GRAPH}#g1=scenario-a.actual.${KNOTS}`);
    const figure = await find('scenario-a');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await figure.getByRole('button', { name: 'Copy link' }).press('Enter');
    await expect.poll(() => figure.getByLabel('Link to your curve').inputValue()).toBe(page.url());
    await close();
  });

  it('works in a page that is open already, and under a box that is shut', async () => {
    const { page, figure: find, close } = await visit(sites.journal, ESSAY);
    await find('scenario-b');
    await page.evaluate((knots) => {
      location.hash = `g1=scenario-b-alt.actual.${knots}`;
    }, KNOTS);
    const figure = page.locator('figure.graph:has([data-scenario="scenario-b-alt"])');
    await expect.poll(() => figure.locator('.graph-reading').textContent()).toMatch(/yours is/);
    expect(await figure.isVisible()).toBe(true);
    await close();
  });

  it('leaves an ordinary anchor alone', async () => {
    const { figure: find, close } = await visit(sites.journal, `${ESSAY}#graph-scenario-c`);
    const figure = await find('scenario-c');
    expect(await figure.locator('.graph-reading').textContent()).toContain('Point at the graph');
    await close();
  });
});

describe('a link to a drawn curve that is', () => {
  let tab: Visit;
  let authorsHeights: unknown;

  beforeAll(async () => {
    tab = await visit(sites.journal, GRAPH);
    authorsHeights = await heightsIn(await tab.figure('scenario-a'));
  });
  afterAll(() => tab.close());

  it.each([
    ['a form of the future', 'g2=scenario-a.actual.x'],
    ['cut short', 'g1=scenario-a.actual.00000240020'],
    ['off the picture', `g1=scenario-a.actual.${KNOTS.replace('1000', '9999')}`],
    ['backwards', `g1=scenario-a.actual.${KNOTS.replace('0200', '0900')}`],
    ['far too long', `g1=scenario-a.actual.${KNOTS.repeat(200)}`],
    ['markup for a scenario', `g1=<img src=x onerror=alert(1)>.actual.${KNOTS}`],
    ['a path for a scenario', `g1=../../feed.actual.${KNOTS}`],
    ['a scenario that is not here', `g1=graph-9.actual.${KNOTS}`],
    ['a series that nobody may redraw', `g1=scenario-a.observed.${KNOTS}`],
    ['a series that is not there', `g1=scenario-a.__proto__.${KNOTS}`],
  ])('%s says so and changes nothing', async (_, fragment) => {
    const { page, complaints, figure: find } = tab;
    await page.goto('about:blank');
    await page.goto(`${sites.journal.home}${GRAPH}#${fragment}`);
    const figure = await find('scenario-a');
    await expect.poll(() => figure.locator('.graph-reading').textContent()).toMatch(/^(?:This|The) link /);
    expect(await figure.locator('.graph-redraw').count()).toBe(0);
    expect(await heightsIn(figure)).toEqual(authorsHeights);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(complaints.splice(0)).toEqual([]);
  });
});
