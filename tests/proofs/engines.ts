import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeDir } from '../../src/loader/cache.ts';
import { build } from '../site/build.ts';
import { serve } from '../site/serve.ts';
import { firefox, webkit } from './drivers.ts';
import type { Driver } from './drivers.ts';
import { needPrograms } from './programs.ts';

const CONTENT = 'tests/fixtures/site';
/** How long a page may take for something that it does by itself, in ms. */
const PATIENCE = 15_000;

const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  ArrowUp: '\uE013',
  Shift: '\uE008',
};

/** A reader at a page: waits for what comes, clicks and types as a person does. */
class Visitor {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  evaluate(expression: string): Promise<unknown> {
    return this.#driver.evaluate(expression);
  }

  /** Waits until an expression gives something that is true. @throws Error with `what` when it does not come. */
  async until(what: string, expression: string): Promise<unknown> {
    const end = Date.now() + PATIENCE;
    let last: unknown;
    do {
      try {
        last = await this.#driver.evaluate(expression);
      } catch (error) {
        // Between two pages there is none to ask.
        last = String(error);
        await new Promise((resolve) => setTimeout(resolve, 100));
        continue;
      }
      if (last !== null && last !== false && last !== '' && last !== 0) return last;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } while (Date.now() < end);
    throw new Error(`${what}: did not come; the last answer was ${JSON.stringify(last)}`);
  }

  /** Presses the mouse over the middle of an element, and lifts it after a way in CSS px. */
  async drag(selector: string, right = 0, down = 0): Promise<void> {
    const place = await this.until(
      selector,
      `(() => { const found = document.querySelector(${JSON.stringify(selector)}); if (!found) return null;
        found.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = found.getClientRects()[0]; return [left + width / 2, top + height / 2]; })()`,
    );
    const [x, y] = Array.isArray(place) ? place.map((at) => Math.round(Number(at))) : [];
    if (x === undefined || y === undefined) throw new Error(`${selector} has no place`);
    const moves = [1, 2, 3, 4].map((step) => ({
      type: 'pointerMove',
      x: Math.round(x + (right * step) / 4),
      y: Math.round(y + (down * step) / 4),
      duration: 20,
    }));
    await this.#driver.input({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        ...(right === 0 && down === 0 ? [] : moves),
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  click(selector: string): Promise<void> {
    return this.drag(selector);
  }

  async press(...keys: readonly string[]): Promise<void> {
    await this.#driver.input({
      type: 'key',
      id: 'keys',
      actions: keys.flatMap((key) => {
        const value = KEYS[key] ?? key;
        return [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ];
      }),
    });
  }

  focus(selector: string): Promise<unknown> {
    return this.until(
      selector,
      `(() => { const found = document.querySelector(${JSON.stringify(selector)}); found?.focus(); return found === document.activeElement; })()`,
    );
  }
}

/** What a reader does, in one order for every engine. Each line that is told is a step that held. */
async function walk(driver: Driver, home: string, tell: (line: string) => void): Promise<void> {
  const visitor = new Visitor(driver);
  const step = (what: string): void => {
    tell(`${driver.name}: ${what}`);
  };

  await driver.open(home);
  await visitor.evaluate(`window.addEventListener('error', ({ message }) => (document.title = message))`);
  await visitor.click('main a[href*="/essays/"]');
  await visitor.until('the essay', `location.pathname.includes('/essays/') && document.querySelector('h1')`);
  step('a click on a link leads to the next page');

  await driver.open(`${home}graphs/spare/`);
  const title = await visitor.evaluate('document.querySelector("h1").textContent');
  await visitor.evaluate(`document.querySelector('counter-graph').scrollIntoView()`);
  await visitor.until('a live graph', `document.querySelector('counter-graph.is-live canvas')?.width > 0`);
  step(`the graph ${JSON.stringify(title)} is drawn on a canvas`);

  const reading = `document.querySelector('.graph-reading').textContent`;
  const before = await visitor.evaluate(reading);
  await visitor.focus('counter-graph canvas');
  await visitor.press('ArrowUp', 'ArrowUp');
  await visitor.until('a reading', `${reading} !== ${JSON.stringify(before)} && ${reading}`);
  step('arrow keys read a curve');

  await visitor.click('.graph-draw');
  await visitor.until('points to draw with', `document.querySelectorAll('.graph-knot').length > 4`);
  const sentence = await visitor.evaluate(reading);
  await visitor.drag('.graph-knot:nth-of-type(3)', 0, -60);
  await visitor.until('another sentence', `${reading} !== ${JSON.stringify(sentence)} && ${reading}`);
  step('a drag draws a curve, and the sentence tells where it parts from the author’s');
  const dragged = await visitor.evaluate(reading);
  await visitor.focus('.graph-knot:nth-of-type(4)');
  await visitor.press(...Array.from({ length: 12 }, () => 'ArrowUp'));
  await visitor.until('another sentence', `${reading} !== ${JSON.stringify(dragged)} && ${reading}`);
  step('arrow keys draw too');

  await driver.open(`${home}essays/hostile/answer/`);
  await visitor.until('the reply form', `document.querySelector('#answer-name')?.getClientRects().length`);
  await visitor.focus('#answer-name');
  await visitor.press(...'A reader');
  await visitor.focus('#answer-text');
  await visitor.press(...'As far as I see.');
  await visitor.until(
    'the preview',
    `document.querySelector('.answer-preview')?.textContent.includes('As far as I see.')`,
  );
  step('a reply is written and its preview shown');
  await driver.open(home);
  await driver.open(`${home}essays/hostile/answer/`);
  await visitor.until('the draft', `document.querySelector('#answer-text')?.value === 'As far as I see.'`);
  step('the draft is there when the reader comes back');

  await driver.open(`${home}search/?q=essay`);
  await visitor.until('results of the search', `document.querySelector('.found a')`);
  step('the search finds');
  const width = await visitor.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  if (Number(width) > 0) throw new Error(`the search page is ${String(width)} px wider than its window`);
}

/** Reads, draws, replies and searches in the engines of Firefox and of Safari, on the fixture site. */
export async function engines(tell: (line: string) => void): Promise<void> {
  needPrograms(
    { command: 'firefox-esr', package: 'firefox-esr' },
    { command: 'WebKitWebDriver', package: 'webkit2gtk-driver' },
    { command: 'Xvfb', package: 'xvfb' },
  );
  const room = await mkdtemp(join(tmpdir(), 'countergraph-engines-'));
  try {
    const { dist, base } = await build(CONTENT, room, '/');
    const { origin, close } = await serve(dist, base);
    for (const open of [firefox, webkit]) {
      const driver = await open();
      try {
        await walk(driver, `${origin}/`, tell);
      } finally {
        await driver.end();
      }
    }
    await close();
  } finally {
    await rm(room, { recursive: true, force: true });
    await rm(storeDir(join(process.cwd(), CONTENT)), { recursive: true, force: true });
  }
}
