/**
 * Measures what graphs cost a reader: the size of their code as it travels, and, on the page that shows every graph,
 * how far anything moves and how long the browser is kept busy. It builds the site into a folder of its own, prints
 * and judges nothing: `npm test` has the guards.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/packaged-chromium.ts';
import { build } from '../site/build.ts';
import { serve } from '../site/serve.ts';

/** A page that shows all graphs, and one on which the first graph stands far down. */
const ALL = '/graphs/';
const FAR = '/essays/four-ways/';
const PHONE = { width: 360, height: 640 };
const RUNS = 5;

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Every script that a page may load: those that it names, and what they import, now or later. */
async function scriptsOf(dist: string, page: string): Promise<ReadonlyMap<string, Buffer>> {
  const html = await readFile(join(dist, page, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/<script[^>]*\ssrc="\/([^"]+)"/g)].map(([, file = '']) => file);
  const found = new Map<string, Buffer>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const code = await readFile(join(dist, file));
    found.set(file, code);
    for (const [, from = ''] of code.toString().matchAll(/["'`](\.{1,2}\/[\w.-]+\.js)["'`]/g)) {
      waiting.push(posix.join(posix.dirname(file), from));
    }
  }
  return found;
}

async function loadedScripts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
}

interface Cost {
  readonly shift: number;
  readonly longTasks: number;
  readonly longest: number;
  /** All work of the page's main thread. */
  readonly work: number;
}

/** Opens the page of all graphs and scrolls until each of them lives. */
async function costOf(page: Page, address: string): Promise<Cost> {
  await page.addInitScript(() => {
    const seen = { shift: 0, tasks: [] as number[] };
    Reflect.set(globalThis, 'seen', seen);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('Performance.enable');
  await page.goto(address);
  // By the wheel: a jump would not show what moves under a reader.
  for (let waiting = 1; waiting > 0;) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(30);
    waiting = await page.locator('counter-graph:not(.is-live)').count();
  }
  const { metrics } = await inspector.send('Performance.getMetrics');
  const work = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  const { shift, tasks } = await page.evaluate(
    () => Reflect.get(globalThis, 'seen') as { shift: number; tasks: number[] },
  );
  return {
    shift,
    longTasks: tasks.reduce((sum, task) => sum + task, 0),
    longest: Math.max(0, ...tasks),
    work,
  };
}

const room = await mkdtemp(join(tmpdir(), 'countergraph-bench-'));
const { dist } = await build('content', join(room, 'dist'), '/');
const site = await serve(dist);
const browser = await launchChromium();
try {
  const html = (await readFile(join(dist, ALL, 'index.html'))).length;
  const scripts = await scriptsOf(dist, ALL);
  console.log('Code of graphs, plain and by brotli:');
  let whole = 0;
  for (const [file, code] of scripts) {
    const small = brotliCompressSync(code).length;
    whole += small;
    console.log(
      `  ${posix.basename(file).padEnd(44)}${kB(code.length).padStart(10)}${kB(small).padStart(10)}`,
    );
  }
  console.log(`  ${'all'.padEnd(54)}${kB(whole).padStart(10)}`);

  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.goto(site.origin + FAR);
  await page.waitForTimeout(500);
  const early = await loadedScripts(page);
  await page.locator('counter-graph').first().scrollIntoViewIfNeeded();
  await page.locator('counter-graph.is-live').first().waitFor();
  const late = (await loadedScripts(page)).filter((file) => !early.includes(file));
  const names = (files: readonly string[]): string =>
    files.map((file) => posix.basename(file)).join(', ') || 'nothing';
  console.log(
    `\nOn ${FAR} at ${PHONE.width} px, graphs out of sight: ${names(early)}; near one: ${names(late)}`,
  );
  await context.close();

  for (const viewport of [PHONE, { width: 1440, height: 900 }]) {
    const costs: Cost[] = [];
    let graphs = 1;
    for (let run = 0; run < RUNS; run++) {
      const each = await browser.newContext({ viewport });
      const tab = await each.newPage();
      costs.push(await costOf(tab, site.origin + ALL));
      graphs = await tab.locator('counter-graph').count();
      await each.close();
    }
    const of = (key: keyof Cost): number => middle(costs.map((cost) => cost[key]));
    console.log(
      `${ALL} at ${viewport.width} px, ${graphs} graphs, ${kB(html / graphs)} of HTML each; middle of ${RUNS} runs: ` +
        `layout shift ${of('shift').toFixed(4)}; tasks over 50 ms ${of('longTasks').toFixed(0)} ms in all ` +
        `(longest ${of('longest').toFixed(0)}), ${((of('longTasks') / of('work')) * 100).toFixed(0)} % of all work, ` +
        `which is ${(of('work') / graphs).toFixed(0)} ms a graph`,
    );
  }
} finally {
  await browser.close();
  await site.close();
  await rm(room, { recursive: true, force: true });
}
