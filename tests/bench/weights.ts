/**
 * Measures what pages weigh on a phone: all that Chromium loads for them before anybody scrolls. It prints a line a page
 * and judges nothing: `npm test` has the budgets.
 *
 *     node tests/bench/weights.ts dist about/ essays/four-ways/
 *
 * Without arguments it builds the project's own content and measures a page of each kind.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/packaged-chromium.ts';
import { bytesOf, filesLoadedBy } from '../browser/page-weight.ts';
import { build } from '../site/build.ts';
import { serve } from '../site/serve.ts';

/** One page of each kind in the project's own content. */
const KINDS = ['', 'about/', 'essays/pressure/', 'essays/four-ways/', 'graphs/scenario-c/', 'search/'];

/** Endings of the files that are told apart. */
const COLUMNS = ['html', 'css', 'js', 'woff2'];

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

async function measure(browser: Browser, dist: string, pages: readonly string[]): Promise<void> {
  const { origin, close } = await serve(dist);
  console.log(['page', 'requests', ...COLUMNS, 'kB in all'].join('\t'));
  for (const page of pages) {
    const files = await filesLoadedBy(browser, dist, `${origin}/${page}`);
    const sums = COLUMNS.map((column) => bytesOf(files.filter(({ file }) => file.endsWith(`.${column}`))));
    console.log([`/${page}`, files.length, ...[...sums, bytesOf(files)].map(kB)].join('\t'));
  }
  await close();
}

const [folder, ...pages] = process.argv.slice(2);
const own = folder === undefined ? await mkdtemp(join(tmpdir(), 'countergraph-weights-')) : undefined;
const browser = await launchChromium();
try {
  if (own !== undefined) await build('content', own, '/');
  await measure(browser, folder ?? own ?? '', pages.length > 0 ? pages : KINDS);
} finally {
  await browser.close();
  if (own !== undefined) await rm(own, { recursive: true, force: true });
}
