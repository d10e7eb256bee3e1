import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { knotsOf, visit } from './instrument.ts';
import { useSites } from './sites.ts';

const sites = useSites('journal', 'fixture');

/** The lead graph of the fixture's essay, in a box that is opened. */
async function lead(options: Parameters<typeof visit>[2] = {}) {
  const visited = await visit(sites.fixture, 'essays/hostile/', options);
  await visited.page.locator('details.box > summary').first().click();
  const figure = visited.page.locator('figure.graph').first();
  await figure.scrollIntoViewIfNeeded();
  return { ...visited, figure };
}

describe('draw it first', () => {
  it('hides the author’s curve until the reader has drawn one, and says then where they part', async () => {
    const { page, complaints, figure, close } = await lead();
    await figure.getByRole('button', { name: 'Draw it first' }).waitFor();
    const drawn = () =>
      figure
        .locator('counter-graph')
        .evaluate((graph) => Reflect.get(graph, 'points').map(({ id }: { id: string }) => id));
    expect(await drawn()).toEqual(['one']);
    expect(await figure.locator('.graph-course').isVisible()).toBe(false);
    await figure.getByRole('button', { name: 'Draw it first' }).press('Enter');
    await figure.locator('.graph-knot').first().waitFor();
    expect(await knotsOf(figure)).toEqual([
      'x 0, y 50',
      'x 20, y 50',
      'x 40, y 50',
      'x 60, y 50',
      'x 80, y 50',
      'x 100, y 50',
    ]);
    for (let press = 0; press < 4; press++) await page.keyboard.press('Shift+ArrowUp');
    await page.waitForTimeout(400);
    expect(await drawn(), 'not while it is drawn').toEqual(['one']);
    expect(await figure.locator('.graph-reading').textContent()).not.toMatch(/yours/);
    await figure.getByRole('button', { name: 'Done' }).press('Enter');
    expect(await drawn()).toEqual(['one', 'two']);
    expect(await figure.locator('.graph-reading').textContent()).toMatch(/yours is/);
    expect(await figure.locator('.graph-course').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows it to whoever would rather see', async () => {
    const { figure, close } = await lead();
    await figure.getByRole('button', { name: 'Just show me' }).press('Enter');
    expect(
      await figure.locator('counter-graph').evaluate((graph) => Reflect.get(graph, 'points').length),
    ).toBe(2);
    expect(await figure.getByRole('button', { name: 'Draw it first' }).count()).toBe(0);
    await close();
  });

  it('hides nothing without script, and nothing on paper', async () => {
    const { figure, close } = await lead({ javaScriptEnabled: false });
    expect(await figure.locator('svg').filter({ visible: true }).count()).toBe(1);
    expect(await figure.locator('.graph-course').isVisible()).toBe(true);
    const whole = await figure.locator('.graph-course').textContent();
    await close();
    const printed = await lead();
    await printed.figure.getByRole('button', { name: 'Draw it first' }).waitFor();
    await printed.page.emulateMedia({ media: 'print' });
    expect(await printed.figure.locator('svg').filter({ visible: true }).count()).toBe(1);
    expect(await printed.figure.locator('.graph-course').isVisible()).toBe(true);
    expect(await printed.figure.locator('.graph-course').textContent()).toBe(whole);
    await printed.close();
  });
});

describe('draw it first, for a group', () => {
  const LETTERS = ['a', 'b', 'c', 'd'] as const;

  /** The lead group of the essay, near and ready. */
  async function leadGroup(options: Parameters<typeof visit>[2] = {}, path = 'essays/four-ways/') {
    const visited = await visit(sites.journal, path, options);
    const group = visited.page.locator('counter-graphs').first();
    await group.scrollIntoViewIfNeeded();
    return { ...visited, group };
  }

  const picturesIn = (group: Locator) => group.locator(':is(svg, canvas)').filter({ visible: true }).count();

  it('covers all of it until the reader has drawn one curve, and lays that over each', async () => {
    const { page, complaints, group, close } = await leadGroup({});
    await group.getByRole('button', { name: 'Draw it first' }).waitFor();
    expect(await picturesIn(group)).toBe(0);
    expect(await group.locator('.graph-course').first().isVisible()).toBe(false);
    expect(await group.getByRole('link', { name: 'Bounded wear', exact: true }).isVisible()).toBe(true);
    expect(await violations(page, 'counter-graphs')).toEqual([]);

    await group.getByRole('button', { name: 'Draw it first' }).press('Enter');
    const blank = group.locator('.group-blank');
    await blank.locator('.graph-knot').first().waitFor();
    expect(await knotsOf(blank)).toHaveLength(6);
    expect(await picturesIn(group), 'the blank plot alone').toBe(1);
    for (let press = 0; press < 4; press++) await page.keyboard.press('Shift+ArrowUp');
    const [first] = await knotsOf(blank);
    expect(first).toBe('x 0, y 70');
    await blank.getByText('Points as numbers').click();
    expect(await violations(page, 'counter-graphs')).toEqual([]);

    await blank.getByRole('button', { name: 'Done' }).press('Enter');
    await expect.poll(() => blank.count()).toBe(0);
    expect(await group.locator('.group-first p').textContent()).toMatch(
      /^(?:Closest to|About equally close to) /,
    );
    const sentences = new Set<string | null>();
    for (const letter of LETTERS) {
      const figure = group.locator(`figure:has([data-scenario="scenario-${letter}"])`);
      await figure.scrollIntoViewIfNeeded();
      const line = figure.locator('.graph-reading');
      await expect.poll(() => line.textContent()).toMatch(/yours is/);
      sentences.add(await line.textContent());
      expect(await figure.locator('canvas').isVisible()).toBe(true);
      expect(await figure.locator('.graph-course').isVisible()).toBe(true);
      await figure.getByRole('button', { name: 'Redraw “actual”' }).press('Enter');
      await figure.locator('.graph-knot').first().waitFor();
      expect((await knotsOf(figure))[0], 'the reader’s own curve').toBe(first);
      await figure.getByRole('button', { name: 'Done' }).press('Enter');
    }
    expect(sentences.size).toBeGreaterThan(1);

    // Gone on with, not begun anew.
    await group.getByRole('button', { name: 'Draw yours again' }).press('Enter');
    await blank.locator('.graph-knot').first().waitFor();
    expect((await knotsOf(blank))[0]).toBe(first);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows it to whoever would rather see, and on the rest of the visit', async () => {
    const { page, group, close } = await leadGroup();
    await group.getByRole('button', { name: 'Just show me' }).press('Enter');
    expect(await picturesIn(group)).toBeGreaterThanOrEqual(4);
    expect(
      await group.getByRole('button', { name: 'Draw yours' }).evaluate((it) => it === document.activeElement),
    ).toBe(true);
    await page.reload();
    await group.scrollIntoViewIfNeeded();
    await group.getByRole('button', { name: 'Draw yours' }).waitFor();
    expect(await picturesIn(group)).toBeGreaterThanOrEqual(4);
    expect(await group.getByRole('button', { name: 'Just show me' }).isVisible()).toBe(false);
    await close();
  });

  it.each([
    '#graph-scenario-c',
    '#thread',
    '#g1=scenario-c.actual.000002400200029604000352060004080800026410000120',
  ])('shows it at once to whoever follows a link to %s', async (fragment) => {
    const { page, close } = await leadGroup({}, `essays/four-ways/${fragment}`);
    await page.locator('#graph-scenario-c').scrollIntoViewIfNeeded();
    expect(
      await page.locator('#graph-scenario-c svg, #graph-scenario-c canvas').filter({ visible: true }).count(),
    ).toBe(1);
    await close();
  });

  it('is at hand beside every covered graph, and opens in view', async () => {
    const { page, group, close } = await leadGroup({ viewport: { width: 360, height: 700 } });
    await group.getByRole('button', { name: 'Draw it first' }).waitFor();
    await page.locator('#graph-scenario-d .graph-picture').scrollIntoViewIfNeeded();
    const shown = (selector: string) =>
      group.locator(selector).evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= -1 && bottom <= innerHeight + 1;
      });
    expect(await shown('.group-first .group-row')).toBe(true);
    // As by a finger: nothing is scrolled to first.
    await group.getByRole('button', { name: 'Draw it first' }).evaluate((button) => {
      if (button instanceof HTMLElement) button.click();
    });
    await group.locator('.graph-knot').first().waitFor();
    await expect.poll(() => shown('.group-blank .graph-picture')).toBe(true);
    await close();
  });

  it('shows it when a link on the page leads to one of its graphs', async () => {
    const { page, group, close } = await leadGroup();
    await group.getByRole('button', { name: 'Draw it first' }).waitFor();
    await page.evaluate(() => {
      location.hash = 'graph-scenario-b';
    });
    await expect.poll(() => picturesIn(group)).toBeGreaterThanOrEqual(4);
    await close();
  });

  it('hides nothing without script, and nothing on paper', async () => {
    const plain = await leadGroup({ javaScriptEnabled: false });
    expect(await picturesIn(plain.group)).toBe(4);
    expect(await plain.group.locator('.group-first').isVisible()).toBe(false);
    await plain.close();
    const printed = await leadGroup();
    await printed.group.getByRole('button', { name: 'Draw it first' }).waitFor();
    await printed.page.emulateMedia({ media: 'print' });
    expect(await picturesIn(printed.group)).toBe(4);
    expect(await printed.group.locator('.graph-course').first().isVisible()).toBe(true);
    expect(await printed.group.locator('.group-first').isVisible()).toBe(false);
    await printed.close();
  });
});

it('draw it first covers no name beside the plot, on a phone', async () => {
  const { page, close } = await visit(sites.journal, 'essays/how-to-write/', {
    viewport: { width: 360, height: 800 },
  });
  const figure = page.locator('figure.graph').first();
  const veil = await figure.locator('.graph-veil').boundingBox();
  const name = await figure
    .locator('svg:not([hidden]) text', { hasText: /^observed$/ })
    .first()
    .boundingBox();
  expect(veil && name && veil.x + veil.width).toBeLessThanOrEqual(name?.x ?? 0);
  await close();
});
