import { readFile } from 'node:fs/promises';
import type axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that colours and sizes alone can break. */
const LOOKS = ['color-contrast', 'target-size', 'link-in-text-block'];

/** What axe finds wrong under one element, a line for each place. */
export async function violations(page: Page, under = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  return run(page, under, { type: 'tag', values: TAGS });
}

/** What axe finds wrong with the colours and sizes of a page that `violations` has looked at in another theme. */
export function violationsOfLooks(page: Page): Promise<string[]> {
  return run(page, 'html', { type: 'rule', values: LOOKS });
}

async function run(page: Page, under: string, runOnly: axe.RunOnly): Promise<string[]> {
  const results = await page.evaluate(
    async ({ root, rules }): Promise<AxeResults> => {
      // axe puts itself into the window when its source is run there.
      const { axe: there } = window as unknown as { axe: typeof axe };
      return there.run(root, {
        runOnly: rules,
        resultTypes: ['violations'],
        // Style sheets, which axe would fetch and parse anew, are read by no rule of these.
        preload: { assets: ['media'] },
      });
    },
    { root: under, rules: runOnly },
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
