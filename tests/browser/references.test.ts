import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, textOf } from '../site/built.ts';
import { serve } from '../site/serve.ts';
import type { Served } from '../site/serve.ts';
import { launchChromium } from './chromium.ts';
import { References } from './reference.ts';

const references = new References('tests/cases/screenshots');

/**
 * The share of pixels that may differ from the picture that somebody looked at. The build's picture comes out the same
 * to the pixel, but for a Chromium that draws letters anew: the shortest label, gone from the widest picture, is 0.1 %.
 * A canvas whose box ends between two device pixels is a little softer than the SVG under it: measured 0.22 % at 360 px
 * and 0.02 % at 1440 px. Other tests hold its points and words to those of the build.
 */
const TOLERANCES = { 'without script': 0.0005, live: 0.004 } as const;

/** A phone and a desk. No phone has one pixel to a CSS pixel, at which a canvas on broken pixels looks blurred. */
const SCREENS = [
  { width: 360, density: 2 },
  { width: 1440, density: 1 },
] as const;

const LOOKS = SCREENS.flatMap((screen) =>
  (['light', 'dark'] as const).map((scheme) => ({ ...screen, scheme })),
);

let browser: Browser;
let site: Served;
let graphs: readonly string[];

beforeAll(async () => {
  const real = built('real');
  graphs = readdirSync(`${real.contentDir}/scenarios`)
    .map((name) => name.replace('.json', ''))
    .sort();
  expect(await textOf(real, `graphs/${graphs[0] ?? ''}/index.html`)).toContain('graph-picture');
  site = await serve(real.dist, real.base);
  browser = await launchChromium();
  await references.begin();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A graph as its page shows it: the picture alone, without the frame around it. */
async function photograph(page: Page, id: string, live: boolean): Promise<Uint8Array> {
  await page.goto(`${site.origin}/graphs/${id}/`);
  // Where the page leaves the picture between two device pixels, a canvas is softer than real text.
  await page.evaluate(() => {
    const { top } = document.querySelector('.graph-picture')?.getBoundingClientRect() ?? { top: 0 };
    document.body.style.paddingTop = `${Math.ceil(top) - top}px`;
  });
  if (live) {
    await page.locator('counter-graph.is-live').waitFor();
    return page.locator('.graph-picture canvas').screenshot();
  }
  return page.locator('.graph-picture svg:visible').screenshot();
}

/**
 * Every graph of our own, as a reader sees it. The reference is the picture of the build, in real text; the live graph
 * must look the same.
 */
describe.each(LOOKS)('every graph at $width px in the $scheme', ({ width, density, scheme }) => {
  // How a live graph takes the colours of the page is graph.test.ts's matter; its shapes are the same in both.
  const states = scheme === 'light' ? (['without script', 'live'] as const) : (['without script'] as const);
  it.each(states)('looks as it did when somebody looked: %s', async (state) => {
    const live = state === 'live';
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      deviceScaleFactor: density,
      colorScheme: scheme,
      javaScriptEnabled: live,
    });
    const page = await context.newPage();
    const unlike: string[] = [];
    for (const id of graphs) {
      const name = `${id}-${width}-${scheme}`;
      const picture = await photograph(page, id, live);
      if (!live) await references.keep(name, picture);
      unlike.push(...(await references.unlike(name, picture, TOLERANCES[state], density)));
    }
    await context.close();
    expect(unlike).toEqual([]);
  });
});
