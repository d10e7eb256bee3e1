import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { build } from '../site/build.ts';
import { serve } from '../site/serve.ts';
import { sharedChromium } from './chromium.ts';
import { lendWindow } from './windows.ts';

/** A content folder with a formula, a theme and files of its own, outside of the project and under a path. */
let room: string;
let home: string;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-own-'));
  const content = join(room, 'content');
  await cp('tests/fixtures/own', content, { recursive: true });
  const { dist, base } = await build(content, join(room, 'dist'), '/b/', { kept: inject('kept') });
  const served = await serve(dist, base);
  home = served.origin + base;
  browser = await sharedChromium();
  close = async () => {
    await served.close();
    await rm(room, { recursive: true, force: true });
  };
});

afterAll(() => close());

async function withPage(path: string, look: (page: Page) => Promise<void>): Promise<void> {
  const { context, giveBack } = await lendWindow(browser, {});
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(home + path);
  await look(page);
  expect(complaints).toEqual([]);
  await giveBack();
}

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('what an author adds', () => {
  it('is a theme that the site begins with and the picker offers', async () => {
    await withPage('', async (page) => {
      expect(await background(page)).toBe('rgb(36, 48, 47)');
      await page.getByRole('radio', { name: 'Tabloid' }).check();
      // Its rules are loaded when it is chosen.
      await expect.poll(() => background(page)).toBe('rgb(253, 253, 250)');
      await page.getByRole('radio', { name: 'Slate' }).check();
      await expect.poll(() => background(page)).toBe('rgb(36, 48, 47)');
    });
  });

  it('is what the front page opens with, in the author’s words, and nothing that the lead essay has not', async () => {
    await withPage('', async (page) => {
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Does it come to rest?');
      expect(await page.locator('.deck').textContent()).toContain('In the end — “always”.');
      // It has no scenario: there is nothing to draw, and no picture to believe.
      const lead = page.locator('.lead-on');
      expect((await lead.innerText()).replaceAll(/\s+/g, ' ')).toBe(
        'Read “A rest 测试文章”. 3 comments so far.',
      );
      expect(await page.locator('main').getByRole('list').first().getByRole('listitem').count()).toBe(2);
    });
  });

  it('is a formula that a slider draws anew', async () => {
    await withPage('essays/spring/', async (page) => {
      const sentence = page.locator('.graph-course');
      await page.getByRole('slider', { name: /damping/ }).scrollIntoViewIfNeeded();
      const before = await sentence.textContent();
      await expect
        .poll(async () => {
          await page.getByRole('slider', { name: /damping/ }).fill('2');
          return sentence.textContent();
        })
        .not.toBe(before);
      expect(await sentence.textContent()).toMatch(/damping\s=\s2\./);
    });
  });

  it('stands on the page of formulas, after those of the engine, with a picture each', async () => {
    await withPage('help/formulas/', async (page) => {
      const names = await page.locator('.formula h3').allTextContents();
      expect(names.map((name) => name.trim())).toEqual([
        'exponential',
        'linear',
        'logistic',
        'normal-cumulative',
        'normal-density',
        'power',
        'damped-swing',
      ]);
      expect(await page.locator('.formula svg[role="img"]').count()).toBe(7);
      const own = page.locator('#damped-swing');
      expect(await own.textContent()).toContain('share of the swing that is lost');
      expect(await own.getByRole('row', { name: /pace/ }).textContent()).toContain('0.1 to 100');
    });
  });

  it('are files beside a text, under the names by which it links to them', async () => {
    await withPage('essays/rest/', async (page) => {
      for (const [words, name] of [
        ['Its numbers', 'rest.csv'],
        ['two words', 'two words.txt'],
        ['an umlaut', 'größe.txt'],
      ] as const) {
        const link = page.getByRole('link', { name: words, exact: true });
        const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
        const answer = await page.request.get(address);
        expect(answer.status(), name).toBe(200);
        expect(await answer.text(), name).toBe(await readFile(`tests/fixtures/own/essays/${name}`, 'utf8'));
      }
    });
    await withPage('', async (page) => {
      const markdown = await (await page.request.get(`${home}essays/rest.md`)).text();
      expect(markdown).toContain('[Its numbers](https://own.example/b/essays/rest/rest.csv)');
      const feed = await (await page.request.get(`${home}feed.xml`)).text();
      expect(feed).toContain('href="https://own.example/b/essays/rest/rest.csv"');
    });
  });

  it('are pictures, in pages and on people too', async () => {
    for (const path of ['colophon/', 'people/keeper/']) {
      await withPage(path, async (page) => {
        const picture = page.getByRole('img', { name: 'A grey field' });
        expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(
          0,
        );
      });
    }
  });

  it('are tags in words, in any script', async () => {
    await withPage('essays/rest/', async (page) => {
      await page.getByRole('link', { name: 'Slow things', exact: true }).click();
      expect(new URL(page.url()).pathname).toBe('/b/tags/slow-things/');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Slow things');
      await page.goBack();
      await page.getByRole('link', { name: '静止', exact: true }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('静止');
    });
  });

  it('is found by words in Chinese, in a site of another language, and not by their signs in another order', async () => {
    await withPage('search/', async (page) => {
      const box = page.getByRole('searchbox');
      for (const words of ['简单', '对齐', '一段简单', '测试文章', '人工智能 rest']) {
        await box.fill(words);
        await page.waitForURL((url) => url.searchParams.get('q') === words);
        await expect.poll(() => page.getByRole('status').textContent()).toBe('1 essay.');
        const found = page.locator('.found');
        expect(await found.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['A rest 测试文章']);
        const excerpt = (await found.locator('.excerpt').first().textContent()) ?? '';
        // The signs stand together again, as they were written.
        expect(excerpt).toMatch(/\p{sc=Han}{2}/u);
        expect(excerpt).not.toMatch(/\p{sc=Han} +\p{sc=Han}/u);
      }
      await box.fill('单简');
      await expect.poll(() => page.locator('.found').textContent()).toBe('');
    });
  });

  it.each([
    { words: '曲线', comment: 'parted', by: '王小明', day: 'February 1, 2026', marked: ['曲线'] },
    { words: '王小明', comment: 'parted', by: '王小明', day: 'February 1, 2026', marked: [] },
    // Pagefind finds the comments of an essay as one text, in which the second word is not the third comment's.
    {
      words: 'quince medlar',
      comment: 'both',
      by: 'Eve Quince',
      day: 'February 2, 2026',
      marked: ['quinces', 'medlar'],
    },
    {
      words: '"quince alone"',
      comment: 'alone',
      by: 'Ada',
      day: 'February 3, 2026',
      marked: ['quince', 'alone'],
    },
  ])('leads from $words to the comment that has it', async ({ words, comment, by, day, marked }) => {
    await withPage('search/', async (page) => {
      await page.getByRole('searchbox').fill(words);
      await expect.poll(() => page.getByRole('status').textContent()).toBe('comments on 1 essay.');
      const found = page.locator('.found .entries > li');
      expect(await found.getByRole('heading').allTextContents()).toEqual([`${by}, on A rest 测试文章`]);
      expect(await found.locator('.label').textContent()).toBe(day);
      expect(await found.locator('mark').allTextContents()).toEqual(marked);
      expect(await found.locator('.excerpt').textContent()).not.toContain(by);
      await found.getByRole('link').click();
      await page.waitForURL(`${home}essays/rest/#c-${comment}`);
    });
  });

  it('are files, its icon among them, from which the others are made', async () => {
    await withPage('', async (page) => {
      for (const name of ['CNAME', 'files/notes.txt', 'icon.svg']) {
        const answer = await page.request.get(home + name);
        expect(await answer.text(), name).toBe(await readFile(`tests/fixtures/own/public/${name}`, 'utf8'));
      }
      const corner = await page.evaluate(async (icon) => {
        const image = new Image();
        image.src = icon;
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: 180, height: 180 });
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return [...(context?.getImageData(90, 90, 1, 1).data ?? [])];
      }, `${home}icon-180.png`);
      expect(corner).toEqual([255, 210, 122, 255]);
      expect(await page.locator('.wordmark img').getAttribute('src')).toBe('/b/icon.svg');
    });
  });
});
