/**
 * Measures how late a stroke is on a slow phone: Chromium at a quarter of its speed, at 360 px, with a finger that draws on
 * the plate of an essay. It prints the 95th percentile and the longest of two times a move: until the page hears of it,
 * and until what it drew is on the screen. It judges nothing.
 *
 *     node tests/bench/drawing.ts [strokes]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../browser/packaged-chromium.ts';
import { build } from '../site/build.ts';
import { serve } from '../site/serve.ts';

/** How many times slower than this machine. */
const SLOWER = 4;
/** Moves of a finger in a stroke, a screen's frame apart. */
const MOVES = 40;
const FRAME = 16;

const strokes = Number(process.argv[2] ?? 10);
const folder = await mkdtemp(join(tmpdir(), 'countergraph-drawing-'));
const browser = await launchChromium();
try {
  await build('content', folder, '/');
  const { origin, close } = await serve(folder);
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.goto(`${origin}/essays/four-ways/`);
  const plate = page.locator('.drawing-plate');
  await plate.scrollIntoViewIfNeeded();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(() => {
    const heard: number[] = [];
    const seen: number[] = [];
    Object.assign(globalThis, { heard, seen });
    const note = ({ timeStamp }: Event): void => {
      heard.push(performance.now() - timeStamp);
      // A task after the next frame: what was drawn for this move is on the screen by then.
      requestAnimationFrame(() => {
        setTimeout(() => seen.push(performance.now() - timeStamp), 0);
      });
    };
    addEventListener('pointermove', note, { capture: true, passive: true });
  });
  const box = await plate.locator('.graph-picture').boundingBox();
  if (!box) throw new Error('The page has no plate to draw on.');
  for (let stroke = 0; stroke < strokes; stroke++) {
    const at = (step: number) => ({
      x: box.x + box.width * (0.2 + (0.7 * step) / MOVES),
      y: box.y + box.height * (0.5 + 0.25 * Math.sin((step + 7 * stroke) / 8)),
    });
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] });
    for (let step = 1; step <= MOVES; step++) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(step)] });
      await page.waitForTimeout(FRAME);
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
  const noted = async (name: 'heard' | 'seen'): Promise<number[]> =>
    page.evaluate((which) => Reflect.get(globalThis, which) as number[], name);
  console.log(`${strokes} strokes of ${MOVES} moves, at a ${SLOWER}th of the speed\tmoves\t95 %\tlongest`);
  for (const name of ['heard', 'seen'] as const) {
    const sorted = (await noted(name)).toSorted((a, b) => a - b);
    const share = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
    console.log(
      `${name}\t${sorted.length}\t${share.toFixed(1)} ms\t${(sorted.at(-1) ?? Number.NaN).toFixed(1)} ms`,
    );
  }
  await close();
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
