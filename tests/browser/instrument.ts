import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { buildMeasure } from '../../src/graphs/export/measure-text.ts';
import { commonGraph } from '../../src/graphs/picture/common-graph.ts';
import { layOutPicture } from '../../src/graphs/picture/picture-layout.ts';
import { PICTURES } from '../../src/graphs/picture/plot.ts';
import { fixtureScenario } from '../unit/graphs/scenarios.ts';
import { complaintsOf, showPictures } from './sites.ts';
import type { OpenSite } from './sites.ts';
import { lendWindow } from './windows.ts';

/** What the plate of the fixture's lead essay shows. */
const PLATE = commonGraph(
  [...'ABCD'].map((name) => ({ name, sketch: fixtureScenario(`scenario-${name.toLowerCase()}`) })),
);

/** A page opened as by somebody who has never been there, with all that it complains of. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
  /** The first figure of a scenario, live. */
  figure(scenario: string): Promise<Locator>;
  close(): Promise<void>;
}

export async function visit(
  { browser, home }: Pick<OpenSite, 'browser' | 'home'>,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const { context, giveBack } = await lendWindow(browser, {
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const complaints = complaintsOf(page, home);
  await page.goto(home + path);
  return {
    page,
    complaints,
    async figure(scenario) {
      const figure = page.locator(`figure.graph:has([data-scenario="${scenario}"])`).first();
      // A lead group holds its pictures back until a reader has drawn; draw-first.test.ts is about that.
      const held = page.locator('counter-graphs.is-held', { has: figure });
      if ((await held.count()) > 0) await showPictures(held);
      await figure.scrollIntoViewIfNeeded();
      await figure.locator('.is-live').waitFor();
      return figure;
    },
    close: giveBack,
  };
}

/** Opens the drawing of the actual curve, by keyboard: no mouse is needed for any of it. */
export async function redraw(page: Page, figure: Locator): Promise<void> {
  await figure.getByRole('button', { name: 'Redraw “actual”' }).focus();
  await page.keyboard.press('Enter');
  await figure.locator('.graph-knot').first().waitFor();
}

/** The knots as the sliders say them, "capability 40 of 100: alignment 35.2", in short: "x 40, y 35.2". */
export async function knotsOf(figure: Locator): Promise<string[]> {
  const values = await figure
    .locator('.graph-knot')
    .evaluateAll((knots) => knots.map((knot) => knot.ariaValueText ?? ''));
  return values.map((value) => value.replace(/^.* ([\d.]+) of 100: .* ([\d.]+)$/, 'x $1, y $2'));
}

/** The same from the table of numbers. */
export async function tableOf(figure: Locator): Promise<string[]> {
  const rows = await figure
    .locator('.graph-redraw tbody tr')
    .evaluateAll((all) => all.map((row) => Array.from(row.querySelectorAll('input'), ({ value }) => value)));
  return rows.map(([x, y]) => `x ${x}, y ${y}`);
}

/** The plate of the page's lead group, in view and ready to be drawn on. */
export async function plateOf(page: Page): Promise<Locator> {
  const plate = page.locator('.drawing-plate');
  await plate.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  // The code of drawing loads for a reader who reaches for the plate.
  await plate.dispatchEvent('pointerenter');
  await plate.and(page.locator('.is-live')).waitFor();
  return plate;
}

/** Where a place of the plot, 0 to 1 each way, lies in the window. */
export async function placeOn(plate: Locator): Promise<(x: number, y: number) => [number, number]> {
  const box = await plate.locator('.graph-picture canvas').boundingBox();
  if (!box) throw new Error('no plot');
  const picture = Object.values(PICTURES).find(
    ({ width, height }) => Math.abs(width / height - box.width / box.height) < 0.05,
  );
  if (!picture) throw new Error('no picture of this shape');
  const { plot, width, height } = layOutPicture(PLATE, picture, buildMeasure());
  return (x, y) => [
    box.x + (box.width * (plot.left + x * (plot.right - plot.left))) / width,
    box.y + (box.height * (plot.bottom - y * (plot.bottom - plot.top))) / height,
  ];
}

/** A way of a hand over the plot, from 0 to 1 each way. */
export type Way = readonly (readonly [x: number, y: number])[];

/** Draws on a plate with the button of the mouse held down. */
export async function strokeByMouse(page: Page, plate: Locator, way: Way): Promise<void> {
  const at = await placeOn(plate);
  const [first, ...others] = way;
  if (!first) return;
  await page.mouse.move(...at(...first));
  await page.mouse.down();
  for (const place of others) await page.mouse.move(...at(...place), { steps: 8 });
  await page.mouse.up();
}

/** Draws on a plate with a finger; the window has touch. */
export async function strokeByFinger(page: Page, plate: Locator, way: Way): Promise<void> {
  const at = await placeOn(plate);
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', place?: readonly [number, number]) => {
    const [x, y] = place ? at(...place) : [0, 0];
    return touch.send('Input.dispatchTouchEvent', { type, touchPoints: place ? [{ x, y }] : [] });
  };
  const [first, ...others] = way;
  if (!first) return;
  await send('touchStart', first);
  let from = first;
  for (const to of others) {
    for (let step = 1; step <= 8; step++)
      await send('touchMove', [
        from[0] + ((to[0] - from[0]) * step) / 8,
        from[1] + ((to[1] - from[1]) * step) / 8,
      ]);
    from = to;
  }
  await send('touchEnd');
  // Chromium takes no tap that follows a stroke within 0.2 s; no finger is as quick.
  await page.waitForTimeout(300);
}

/**
 * Presses a key until one of the elements that a locator finds has the focus, as somebody would who has no pointer.
 * @returns how often
 */
export async function pressTo(page: Page, place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> {
  for (let presses = 0; presses <= 60; presses++) {
    const isThere = await place.evaluateAll((all) =>
      all.some((element) => element === document.activeElement),
    );
    if (isThere) return presses;
    await page.keyboard.press(key);
  }
  throw new Error(`no way by ${key} to ${String(place)}`);
}
