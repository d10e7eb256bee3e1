import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { notesText } from '../../src/locales/en/essays-notes.ts';
import { visit } from './instrument.ts';
import { useSites, withContext, withPage } from './sites.ts';

const sites = useSites('journal', 'fixture');

/** Essays with notes: five with formulas, three near each other and near wide graphs. */
const NOTED = ['essays/error-budget/', 'essays/four-ways/'];

/** Where things of the essay stand, in px from the top of the page. */
async function layout(page: Page) {
  await page.locator('.is-placed').waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  // The observer that places the notes runs with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => {
    const boxOf = (element: Element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY, left, right, name: element.id };
    };
    const all = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map(boxOf);
    return {
      notes: all('.is-placed li[id]'),
      lines: all('.essay [data-footnote-ref]'),
      // A paragraph beside which its answers are named reaches into the margin as far as they do.
      walls: all(
        '.essay > .prose > :is(.wide, p:not(:has(> .passage-notes)), h2, .box), .passage-note, .thread',
      ),
      // The rule under the head of the page is as wide as a page is meant to be.
      ends: all('.masthead-line, .thread-side, .thread .standing'),
    };
  });
}

describe('notes in the margin', () => {
  it.each(NOTED)('stand beside their lines in /%s, over nothing and over no other', async (path) => {
    for (const width of [1200, 1440, 1900]) {
      const { page, complaints, close } = await visit(sites.journal, path, {
        viewport: { width, height: 900 },
      });
      // Boxes hold references too.
      for (const summary of await page.locator('.box > summary').all()) await summary.click();
      const { notes, lines, walls, ends } = await layout(page);
      const [rule, side, standing] = ends;
      const room = rule?.right ?? NaN;
      expect(notes.length).toBeGreaterThan(2);
      expect(notes).toHaveLength(lines.length);
      for (const note of notes) {
        const others = [...walls, ...notes.filter((other) => other !== note)];
        const hit = others.filter(
          (other) =>
            other.top < note.bottom &&
            other.bottom > note.top &&
            other.left < note.right &&
            other.right > note.left,
        );
        expect(hit, `${note.name} at ${width}`).toEqual([]);
        expect(note.right, note.name).toBeLessThanOrEqual(room + 0.5);
        const line = lines.find(({ name }) => name === note.name.replace('fn-', 'fnref-'));
        expect(Math.abs(note.top - (line?.top ?? NaN)), note.name).toBeLessThan(700);
      }
      // The thread is as wide as the rule: its head at one end, what it tells at the other.
      expect(side?.left).toBeCloseTo(rule?.left ?? NaN, 0);
      expect(standing?.right).toBeCloseTo(room, 0);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('move nothing that a reader sees', async () => {
    for (const anchor of ['', '#thread']) {
      const { page, close } = await visit(sites.journal, `essays/error-budget/${anchor}`);
      // The second time the typefaces are there from the start, and what moves is moved by the page.
      await page.reload();
      await layout(page);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            new PerformanceObserver((list) =>
              done(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0)),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(0), 500);
          }),
      );
      expect(shift, anchor).toBeLessThan(0.01);
      await close();
    }
  });

  it('come and go with the box that their line stands in, in MDX too', async () => {
    const { page, close } = await visit(sites.fixture, 'essays/mixed/');
    const { notes } = await layout(page);
    expect(notes.map(({ name }) => name)).toEqual(['fn-m']);
    await page.locator('.box:has(#fnref-box) > summary').click();
    await page.locator('#fn-box').waitFor();
    await close();
  });
});

describe('notes on a phone', () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

  it('open under the finger, and close by Escape, by the button and by a touch beside them', async () => {
    const { page, complaints, close } = await visit(sites.journal, 'essays/error-budget/', phone);
    const slip = page.locator('.note-slip');
    const line = page.locator('#fnref-mean');
    await line.tap();
    await slip.waitFor();
    expect(await slip.innerText()).toContain('The budget is a mean');
    expect(await slip.innerText()).not.toContain('↩');
    expect(new URL(page.url()).hash).toBe('');
    const [box, at] = [await slip.boundingBox(), await line.boundingBox()];
    expect(box && at && box.y - at.y).toBeGreaterThan(0);
    expect(box && at && box.y - at.y).toBeLessThan(60);
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    await page.keyboard.press('Escape');
    await slip.waitFor({ state: 'hidden' });

    await line.focus();
    await page.keyboard.press('Enter');
    await slip.waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('fnref-mean');

    await line.tap();
    await slip.getByRole('button', { name: notesText.close }).tap();
    await slip.waitFor({ state: 'hidden' });
    await line.tap();
    await page.locator('h1').tap();
    await slip.waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
    await close();
  });

  it('are plain footnotes without script, at any width', async () => {
    await withContext(sites.browser, { javaScriptEnabled: false }, (context) =>
      withPage(context, `${sites.journal.home}essays/error-budget/`, async (page) => {
        await page.locator('#fnref-mean').click();
        expect(page.url()).toMatch(/#fn-mean$/);
        const [first, second] = await page.locator('.footnotes li').all();
        expect((await first?.boundingBox())?.x).toBe((await second?.boundingBox())?.x);
        expect(await page.locator('[data-footnote-backref]').first().isVisible()).toBe(true);
      }),
    );
  });
});
