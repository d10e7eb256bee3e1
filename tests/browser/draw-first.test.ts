import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { knotsOf, plateOf, strokeByFinger, strokeByMouse, visit } from './instrument.ts';
import type { Way } from './instrument.ts';
import { useSites } from './sites.ts';

const sites = useSites('journal', 'fixture');

type Options = Parameters<typeof visit>[2];

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

const RISE_AND_FALL: Way = [
  [0.03, 0.26],
  [0.3, 0.34],
  [0.5, 0.42],
  [0.7, 0.3],
  [0.97, 0.14],
];
const LOW: Way = [
  [0.02, 0.05],
  [0.5, 0.05],
  [0.98, 0.05],
];

describe('a lone graph that its readers draw first', () => {
  /** The lead graph of the fixture's essay, in a box that is opened. */
  async function lead(options: Options = {}) {
    const visited = await visit(sites.fixture, 'essays/hostile/', options);
    await visited.page.locator('details.box > summary').first().click();
    const figure = visited.page.locator('figure.graph').first();
    await figure.scrollIntoViewIfNeeded();
    return { ...visited, figure };
  }
  const drawn = (figure: Locator) =>
    figure
      .locator('counter-graph')
      .evaluate((graph) => Reflect.get(graph, 'points').map(({ id }: { id: string }) => id));

  it('hides the author’s curve until the reader has drawn one, and says then where they part', async () => {
    const { page, complaints, figure, close } = await lead();
    await figure.getByRole('button', { name: 'Just show me' }).waitFor();
    expect(await drawn(figure)).toEqual(['one']);
    expect(await figure.locator('.graph-course').isVisible()).toBe(false);
    expect(await figure.getByRole('button', { name: 'Done' }).getAttribute('aria-disabled')).toBe('true');
    const box = await figure.locator('canvas').boundingBox();
    if (!box) throw new Error('no picture');
    await page.mouse.move(box.x + box.width * 0.15, box.y + box.height * 0.3);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.6, { steps: 12 });
    await page.mouse.up();
    expect(await drawn(figure), 'not while it is drawn').toEqual(['one']);
    expect(await figure.locator('.graph-reading').textContent()).not.toMatch(/yours is/);
    await figure.getByRole('button', { name: 'Done' }).press('Enter');
    expect(await drawn(figure)).toEqual(['one', 'two']);
    await expect.poll(() => figure.locator('.graph-reading').textContent()).toMatch(/yours is/);
    expect(await figure.locator('.graph-course').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    // Nothing that was drawn is lost, nor asked for again.
    await page.reload();
    await figure.locator('.is-live').waitFor({ state: 'attached' });
    await expect.poll(() => figure.locator('.graph-reading').textContent()).toMatch(/yours is/);
    await close();
  });

  it('shows it to a reader who would rather see', async () => {
    const { figure, close } = await lead();
    await figure.getByRole('button', { name: 'Just show me' }).press('Enter');
    await expect.poll(() => drawn(figure)).toEqual(['one', 'two']);
    expect(await figure.getByRole('button', { name: 'Just show me' }).count()).toBe(0);
    await close();
  });

  it('hides nothing without script, and nothing on paper', async () => {
    const { figure, close } = await lead({ javaScriptEnabled: false });
    expect(await figure.locator('svg').filter({ visible: true }).count()).toBe(1);
    expect(await figure.locator('.graph-course').isVisible()).toBe(true);
    const whole = await figure.locator('.graph-course').textContent();
    await close();
    const printed = await lead();
    await printed.figure.getByRole('button', { name: 'Just show me' }).waitFor();
    await printed.page.emulateMedia({ media: 'print' });
    expect(await printed.figure.locator('svg').filter({ visible: true }).count()).toBe(1);
    expect(await printed.figure.locator('.graph-course').isVisible()).toBe(true);
    expect(await printed.figure.locator('.graph-course').textContent()).toBe(whole);
    await printed.close();
  });
});

describe('the plate of a group', () => {
  const ESSAY = 'essays/four-ways/';
  const LETTERS = ['a', 'b', 'c', 'd'] as const;
  const HELD = ['Bounded wear', 'The dip', 'Tests miss', 'Observed rises throughout'];

  async function group(options: Options = {}, path = ESSAY) {
    const visited = await visit(sites.journal, path, options);
    return { ...visited, group: visited.page.locator('counter-graphs').first() };
  }
  /** What the page says of the four pictures, to the eye; what only a script can use is left out. */
  const said = async (page: Page): Promise<string[]> => {
    const texts = await page
      .locator('counter-graphs .graphs figure')
      .locator(':scope .graph-title, :scope .graph-claim, :scope .graph-course, :scope .graph-data summary')
      .allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim());
  };
  /** The accessibility tree of the pictures, as text. */
  const heard = (page: Page): Promise<string> => page.locator('counter-graphs .graphs').ariaSnapshot();

  it('holds back titles, claims and curves from the eye and the ear alike, and keeps letters and record', async () => {
    const { page, complaints, group: pictures, close } = await group();
    await plateOf(page);
    const tree = await heard(page);
    for (const letter of LETTERS) expect(tree).toContain(`- paragraph: ${letter.toUpperCase()}\n`);
    for (const given of HELD) expect(tree, given).not.toContain(given);
    expect(tree).toContain('Held back until you have drawn.');
    expect(await pictures.locator('.graph-held').filter({ visible: true }).count()).toBe(4);
    expect(await pictures.locator('.graphs canvas').count(), 'nothing is alive below').toBe(0);
    // Before anybody draws, the plate is told in words.
    const words = await page.locator('.drawing-plate canvas').getAttribute('aria-description');
    expect(words).toMatch(/From left to right: .+From bottom to top: .+today/);
    expect(await violations(page, 'counter-graphs')).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('flashes nothing up: what is held back was never painted', async () => {
    const { page, close } = await visit(sites.journal, '404.html');
    await page.addInitScript(() => {
      const seen: string[] = [];
      Reflect.set(globalThis, 'seen', seen);
      const look = (): void => {
        for (const claim of document.querySelectorAll('counter-graphs .graph-claim'))
          if (claim instanceof HTMLElement && claim.checkVisibility({ visibilityProperty: true }))
            seen.push(claim.innerText);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(sites.journal.home + ESSAY);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'seen'))).toEqual([]);
    await close();
  });

  it.each([
    ['by mouse', {}, strokeByMouse],
    ['by finger', PHONE, strokeByFinger],
  ] as const)(
    'takes one stroke %s, tells it by its shape, and shows all that the page shows without script',
    async (_, options, stroke) => {
      const { page, complaints, close } = await group(options);
      const plate = await plateOf(page);
      const scrolled = await page.evaluate(() => scrollY);
      await stroke(page, plate, RISE_AND_FALL);
      expect(await page.evaluate(() => scrollY), 'sideways draws').toBe(scrolled);
      await plate.getByRole('button', { name: 'Done' }).click();
      await expect.poll(() => plate.locator('.plate-line').textContent()).toMatch(/\bB\b/);
      const reply = plate.getByRole('link', { name: 'Reply with this curve' });
      expect(await reply.getAttribute('href')).toMatch(/\/answer\/#g1=scenario-b\.actual\.\d{40,72}$/);
      expect(await reply.evaluate((it) => it === document.activeElement)).toBe(true);
      for (const letter of LETTERS) {
        const figure = page.locator(`figure:has([data-scenario="scenario-${letter}"])`).first();
        await figure.scrollIntoViewIfNeeded();
        await expect.poll(() => figure.locator('.graph-reading').textContent()).toMatch(/yours|agree/);
      }
      const shown = await said(page);
      expect(complaints).toEqual([]);
      await close();
      const plain = await group({ ...options, javaScriptEnabled: false });
      expect(shown).toEqual(await said(plain.page));
      await plain.close();
    },
  );

  it.each([320, 360, 1440])('keeps Done where a hand is about to press it: %s px', async (width) => {
    const { page, close } = await group({ viewport: { width, height: 740 }, hasTouch: true });
    const plate = await plateOf(page);
    const done = plate.getByRole('button', { name: 'Done' });
    const before = await done.boundingBox();
    await strokeByFinger(page, plate, RISE_AND_FALL);
    await plate.locator('.plate-line', { hasText: 'Another stroke' }).waitFor();
    expect(await done.boundingBox()).toEqual(before);
    await close();
  });

  it('tells a curve that was misaligned all along, drawn under the record in one stroke', async () => {
    const { page, close } = await group();
    const plate = await plateOf(page);
    await strokeByMouse(page, plate, LOW);
    await plate.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => plate.locator('.plate-line').textContent()).toMatch(/\bD\b/);
    await close();
  });

  it('scrolls the page by a finger that goes up, and draws nothing', async () => {
    const { page, close } = await group(PHONE);
    const plate = await plateOf(page);
    const scrolled = await page.evaluate(() => scrollY);
    await strokeByFinger(page, plate, [
      [0.5, 0.2],
      [0.5, 0.9],
    ]);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(scrolled);
    expect(await plate.getByRole('button', { name: 'Done' }).getAttribute('aria-disabled')).toBe('true');
    await close();
  });

  it('replaces by a later stroke the part that it covers, and takes it back', async () => {
    const { page, close } = await group();
    const plate = await plateOf(page);
    await strokeByMouse(page, plate, LOW);
    await strokeByMouse(page, plate, [
      [0.7, 0.4],
      [0.98, 0.8],
    ]);
    await plate.getByRole('button', { name: 'Adjust points' }).click();
    const knots = (await knotsOf(plate)).map((knot) => {
      const [x = Number.NaN, y = Number.NaN] = (/x ([\d.]+), y ([\d.]+)/.exec(knot) ?? [])
        .slice(1)
        .map(Number);
      return { x, y };
    });
    expect(knots.filter(({ x }) => x < 60).every(({ y }) => Math.abs(y - 5) <= 2)).toBe(true);
    expect(knots.at(-1)?.y).toBeGreaterThan(75);
    await plate.getByRole('button', { name: 'Undo' }).click();
    expect((await knotsOf(plate)).every((knot) => Math.abs(Number(knot.split('y ')[1]) - 5) <= 2)).toBe(true);
    await close();
  });

  it('sends nothing that was not drawn, and is drawn by keyboard with sliders', async () => {
    const { page, complaints, close } = await group();
    const plate = await plateOf(page);
    const done = plate.getByRole('button', { name: 'Done' });
    await done.press('Enter');
    expect(await page.locator('counter-graphs.is-held').count(), 'an untouched plate').toBe(1);
    await plate.getByRole('button', { name: 'Adjust points' }).press('Enter');
    const first = plate.getByRole('slider').first();
    expect(await first.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await first.getAttribute('aria-valuetext')).toMatch(
      /^strength 0 of 100: soundness [\d.]+$|^\S+ 0 of 100: \S+ [\d.]+$/,
    );
    const height = async (): Promise<number> => Number(await first.getAttribute('aria-valuenow'));
    const start = await height();
    for (const [key, by] of [
      ['ArrowUp', 1],
      ['Shift+ArrowUp', 5],
      ['PageUp', 10],
      ['PageDown', -10],
    ] as const) {
      const before = await height();
      await page.keyboard.press(key);
      expect(await height(), key).toBeCloseTo(before + by);
    }
    await page.keyboard.press('End');
    expect(await height()).toBe(100);
    await page.keyboard.press('Home');
    expect(await height()).toBe(0);
    expect(start).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await plate.getByRole('slider').count()).toBe(0);
    expect(
      await plate
        .getByRole('button', { name: 'Adjust points' })
        .evaluate((it) => it === document.activeElement),
    ).toBe(true);
    await done.press('Enter');
    await expect.poll(() => page.locator('counter-graphs.is-held').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('loses nothing: not by Back, a reload, another tab, or before it is done', async () => {
    const { page, close } = await group();
    const plate = await plateOf(page);
    await strokeByMouse(page, plate, RISE_AND_FALL);
    await expect
      .poll(() => plate.getByRole('button', { name: 'Done' }).getAttribute('aria-disabled'))
      .toBe('false');
    await page.reload();
    await plateOf(page);
    expect(await page.locator('counter-graphs.is-held').count(), 'not done yet').toBe(1);
    await plate.getByRole('button', { name: 'Done' }).click();
    const verdict = await plate.locator('.plate-line').textContent();
    expect(page.url()).toMatch(/#g1=scenario-b\./);
    await plate.getByRole('link', { name: 'Reply with this curve' }).click();
    await page.waitForURL('**/answer/**');
    await page.goBack();
    await expect.poll(() => plate.locator('.plate-line').textContent()).toBe(verdict);
    const tab = await page.context().newPage();
    await tab.goto(sites.journal.home + ESSAY);
    await tab.locator('.drawing-plate').scrollIntoViewIfNeeded();
    await expect.poll(() => tab.locator('.plate-line').textContent()).toBe(verdict);
    await tab.goto(`${sites.journal.home}mine/`);
    const entry = tab.locator('reader-notebook ul').first().locator('li');
    await expect.poll(() => entry.count()).toBe(1);
    await entry.getByRole('link').click();
    await expect.poll(() => tab.url()).toMatch(/essays\/four-ways\/#g1=scenario-b\./);
    await close();
  });

  it('asks a friend who follows such a link to draw first, and lays both curves over one another then', async () => {
    const link = '#g1=scenario-c.actual.000002400200029604000352060004080800026410000120&draw-first';
    const { page, close } = await group({}, ESSAY + link);
    expect(await page.locator('counter-graphs.is-held').count()).toBe(1);
    const plate = await plateOf(page);
    await strokeByMouse(page, plate, LOW);
    await plate.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => plate.locator('.plate-line').textContent()).toMatch(/\bD\b/);
    await close();
  });

  it('shows the pictures to a reader who would rather see, and remembers it', async () => {
    const { page, close } = await group();
    const plate = await plateOf(page);
    await plate.getByRole('button', { name: 'Just show me' }).press('Enter');
    await expect.poll(() => page.locator('counter-graphs.is-held').count()).toBe(0);
    const tab = await page.context().newPage();
    await tab.goto(sites.journal.home + ESSAY);
    expect(await tab.locator('counter-graphs.is-held').count()).toBe(0);
    expect(
      await tab
        .locator('counter-graphs')
        .getByRole('link', { name: 'Bounded wear', exact: true })
        .isVisible(),
    ).toBe(true);
    await close();
  });

  it.each([
    '#graph-scenario-c',
    '#thread',
    '#g1=scenario-c.actual.000002400200029604000352060004080800026410000120',
  ])('shows them at once to a reader who follows a link to %s', async (fragment) => {
    const { page, close } = await group({}, ESSAY + fragment);
    await page.locator('#graph-scenario-c').scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        page.locator('#graph-scenario-c .graph-picture :is(svg, canvas)').filter({ visible: true }).count(),
      )
      .toBe(1);
    await close();
  });

  it('shows them when a link on the page leads to one of them', async () => {
    const { page, close } = await group();
    await plateOf(page);
    await page.evaluate(() => {
      location.hash = 'graph-scenario-b';
    });
    await expect.poll(() => page.locator('counter-graphs.is-held').count()).toBe(0);
    await close();
  });

  it('is reached from the head of its essay, and holds the pictures back for a reader who comes so', async () => {
    const { page, group: pictures, close } = await group(PHONE);
    await page.getByRole('link', { name: 'Draw your curve' }).tap();
    await expect
      .poll(() => page.locator('.plate-plot').evaluate((plot) => plot.getBoundingClientRect().bottom))
      .toBeLessThan(PHONE.viewport.height);
    await page.reload();
    expect(await pictures.getAttribute('class')).toContain('is-held');
    await close();
    const plain = await group({ javaScriptEnabled: false });
    expect(await plain.page.getByRole('link', { name: 'Draw your curve' }).count()).toBe(0);
    await plain.close();
  });

  it('is not there without script or on paper, where all the pictures are', async () => {
    const plain = await group({ javaScriptEnabled: false });
    const pictures = plain.group.locator('.graphs .graph-picture svg').filter({ visible: true });
    expect(await pictures.count()).toBe(4);
    expect(await plain.page.locator('.drawing-plate').isVisible()).toBe(false);
    await plain.close();
    const printed = await group();
    await plateOf(printed.page);
    await printed.page.emulateMedia({ media: 'print' });
    expect(await printed.group.locator('.graphs .graph-picture svg').filter({ visible: true }).count()).toBe(
      4,
    );
    expect(await printed.group.locator('.graph-course').first().isVisible()).toBe(true);
    expect(await printed.page.locator('.drawing-plate').isVisible()).toBe(false);
    await printed.close();
  });

  it.each([360, 1440])(
    'draws on the front page a stroke that begins before its code has come: %i px',
    async (width) => {
      const { page, complaints, close } = await visit(sites.journal, '', {
        viewport: { width, height: 900 },
      });
      const plate = page.locator('.drawing-plate');
      await plate.evaluate((element) => {
        element.scrollIntoView({ block: 'center' });
      });
      expect(await plate.locator('canvas').count(), 'no code before a reader reaches for it').toBe(0);
      const box = await plate.locator('.graph-picture').boundingBox();
      if (!box) throw new Error('no plate');
      await page.mouse.move(box.x + box.width * 0.15, box.y + box.height * 0.6);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.8, { steps: 20 });
      const pictures = await plate
        .locator('.graph-picture svg[viewBox]')
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().width > 0).length);
      expect(pictures, 'the line under the hand is no picture').toBe(1);
      await page.mouse.up();
      const done = plate.getByRole('button', { name: 'Done' });
      await expect.poll(() => done.getAttribute('aria-disabled')).toBe('false');
      await done.click();
      await expect
        .poll(() => plate.getByRole('link', { name: 'Reply with this curve' }).getAttribute('href'))
        .toMatch(/essays\/four-ways\/answer\/#g1=/);
      expect(complaints).toEqual([]);
      // The essay has it too.
      await page.goto(sites.journal.home + ESSAY);
      await plate.scrollIntoViewIfNeeded();
      await expect
        .poll(() => page.locator('.plate-line').textContent())
        .toMatch(/^(?:Closest|About|You drew)/);
      await close();
    },
  );
});
