import { describe, expect, it } from 'vitest';
import { knotsOf, redraw, tableOf, visit } from './instrument.ts';
import { useSites } from './sites.ts';

const AUTHOR = ['x 0, y 24', 'x 20, y 29.6', 'x 40, y 35.2', 'x 60, y 40.8', 'x 80, y 46.4', 'x 100, y 52'];

const sites = useSites('journal');

const open = (options?: Parameters<typeof visit>[2]) => visit(sites.journal, 'graphs/scenario-a/', options);

describe('drawing by keyboard', () => {
  it('moves, adds and removes knots, undoes and redoes, and says where the curve parts', async () => {
    const { page, complaints, figure: find, close } = await open();
    const figure = await find('scenario-a');
    await redraw(page, figure);
    expect(await knotsOf(figure)).toEqual(AUTHOR);
    expect(await tableOf(figure)).toEqual(AUTHOR);

    // The first knot has the focus; the last is five further.
    for (let tab = 0; tab < 5; tab++) await page.keyboard.press('Tab');
    for (let press = 0; press < 8; press++) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect((await knotsOf(figure)).at(-1)).toBe('x 100, y 13');
    await expect
      .poll(() => figure.locator('.graph-reading').textContent())
      .toMatch(/^The curves agree until .*, then diverge\. At the right edge/);

    // An end keeps its x, and no knot passes its neighbour.
    await page.keyboard.press('ArrowLeft');
    expect((await knotsOf(figure)).at(-1)).toBe('x 100, y 13');
    await page.keyboard.press('Shift+Tab');
    for (let press = 0; press < 8; press++) await page.keyboard.press('Shift+ArrowLeft');
    expect((await knotsOf(figure)).slice(3, 5)).toEqual(['x 60, y 40.8', 'x 61, y 46.4']);

    await page.keyboard.press('Delete');
    expect(await knotsOf(figure)).toHaveLength(5);
    await page.keyboard.press('Delete');
    expect(await knotsOf(figure), 'not fewer than five').toHaveLength(5);
    await page.keyboard.press('Control+z');
    expect(await knotsOf(figure)).toHaveLength(6);
    await page.keyboard.press('Control+Shift+z');
    expect(await knotsOf(figure)).toHaveLength(5);

    for (let press = 0; press < 6; press++)
      await figure.getByRole('button', { name: 'Add point' }).press('Enter');
    expect(await knotsOf(figure), 'not more than nine').toHaveLength(9);
    const drawn = await knotsOf(figure);
    expect(await tableOf(figure)).toEqual(drawn);
    expect(drawn.map((knot) => Number.parseFloat(knot.slice(2)))).toEqual(
      drawn.map((knot) => Number.parseFloat(knot.slice(2))).toSorted((a, b) => a - b),
    );

    await figure.getByRole('button', { name: 'Reset' }).press('Enter');
    expect(await knotsOf(figure)).toEqual(AUTHOR);
    await figure.getByRole('button', { name: 'Undo' }).press('Enter');
    expect(await knotsOf(figure)).toEqual(drawn);
    await figure.getByRole('button', { name: 'Done' }).press('Enter');
    expect(await figure.locator('.graph-knot').count()).toBe(0);
    expect(
      await figure
        .getByRole('button', { name: 'Redraw “actual”' })
        .evaluate((it) => it === document.activeElement),
    ).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('leaves no handle and no sentence behind where nothing was changed', async () => {
    const { page, figure: find, close } = await open();
    const figure = await find('scenario-a');
    const before = await figure.evaluate((element) => element.querySelectorAll('*').length);
    await redraw(page, figure);
    await figure.getByRole('button', { name: 'Done' }).press('Enter');
    expect(await figure.evaluate((element) => element.querySelectorAll('*').length)).toBe(before);
    expect(await figure.locator('.graph-reading').textContent()).toContain('Point at the graph');
    await close();
  });
});

describe('drawing by numbers', () => {
  it('is the same drawing, held to the same limits', async () => {
    const { page, figure: find, close } = await open();
    const figure = await find('scenario-a');
    await redraw(page, figure);
    await figure.getByText('Points as numbers').click();
    await figure.getByLabel('Point 3, up').fill('80.5');
    await figure.getByLabel('Point 3, up').press('Tab');
    expect((await knotsOf(figure))[2]).toBe('x 40, y 80.5');
    for (const [value, kept] of [
      ['-30', '21'],
      ['99', '59'],
      ['', '59'],
      ['1e99', '59'],
    ] as const) {
      await figure.getByLabel('Point 3, across').fill(value);
      await figure.getByLabel('Point 3, across').press('Tab');
      expect((await tableOf(figure))[2], value).toBe(`x ${kept}, y 80.5`);
    }
    expect(await tableOf(figure)).toEqual(await knotsOf(figure));
    await close();
  });
});

describe('drawing by pointer', () => {
  it('redraws by a stroke the part that it covers, and by Undo takes it back whole', async () => {
    const { page, complaints, figure: find, close } = await open();
    const figure = await find('scenario-a');
    await figure.getByRole('button', { name: 'Redraw “actual”' }).click();
    await figure.getByRole('button', { name: 'Done' }).waitFor();
    const box = await figure.locator('canvas').boundingBox();
    if (!box) throw new Error('no picture');
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.79, box.y + box.height * 0.8, { steps: 10 });
    await page.mouse.up();
    await expect.poll(() => figure.locator('.graph-reading').textContent()).toMatch(/yours is lower by/);
    await figure.getByRole('button', { name: 'Undo' }).click();
    await figure.getByRole('button', { name: 'Adjust points' }).click();
    expect(await knotsOf(figure)).toEqual(AUTHOR);
    expect(complaints).toEqual([]);
    await close();
  });

  it('drags a knot, one step for undo however long the way', async () => {
    const { page, complaints, figure: find, close } = await open();
    const figure = await find('scenario-a');
    await redraw(page, figure);
    const box = await figure.locator('.graph-knot').nth(4).boundingBox();
    if (!box) throw new Error('no knot');
    expect([box.width, box.height]).toEqual([44, 44]);
    const [x, y] = [box.x + 22, box.y + 22];
    // By its rim: it keeps its distance and does not jump.
    await page.mouse.move(x + 15, y + 5);
    await page.mouse.down();
    expect(await knotsOf(figure)).toEqual(AUTHOR);
    await page.mouse.move(x + 15, y + 65, { steps: 10 });
    await page.mouse.up();
    const moved = await figure.locator('.graph-knot').nth(4).boundingBox();
    expect(Math.abs((moved?.y ?? 0) - box.y - 60)).toBeLessThan(1);
    expect(await tableOf(figure)).toEqual(await knotsOf(figure));
    await page.mouse.move(0, 0);
    await figure.getByRole('button', { name: 'Undo' }).click();
    expect(await knotsOf(figure)).toEqual(AUTHOR);
    expect(complaints).toEqual([]);
    await close();
  });

  it('drags a knot by finger, on a phone, without scrolling the page', async () => {
    const {
      page,
      complaints,
      figure: find,
      close,
    } = await open({
      viewport: { width: 360, height: 700 },
      hasTouch: true,
      isMobile: true,
    });
    const figure = await find('scenario-a');
    await figure.getByRole('button', { name: 'Redraw “actual”' }).tap();
    await figure.getByRole('button', { name: 'Adjust points' }).tap();
    await figure.locator('.graph-knot').first().waitFor();
    await figure.locator('.graph-picture').scrollIntoViewIfNeeded();
    const box = await figure.locator('.graph-knot').nth(5).boundingBox();
    if (!box) throw new Error('no knot');
    const scrolled = await page.evaluate(() => scrollY);
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', down: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + 22, y: box.y + 22 + down }],
      });
    await send('touchStart', 0);
    for (let down = 5; down <= 60; down += 5) await send('touchMove', down);
    await send('touchEnd', 0);
    const moved = await figure.locator('.graph-knot').nth(5).boundingBox();
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    expect(Math.abs((moved?.y ?? 0) - box.y - 60)).toBeLessThan(1.5);
    expect(await tableOf(figure)).toEqual(await knotsOf(figure));
    expect(complaints).toEqual([]);
    await close();
  });
});
