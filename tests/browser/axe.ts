import { readFile } from 'node:fs/promises';
import type axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong under one element, a line for each place. The page's policy must be bypassed, for it would refuse axe. */
export async function violations(page: Page, under = 'html'): Promise<string[]> {
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  const results = await page.evaluate(
    async ({ tags, root }): Promise<AxeResults> => {
      // axe puts itself into the window when its source is run there.
      const { axe: run } = window as unknown as { axe: typeof axe };
      return run.run(root, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    },
    { tags: TAGS, root: under },
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
