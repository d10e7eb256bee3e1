import { expect, it } from 'vitest';
import { visit } from './instrument.ts';
import { useSites } from './sites.ts';

const sites = useSites('journal', 'fixture');

it('filters the comments of a person by essay and stance, and keeps the choice in the address', async () => {
  const { page, complaints, close } = await visit(sites.journal, 'people/position-c/');
  const entries = page.locator('.stream > li:visible');
  const all = await entries.count();
  await page.locator('.stream-filter summary').click();
  const essay = page.getByLabel('Essay');
  await essay.selectOption('four-ways');
  const onEssay = await page
    .locator('.stream > li', { has: page.locator('.stream-on a[href$="/four-ways/"]') })
    .count();
  expect(onEssay).toBeGreaterThan(1);
  expect(onEssay).toBeLessThan(all);
  expect(await entries.count()).toBe(onEssay);
  expect(await page.getByRole('status').textContent()).toContain(`${onEssay} of ${all} comments.`);
  await page.getByLabel('Stance').selectOption({ label: 'none stated' });
  const stated = await page.locator('.stream > li:visible .stance').count();
  expect(stated).toBe(0);
  await page.reload();
  await page.getByRole('status').waitFor();
  expect(await essay.inputValue()).toBe('four-ways');
  await essay.selectOption('all');
  await page.getByLabel('Stance').selectOption('all');
  expect(await entries.count()).toBe(all);
  expect(complaints).toEqual([]);
  await close();
});

it('leads from the filter to the other pages on which the rest stands', async () => {
  const { page, complaints, close } = await visit(sites.fixture, 'people/keeper/');
  await page.locator('.stream-filter summary').click();
  await page.getByLabel('Essay').selectOption('long');
  const link = page.locator('.stream-filter p a').first();
  const [, count] = /: (\d+) comment/.exec((await link.textContent()) ?? '') ?? [];
  await link.click();
  await page.waitForURL(/comments\/2\/#on=long/);
  await page.getByRole('status').waitFor();
  await expect.poll(() => page.locator('.stream > li:visible').count()).toBe(Number(count));
  expect(complaints.filter((complaint) => !complaint.startsWith('failed: '))).toEqual([]);
  await close();
});

it('shows the comments of one name of a thread alone, and all of them again', async () => {
  const { page, complaints, close } = await visit(sites.fixture, 'essays/long/');
  const shown = page.locator('.comment:visible');
  const all = await shown.count();
  const first = page.locator('.comment button[data-by="reader 3"]').first();
  await first.click();
  const names = await page.locator('.comment:visible .author').allTextContents();
  expect(names.length).toBeGreaterThan(1);
  expect(new Set(names.map((name) => name.trim()))).toEqual(new Set(['Reader 3']));
  expect(await first.getAttribute('aria-pressed')).toBe('true');
  await first.click();
  expect(await shown.count()).toBe(all);
  expect(complaints).toEqual([]);
  await close();
});
