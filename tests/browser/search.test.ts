import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { searchText } from '../../src/locales/en/search.ts';
import { violations, violationsOfLooks } from './axe.ts';
import { visit } from './instrument.ts';
import type { Visit } from './instrument.ts';
import { OTHER_LOOKS, useSites, wear } from './sites.ts';
import type { OpenSite } from './sites.ts';

/** The fixture lies under a sub-path, and is full of what strangers may write. */
const sites = useSites('journal', 'fixture');

/** A page that fades into the next one may be gone before the fade begins, which Chromium then complains of. */
const STILL = { reducedMotion: 'reduce' } as const;

/** The line that says what came of a question, once it says something. */
async function told(page: Page): Promise<string> {
  const status = page.getByRole('status');
  await status.filter({ hasText: /\S/ }).waitFor();
  return (await status.textContent()) ?? '';
}

async function searched(
  where: OpenSite,
  words: string,
  options: Parameters<typeof visit>[2] = {},
): Promise<Visit> {
  const visited = await visit(where, 'search/', options);
  await visited.page.getByRole('searchbox').fill(words);
  await told(visited.page);
  return visited;
}

describe('the search page', () => {
  it('loads nothing before a reader comes to the box', async () => {
    const { page, complaints, close } = await visit(sites.fixture, 'search/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await page.getByRole('searchbox').focus();
    await page.waitForRequest(/\/pagefind\/wasm/);
    expect(asked.every((url) => url.startsWith(`${sites.fixture.home}pagefind/`))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('finds a word of one essay, and leads to its section', async () => {
    const { page, complaints, close } = await searched(sites.fixture, 'slug', STILL);
    expect(await told(page)).toBe('1 essay.');
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Essays 1']);
    expect(new URL(page.url()).search).toBe('?q=slug');
    await page.locator('.places a').first().click();
    await page.waitForURL(`${sites.fixture.home}essays/hostile/#*`);
    const heading = page.locator(':target');
    expect(await heading.textContent()).toBe('C later');
    expect(await heading.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('finds a word of one comment, and leads to the comment', async () => {
    const { page, complaints, close } = await searched(sites.fixture, 'backwards', STILL);
    expect(await told(page)).toBe('comments on 1 essay.');
    const comment = page.locator('.found li');
    expect(await comment.locator('.label').textContent()).toBe('March 5, 2026');
    await comment.getByRole('link').click();
    await page.waitForURL(`${sites.fixture.home}essays/hostile/#c-after-gone`);
    expect(await page.locator(':target .prose').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('leads into a closed box, which opens', async () => {
    const { page, close } = await searched(sites.fixture, 'inside', STILL);
    await page.locator('.places a', { hasText: /^A box with emphasis/ }).click();
    await page.waitForURL(`${sites.fixture.home}essays/hostile/#box-*`);
    expect(await page.locator('details.box').first().getAttribute('open')).toBe('');
    expect(await page.locator(':target').isVisible()).toBe(true);
    await close();
  });

  it('shows what strangers and authors wrote as text', async () => {
    const { page, complaints, close } = await searched(sites.fixture, 'quotes');
    expect(await page.locator('.found h3').first().textContent()).toBe(
      '</title><script>alert(1)</script> & “quotes”',
    );
    await page.getByRole('searchbox').fill('twice');
    await page
      .locator('.found mark', { hasText: /^twice/ })
      .first()
      .waitFor();
    const found = page.locator('.found li', {
      hasText: '<script>alert(1)</script> [click](javascript:alert(1))',
    });
    expect(await found.locator('h3').textContent()).toBe(
      '<img src=x onerror=alert(1)>, on </title><script>alert(1)</script> & “quotes”',
    );
    await page.getByRole('searchbox').fill('<img src=x onerror=alert(1)> nowhereatall');
    await page
      .getByRole('status')
      .filter({ hasText: searchText.nothing('<img src=x onerror=alert(1)> nowhereatall') })
      .waitFor();
    expect(await page.locator('site-search').locator('img, script').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says that nothing was found, and shows all essays then', async () => {
    const { page, close } = await searched(sites.fixture, 'pressure');
    await page.getByRole('searchbox').fill('zzzqqq');
    await page
      .getByRole('status')
      .filter({ hasText: searchText.nothing('zzzqqq') })
      .waitFor();
    expect(await page.locator('.found').textContent()).toBe('');
    expect(await page.getByRole('link', { name: 'An essay without a graph' }).isVisible()).toBe(true);
    await close();
  });

  it('shows five comments of a thousand, and more on request, where the reader goes on', async () => {
    const { page, complaints, close } = await searched(sites.fixture, 'answer level');
    const found = page.locator('.shelf', { has: page.getByRole('heading', { name: 'Comments' }) });
    expect(await found.locator('.entries > li').count()).toBe(5);
    await found.getByRole('button', { name: /^Show 5 more$/ }).press('Enter');
    await expect.poll(() => found.locator('.entries > li').count()).toBe(10);
    const sixth = found.locator('.entries > li').nth(5).getByRole('link');
    expect(await sixth.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('answers the question of a link, and puts essays before comments', async () => {
    const { page, complaints, close } = await visit(sites.journal, 'search/?q=observed&theme=bbs');
    expect(await told(page)).toMatch(/^\d+ essays, \d+ graphs, .*comments on \d+ essays\.$/);
    expect(await page.getByRole('searchbox').inputValue()).toBe('observed');
    expect(await page.locator('.found h2').allTextContents()).toMatchObject([
      expect.stringMatching(/^Essays \d+$/),
      expect.stringMatching(/^Graphs \d+$/),
      expect.stringMatching(/^People and pages \d+$/),
      expect.stringMatching(/^Comments on \d+ essays$/),
    ]);
    await page.getByRole('searchbox').fill('');
    await page.waitForURL((url) => url.search === '?theme=bbs');
    expect(await page.locator('.all').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says so when the index cannot be had', async () => {
    const { page, close } = await visit(sites.fixture, 'search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.getByRole('searchbox').fill('words');
    expect(await told(page)).toBe(searchText.failed);
    await page.unroute('**/pagefind/**');
    await close();
  });

  it('lists all essays without script', async () => {
    const { page, complaints, close } = await visit(sites.fixture, 'search/', {
      javaScriptEnabled: false,
    });
    expect(await page.locator('.note').isVisible()).toBe(true);
    expect(await page.getByRole('searchbox').count()).toBe(0);
    const titles = await page.locator('.entries h3').allTextContents();
    expect(titles).toHaveLength(sites.fixture.pages.filter((path) => /^essays\/[^/]+\/$/.test(path)).length);
    expect(complaints).toEqual([]);
    await close();
  });

  it('passes axe with findings on it, in every theme, in the light and in the dark', async () => {
    const { page, close } = await visit(sites.journal, 'search/?q=observed&theme=paper', {
      colorScheme: 'light',
      viewport: { width: 360, height: 900 },
    });
    await told(page);
    expect(await violations(page)).toEqual([]);
    for (const look of OTHER_LOOKS) {
      await wear(page, look);
      expect(await violationsOfLooks(page), `${look.theme}, ${look.scheme}`).toEqual([]);
    }
    await close();
  });
});
