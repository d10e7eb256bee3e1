import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './chromium.ts';
import { startDev } from './dev-server.ts';
import type { DevServer } from './dev-server.ts';

/** What the server does at once it does later on a machine that is busy. In ms. */
const PATIENCE = { timeout: 90_000 };

let room: string;
let browser: Browser;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-dev-content-'));
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await rm(room, { recursive: true, force: true });
});

/** What an open page shows of its overlay; nothing when there is none, or while the page loads. */
async function overlay(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => {
      const parts = document
        .querySelector('vite-error-overlay')
        ?.shadowRoot?.querySelectorAll('#title, #message-content, #hint-content, #code');
      return [...(parts ?? [])].map(({ textContent }) => textContent).join('\n');
    });
  } catch {
    return '';
  }
}

/** The text of the first element that a page shows now; nothing when there is none, or while the page loads. */
async function seen(page: Page, selector: string): Promise<string> {
  try {
    return await page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
  } catch {
    return '';
  }
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(file, changed);
}

/** Four files of the fixture, each broken in its way, with the place and a word of the cure that an author must see. */
const BREAKAGES = [
  {
    name: 'a formula',
    file: 'essays/spring.md',
    broken: (text: string) => `${text}\n$\\frac{1{2}$\n`,
    place: /essays\/spring\.md:12:\d+: formula/,
    excerpt: '\\frac{1{2}',
  },
  {
    name: 'a comma of a graph',
    file: 'scenarios/spring.json',
    broken: (text: string) => text.replace('"kind": "model",', '"kind": "model"'),
    place: /scenarios\/spring\.json:[56]:\d+: syntax/,
    excerpt: '"kind": "model"',
  },
  {
    name: 'an unknown key of a person',
    file: 'people/keeper.md',
    broken: (text: string) => text.replace('name:', 'nmae: Keeper\nname:'),
    place: /people\/keeper\.md:2:\d+: nmae/,
    excerpt: 'nmae: Keeper',
  },
  {
    name: 'the language of the site',
    file: 'site.json',
    broken: (text: string) => text.replace('"en"', '"Englisch!"'),
    place: /site\.json:4:\d+: language/,
    excerpt: '"language": "Englisch!"',
  },
] as const;

describe('the dev server', () => {
  let content: string;
  let server: DevServer;
  let home: Page;
  let essay: Page;

  /** Breaks the four files. @returns What mends them. */
  async function breakAll(): Promise<() => Promise<void>> {
    const paths = BREAKAGES.map(({ file }) => join(content, file));
    const good = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
    for (const [index, { broken }] of BREAKAGES.entries()) await edit(paths[index] ?? '', broken);
    return async () => {
      for (const [index, path] of paths.entries()) await writeFile(path, good[index] ?? '');
    };
  }

  // It starts in a folder that is broken, and lives on.
  let mend: () => Promise<void>;

  beforeAll(async () => {
    content = join(room, 'open');
    await cp('tests/fixtures/own', content, { recursive: true });
    mend = await breakAll();
    server = await startDev(content);
    home = await browser.newPage();
    essay = await browser.newPage();
  });

  afterAll(() => server.stop());

  it('says of a broken folder what is wrong, waits, and shows the site once it is mended', async () => {
    await home.goto(server.address, PATIENCE);
    for (const { place } of BREAKAGES) {
      await expect.poll(() => overlay(home), PATIENCE).toMatch(place);
      await expect.poll(() => server.printed(), PATIENCE).toMatch(place);
    }
    await mend();
    await expect.poll(() => seen(home, '.entries'), PATIENCE).toContain('A spring that comes to rest');
    await expect.poll(() => overlay(home), PATIENCE).toBe('');
    // The folder has no comments, no pages and no MDX, which is no fault.
    expect(server.printed()).not.toMatch(/does not exist or is empty|No files found|ExperimentalWarning/);
    await essay.goto(`${server.address}essays/spring/`, PATIENCE);
  });

  it.each(BREAKAGES)(
    'shows $name that breaks, and shows the site again once it is mended',
    async ({ file, broken, place, excerpt }) => {
      const path = join(content, file);
      const good = await readFile(path, 'utf8');
      await edit(path, broken);
      for (const page of [home, essay]) {
        // The page may be loaded anew between two looks at it.
        await expect
          .poll(async () => {
            const text = await overlay(page);
            return [place.test(text), text.includes('1 problem in the content'), text.includes(excerpt)];
          }, PATIENCE)
          .toEqual([true, true, true]);
      }
      await writeFile(path, good);
      for (const page of [home, essay]) await expect.poll(() => overlay(page), PATIENCE).toBe('');
      await expect.poll(() => seen(essay, 'h1'), PATIENCE).toBe('A spring that comes to rest');
    },
  );

  it('serves the files to which a text links, as the build does', async () => {
    for (const name of ['rest.csv', 'two words.txt', 'größe.txt']) {
      const answer = await home.request.get(`${server.address}essays/rest/${encodeURIComponent(name)}`);
      expect([name, answer.status()]).toEqual([name, 200]);
      expect(await answer.text()).toBe(await readFile(join(content, 'essays', name), 'utf8'));
    }
    for (const address of [
      'essays/rest/none.csv',
      'essays/spring/spring.md',
      'essays/rest/..%2f..%2fsite.json',
    ])
      expect((await home.request.get(server.address + address)).status()).toBe(404);
  });

  it('shows all problems of all files, in a page that is opened then too, which goes on by itself', async () => {
    const mendAgain = await breakAll();
    await expect.poll(() => overlay(home), PATIENCE).toContain('4 problems in the content');
    const late = await browser.newPage();
    const response = await late.goto(`${server.address}essays/spring/`, PATIENCE);
    expect(response?.status()).toBe(500);
    for (const { place } of BREAKAGES) {
      expect(await late.locator('pre').first().textContent()).toMatch(place);
      await expect.poll(() => overlay(late), PATIENCE).toMatch(place);
    }
    await mendAgain();
    await expect.poll(() => seen(late, 'h1'), PATIENCE).toBe('A spring that comes to rest');
    expect(await overlay(late)).toBe('');
    await late.close();
  });

  it('brings what was saved to the open pages', async () => {
    await edit(join(content, 'site.json'), (text) => text.replace('"Own"', '"Renamed"'));
    await expect.poll(() => seen(home, 'title'), PATIENCE).toContain('Renamed');
    await edit(join(content, 'essays/spring.md'), (text) => text.replace('lie in public', 'lie in the open'));
    await expect.poll(() => seen(essay, 'article'), PATIENCE).toContain('lie in the open');
  });

  it('brings the formulas of graphs to the browser', async () => {
    const answer = await fetch(`${server.address}@id/__x00__countergraph-formulas`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('damped-swing');
  });

  it('marks a draft and an essay that is held on their pages and in lists', async () => {
    // Another test holds that open pages follow by themselves.
    const anew = async (page: Page, selector: string) => {
      await page.reload(PATIENCE);
      return seen(page, selector);
    };
    const held = 'date: 2099-01-01\npublish: 2099-01-01T09:00:00Z';
    await edit(join(content, 'essays/spring.md'), (text) => text.replace(/date: .*/, held));
    await expect
      .poll(() => anew(essay, 'h1 ~ .withheld'), PATIENCE)
      .toContain('Held until January 1, 2099, 09:00');
    await expect
      .poll(() => anew(home, '.entries .withheld'), PATIENCE)
      .toContain('Held until January 1, 2099, 09:00');
    await edit(join(content, 'essays/spring.md'), (text) => text.replace(/publish: .*/, 'draft: true'));
    await expect.poll(() => anew(essay, 'h1 ~ .withheld'), PATIENCE).toContain('Draft');
  });
});
