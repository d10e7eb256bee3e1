import { spawnSync } from 'node:child_process';
import { graphsPartingText } from '../../src/locales/en/graphs-parting.ts';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replyText } from '../../src/locales/en/reply.ts';
import { replyBrowserText } from '../../src/locales/en/reply-browser.ts';
import { passageLinkText } from '../../src/locales/en/passage-link.ts';
import { renderComment } from '../../src/markdown/comment/comment.ts';
import { parseComment } from '../../src/schema/files.ts';
import { built } from '../site/built.ts';
import { violations, violationsOfLooks } from './axe.ts';
import { plateOf, redraw, pressTo, visit } from './instrument.ts';
import { useSites, withContext, withOwnContext, withPage } from './sites.ts';

const ESSAY = 'essays/four-ways/';
const ANSWER = `${ESSAY}answer/`;
const PARENT = '2026-10-08-position-c';
const KNOTS = '000002400200029604000352060004080800026410000120';
const KEY = 'countergraph:answer:/:four-ways';

const sites = useSites('journal', 'fixture');
let room: string;

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-answer-'));
});
afterEach(() => rm(room, { recursive: true, force: true }));

/** Runs `accept` on a file, into a copy of the content, and gives what was filed. */
async function accept(
  file: string,
): Promise<{ readonly id: string; readonly text: string; readonly report: string }> {
  const contentDir = join(room, 'content');
  await cp(built('journal').contentDir, contentDir, { recursive: true });
  const before = await readdir(join(contentDir, 'threads/four-ways'));
  const env = { ...process.env, CONTENT_DIR: contentDir };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/accept.ts', file], {
    encoding: 'utf8',
    env,
  });
  expect(status, stdout + stderr).toBe(0);
  const check = spawnSync(process.execPath, ['src/cli/check.ts'], {
    encoding: 'utf8',
    env,
  });
  expect(check.status, check.stderr).toBe(0);
  const [added = '', ...more] = (await readdir(join(contentDir, 'threads/four-ways'))).filter(
    (name) => !before.includes(name),
  );
  expect(more).toEqual([]);
  const text = await readFile(join(contentDir, 'threads/four-ways', added), 'utf8');
  return { id: added.replace(/\.md$/, ''), text, report: stdout };
}

async function download(page: Page, press: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = join(room, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

const filledText = (page: Page) => page.locator('#answer-text').inputValue();

describe('an answer', () => {
  it('is written by keyboard alone, downloaded, accepted, and is the same comment', async () => {
    const { page, complaints, close } = await visit(sites.journal, ESSAY);
    await page.locator(`#c-${PARENT} a[href*="#to="]`).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/answer/#to=${PARENT}`);
    await expect.poll(() => page.locator('.answer-comment blockquote').textContent()).toContain('Position C');
    await pressTo(page, page.locator('#answer-name'));
    await page.keyboard.type('Ada “Reader” Łovelace');
    await pressTo(page, page.locator('input[name="scenario"]'));
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowDown');
    await pressTo(page, page.locator('#answer-credence'));
    await page.keyboard.type('70');
    await pressTo(page, page.locator('#answer-text'));
    await page.keyboard.type('A first line: with "quotes".\nAnd $x^2$ in the second.');
    await expect.poll(() => page.locator('.answer-preview .katex').count()).toBe(1);
    expect(await page.locator('.answer-preview .stance').textContent()).toBe('holds C at 70%');
    await pressTo(page, page.locator('button[value="download"]'));
    const path = await download(page, () => page.keyboard.press('Enter'));
    expect(complaints).toEqual([]);
    await close();

    const { id, text, report } = await accept(path);
    const { value } = parseComment('a.md', text);
    expect(id).toMatch(/^\d{4}-\d{2}-\d{2}-ada-reader-ovelace$/);
    expect(path).toContain(id);
    expect(value?.data).toMatchObject({
      author: 'Ada “Reader” Łovelace',
      parent: PARENT,
      stance: { odds: [{ on: 'scenario-c', credence: 0.7 }] },
    });
    expect(value?.data.stance?.version['scenario-c']).toMatch(/^[0-9a-f]{8}$/);
    expect(value?.body).toBe('A first line: with "quotes".\nAnd $x^2$ in the second.\n');
    expect(report).toContain('holds C. Later, under paint at 70%');
  });

  it('is written by touch, with a curve that was drawn in the essay', async () => {
    const { page, complaints, close } = await visit(
      sites.journal,
      `${ANSWER}#g1=scenario-c.actual.${KNOTS}`,
      {
        viewport: { width: 360, height: 740 },
        hasTouch: true,
      },
    );
    await page.locator('.answer-graph .is-live').waitFor();
    await expect
      .poll(() => page.locator('.answer-drawn').textContent())
      .toContain('Your reply includes your curve');
    await page.locator('#answer-name').tap();
    await page.keyboard.type('Ada');
    // Both fields are scrolled to the middle of the window, where two taps at one place would be a double tap.
    await page.locator('#answer-why').tap({ position: { x: 12, y: 12 } });
    await page.keyboard.type('It tires.');
    const path = await download(page, () => page.locator('button[value="download"]').tap());
    expect(complaints).toEqual([]);
    await close();
    const { value } = parseComment('a.md', (await accept(path)).text);
    expect(value?.data.graph).toMatchObject({
      answers: 'scenario-c',
      series: 'actual',
      why: 'It tires.',
      knots: [
        [0, 0.24],
        [0.2, 0.296],
        [0.4, 0.352],
        [0.6, 0.408],
        [0.8, 0.264],
        [1, 0.12],
      ],
    });
  });

  it('takes a curve along that was drawn in the essay, by keyboard, and proposes the stance', async () => {
    const { page, complaints, close } = await visit(sites.journal, ESSAY);
    const plate = await plateOf(page);
    await plate.getByRole('button', { name: 'Adjust points' }).press('Enter');
    await page.keyboard.press('Tab');
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift+ArrowDown');
    await plate.getByRole('button', { name: 'Done' }).press('Enter');
    const link = plate.getByRole('link', { name: 'Reply with this curve' });
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await link.press('Enter');
    await page.waitForURL(/\/answer\/#g1=scenario-[a-d]\.actual\./);
    const letter = /scenario-(.)/.exec(page.url())?.[1]?.toUpperCase() ?? '';
    await expect.poll(() => page.locator('.answer-drawn').textContent()).toContain(`: ${letter}. `);
    await expect
      .poll(() => page.locator('input[name="scenario"]:checked').getAttribute('value'))
      .toBe(`scenario-${letter.toLowerCase()}`);
    await expect.poll(() => page.locator('.answer-stance-note').textContent()).toMatch(/is chosen because/);
    // The preview shows the picture that will stand in the thread.
    await expect.poll(() => page.locator('.answer-picture figcaption').textContent()).toMatch(/Your name/);
    // A stance that contradicts the curve is asked about, and may stay.
    const other = letter === 'A' ? 'scenario-d' : 'scenario-a';
    await page.locator(`input[value="${other}"]`).check();
    await expect
      .poll(() => page.locator('.answer-stance-note').textContent())
      .toMatch(/is that what you mean\?$/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('takes a credence with its sign, and shows none that is no number', async () => {
    const { page, close } = await visit(sites.journal, ANSWER);
    await page.locator('input[value="scenario-c"]').check();
    const said = page.locator('.answer-preview .stance');
    for (const typed of ['40', '40%', '40 %', ' 40 % ']) {
      await page.locator('#answer-credence').fill(typed);
      await expect.poll(() => said.textContent(), { message: typed }).toMatch(/C at 40%$/);
    }
    for (const typed of ['abc', '150', '40 % %']) {
      await page.locator('#answer-credence').fill(typed);
      await expect.poll(() => said.textContent(), { message: typed }).toMatch(/C$/);
    }
    await close();
  });

  it('may spread its stance, and says while it is typed what the numbers add up to', async () => {
    const { page, complaints, close } = await visit(sites.journal, ANSWER);
    const sum = page.locator('.answer-sum');
    await page.locator('input[value="scenario-c"]').check();
    await page.locator('#answer-credence').fill('60');
    await page.locator('.answer-spread summary').click();
    // The one pick goes along.
    await expect.poll(() => page.locator('#answer-spread-scenario-c').inputValue()).toBe('60');
    await page.locator('#answer-spread-none').fill('50');
    await expect.poll(() => sum.textContent()).toBe('These add up to 110%: take 10 away.');
    await page.locator('#answer-name').fill('Spreader');
    await page.locator('#answer-text').fill('Several at once.');
    await page.locator('button[value="download"]').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer-spread-scenario-a');
    expect(await page.locator('#answer-spread-fault').textContent()).toBe(replyBrowserText.overOne);
    await page.locator('#answer-spread-none').fill('30');
    await expect.poll(() => sum.textContent()).toContain('The other 10% are not stated');
    const said = 'holds C at 60%, none of these at 30%, the rest not stated';
    expect(await page.locator('.answer-preview .stance').textContent()).toBe(said);
    await page.reload();
    await expect.poll(() => page.locator('#answer-spread-none').inputValue()).toBe('30');
    const path = await download(page, () => page.locator('button[value="download"]').click());
    expect(complaints).toEqual([]);
    await close();
    const { text, report } = await accept(path);
    const { stance } = parseComment('a.md', text).value?.data ?? {};
    expect(stance?.odds).toEqual([
      { on: 'scenario-c', credence: 0.6 },
      { on: 'none', credence: 0.3 },
    ]);
    // Who believes none of them has seen all of them.
    expect(Object.keys(stance?.version ?? {})).toHaveLength(4);
    expect(report).toContain('none of these at 30%, the rest not stated');
  });

  it('asks what should become of a draft when a link leads to another reply', async () => {
    const { page, close } = await visit(sites.journal, ANSWER);
    const text = page.locator('#answer-text');
    await text.fill('A draft to the essay.');
    await page.waitForTimeout(600);
    await page.evaluate((to) => {
      location.hash = `to=${to}`;
    }, PARENT);
    const asked = page.locator('.answer-retarget');
    await expect.poll(() => asked.textContent()).toMatch(/A draft to the essay\./);
    await asked.getByRole('button', { name: replyText.keepBoth }).press('Enter');
    expect(await text.inputValue()).toBe('');
    expect(await page.locator('.answer-comment').isVisible()).toBe(true);
    await text.fill('A draft to the comment.');
    // Back to the essay: its draft is still there.
    await page.evaluate(() => {
      location.hash = 'to=';
    });
    await page.reload();
    expect(await text.inputValue()).toBe('A draft to the comment.');
    await page.getByRole('button', { name: replyText.targetEssay }).click();
    await page.goto('about:blank');
    await page.goto(`${sites.journal.home}mine/`);
    const drafts = page.locator('reader-notebook li');
    await expect.poll(() => drafts.count()).toBe(2);
    await close();
  });

  it('takes the curve that is drawn on its own page', async () => {
    const { page, close } = await visit(sites.journal, `${ANSWER}#graph=scenario-a`);
    const figure = page.locator('.answer-graph figure');
    await figure.locator('.is-live').waitFor();
    await redraw(page, figure);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+ArrowDown');
    await expect
      .poll(() => page.locator('.answer-drawn').textContent())
      .toContain('Your reply includes your curve');
    await page.locator('.answer-file summary').click();
    await expect
      .poll(() => page.locator('.answer-file code').textContent())
      .toContain('graph: { answers: scenario-a, series: actual');
    await page.getByRole('button', { name: replyText.leaveCurveOut }).click();
    await expect.poll(() => page.locator('.answer-file code').textContent()).not.toContain('graph:');
    await close();
  });

  it('says beside each field what is wrong, and leads there', async () => {
    const { page, close } = await visit(sites.journal, ANSWER);
    await page.locator('#answer-url').fill('ada');
    await page.getByRole('button', { name: replyText.copy }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer-text');
    await page.locator('#answer-text').fill('Words.');
    await page.getByRole('button', { name: replyText.copy }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer-name');
    expect(await page.locator('#answer-name').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#answer-name-fault').textContent()).toBe(replyBrowserText.enterName);
    expect(await page.locator('#answer-url-fault').textContent()).toContain('https://');
    await page.keyboard.type('Ada');
    await expect.poll(() => page.locator('#answer-name-fault').textContent()).toBe('');
    const propose = page.getByRole('link', { name: replyText.propose('github.com') });
    const tabs = page.context().pages();
    await propose.click();
    expect(page.context().pages(), 'a file with faults goes nowhere').toEqual(tabs);
    await close();
  });

  it('passes axe with everything open and something wrong, in the light and in the dark', async () => {
    const { page, close } = await visit(sites.journal, `${ANSWER}#to=${PARENT}&quote=Words`, {
      colorScheme: 'light',
    });
    await page.locator('input[value="scenario-c"]').check();
    await page.locator('#answer-text').fill('A [link](/) and $x^2$.');
    await page.locator('#answer-credence').fill('much');
    await page.locator('#answer-curve').selectOption('scenario-c.actual');
    await page.locator('.answer-graph .is-live').waitFor();
    await page.locator('.answer-file summary').click();
    await page.getByRole('button', { name: replyText.copy }).click();
    await page.locator('.answer-preview .katex').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOfLooks(page)).toEqual([]);
    await close();
  });

  it('works under a sub-path, and without a place to send it to', async () => {
    const { page, complaints, close } = await visit(sites.fixture, 'essays/hostile/answer/#to=reply');
    await expect.poll(() => page.locator('.answer-comment blockquote').textContent()).toContain('2026-');
    await page.locator('#answer-text').fill('[Home](/)');
    const { pathname } = new URL(sites.fixture.home);
    await expect.poll(() => page.locator('.answer-preview .prose a').getAttribute('href')).toBe(pathname);
    expect(await page.locator('.answer-propose, .answer-mail').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('fills in the new-file page and the letter, and copies what is too long for them', async () => {
    const { page, close } = await visit(sites.journal, ANSWER, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    // The link is looked at, and not followed.
    await page.evaluate(() => {
      document.addEventListener('click', (event) => {
        if (event.target instanceof HTMLAnchorElement) event.preventDefault();
      });
    });
    await page.locator('#answer-name').fill('Ada');
    await page.locator('#answer-text').fill('Short & "sweet" + 100 %.');
    const propose = page.getByRole('link', { name: replyText.propose('github.com') });
    await propose.click();
    const address = new URL((await propose.getAttribute('href')) ?? '');
    expect(address.pathname).toBe('/example/journal/new/main');
    expect(address.searchParams.get('filename')).toMatch(/^content\/threads\/four-ways\/[\d-]+-ada\.md$/);
    expect(address.searchParams.get('value')).toContain('Short & "sweet" + 100 %.');
    const mail = page.getByRole('link', { name: replyText.mail });
    await mail.click();
    expect(new URL((await mail.getAttribute('href')) ?? '').searchParams.get('body')).toContain(
      'Short & "sweet"',
    );
    await page.locator('#answer-text').fill('Long. '.repeat(2_000));
    await propose.click();
    expect(new URL((await propose.getAttribute('href')) ?? '').searchParams.get('value')).toBeNull();
    await expect.poll(() => page.locator('.answer-told').textContent()).toContain('too long for an address');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Long. Long.');
    await close();
  });

  it('asks what moved them of those alone who held something else under that name', async () => {
    const { page, close } = await visit(sites.journal, ANSWER);
    await page.route('**/preview.json', (route) =>
      route.fulfill({
        json: {
          comments: {
            '2026-01-01-ada': {
              title: 'Ada',
              date: '2026-01-01',
              text: 'I hold A.',
              stance: { odds: [{ on: 'scenario-a', credence: 0.997 }] },
            },
          },
          further: ['2026-01-02-eve'],
        },
      }),
    );
    await page.route('**/preview-2.json', (route) =>
      route.fulfill({
        json: { comments: { '2026-01-02-eve': { title: 'Eve', date: '2026-01-02', text: 'Look at C.' } } },
      }),
    );
    await page.reload();
    await page.locator('#answer-name').fill('ada ');
    await page.locator('input[value="scenario-a"]').check();
    await page.locator('#answer-credence').fill('99.7');
    expect(await page.locator('.answer-moved').isVisible()).toBe(false);
    await page.locator('input[value="scenario-c"]').check();
    await expect
      .poll(() => page.locator('label[for="answer-moved"]').textContent())
      .toBe(replyBrowserText.moved('A at over 99%'));
    await page.locator('#answer-credence').fill('99.7');
    expect(await page.locator('.answer-preview .stance').textContent()).toBe('holds C at over 99%');
    await page.locator('#answer-moved').selectOption('2026-01-02-eve');
    await page.locator('.answer-file summary').click();
    await expect
      .poll(() => page.locator('.answer-file code').textContent())
      .toContain('moved: { by: 2026-01-02-eve }');
    await page.locator('#answer-name').fill('Bob');
    await expect.poll(() => page.locator('.answer-file code').textContent()).not.toContain('moved');
    await close();
  });
});

describe('a draft', () => {
  it('survives a reload with all that it has, until it is cleared', async () => {
    const { page, close } = await visit(sites.journal, `${ANSWER}#g1=scenario-c.actual.${KNOTS}`);
    await page.locator('#answer-name').fill('Ada');
    await page.locator('#answer-text').fill('Half a thought');
    await page.locator('input[value="scenario-d"]').check();
    await page.goto(`${sites.journal.home}${ANSWER}#to=${PARENT}&quote=Some%20words`);
    await page.getByRole('button', { name: replyText.moveDraft }).click();
    await page.reload();
    await page.locator('.answer-graph .is-live').waitFor();
    expect(await page.locator('#answer-name').inputValue()).toBe('Ada');
    expect(await filledText(page)).toBe('Half a thought');
    expect(await page.locator('input[value="scenario-d"]').isChecked()).toBe(true);
    expect(await page.locator('.answer-quote blockquote').textContent()).toBe('Some words');
    await expect
      .poll(() => page.locator('.answer-graph .graph-reading').textContent())
      .toContain(graphsPartingText.yours);
    await page.getByRole('button', { name: replyText.sent }).click();
    expect(await filledText(page)).toBe('');
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
    await page.getByRole('button', { name: replyText.undo }).click();
    expect(await filledText(page)).toBe('Half a thought');
    await page.getByRole('button', { name: replyText.clear }).click();
    await page.goto(`${sites.journal.home}${ANSWER}`);
    expect(await filledText(page)).toBe('');
    await close();
  });

  it.each([
    ['no JSON', '{{{'],
    [
      'markup',
      JSON.stringify({
        version: 1,
        name: '<img src=x onerror=alert(1)>',
        url: 'javascript:alert(1)',
        scenario: '"><script>',
        credence: '7',
        movedBy: '',
        to: '<b>',
        quote: '<img src=x>\u202e',
        curve: 'g1=<img>',
        why: '',
        text: '<img src=x onerror=alert(1)> [a](javascript:alert(1)) <script>alert(1)</script>',
      }),
    ],
  ])('that holds %s does nothing but stand there as text', async (_, stored) => {
    const { page, complaints, close } = await visit(sites.journal, '');
    await page.evaluate(([key, value]) => localStorage.setItem(key ?? '', value ?? ''), [KEY, stored]);
    await page.goto(sites.journal.home + ANSWER);
    await page.locator('#answer-name').waitFor();
    await page.waitForTimeout(800);
    expect(await page.locator('answer-composer img, answer-composer script[src]').count()).toBe(0);
    expect(await page.locator('.answer-preview a').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a link to the page', () => {
  it.each([
    ['markup', '#to=<img src=x>&quote=<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['too much', `#quote=${'x'.repeat(60_000)}`, `${'x'.repeat(499)}…`],
    ['nothing that is here', '#to=nobody&graph=nothing', ''],
    ['half an escape', '#quote=%E0%A4%A', '\ufffd%A'],
  ])('with %s shows text and no more', async (_, fragment, quote) => {
    const { page, complaints, close } = await visit(sites.journal, ANSWER + fragment);
    await page.locator('#answer-name').waitFor();
    await page.waitForTimeout(500);
    expect(await page.locator('.answer-quote blockquote').textContent()).toBe(quote);
    expect(await page.locator('answer-composer img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the preview', () => {
  it('is what the build makes of the same text, node by node', async () => {
    const folder = 'tests/cases/comments';
    const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
    const { page, complaints, close } = await visit(sites.journal, ANSWER);
    // A page of the site lets no text become HTML: what the build made is read where no policy is.
    const plain = await page.context().newPage();
    for (const name of names) {
      const markdown = await readFile(join(folder, name), 'utf8');
      const { rendered } = renderComment(markdown.trim() + '\n', 'c-preview-');
      const made = await plain.evaluate(({ html, styles }) => {
        const built = new DOMParser().parseFromString(html, 'text/html').body;
        for (const element of built.querySelectorAll<HTMLElement>('[class]')) {
          for (const className of element.classList) {
            const style = styles[className];
            if (style === undefined) continue;
            element.style.cssText = style;
            element.classList.remove(className);
            if (element.classList.length === 0) element.removeAttribute('class');
          }
        }
        return built.innerHTML;
      }, rendered);
      await page.locator('#answer-text').fill(markdown);
      await expect
        .poll(() => page.locator('.answer-preview .prose').evaluate((shown) => shown.innerHTML), {
          timeout: 5_000,
          message: name,
        })
        .toBe(made);
    }
    await plain.close();
    expect(names.length).toBeGreaterThan(8);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says what is refused', async () => {
    const { page, close } = await visit(sites.journal, ANSWER);
    await page.locator('#answer-text').fill(`${'> '.repeat(40)}deep`);
    await expect.poll(() => page.locator('.answer-refusal').textContent()).toContain('at most 32 levels');
    await close();
  });
});

/** The words of a page over which an element lies. */
async function coveredBy(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((over) => {
    const box = document.querySelector(over)?.getBoundingClientRect();
    if (!box || box.height === 0) return ['nothing is there'];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const covered: string[] = [];
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      const range = document.createRange();
      range.selectNodeContents(text);
      const isUnder = [...range.getClientRects()].some(
        (rect) =>
          rect.width > 1 &&
          rect.left < box.right &&
          rect.right > box.left &&
          rect.top < box.bottom &&
          rect.bottom > box.top,
      );
      const isShown =
        text.parentElement?.checkVisibility() &&
        !text.parentElement.closest(`${over}, .hidden-visually, .katex-mathml`);
      if (isUnder && isShown) covered.push((text.textContent ?? '').trim());
    }
    return covered.filter((words) => words !== '');
  }, selector);
}

describe('a selected passage', () => {
  it('is answered by a link that comes next, and is quoted', async () => {
    const { page, complaints, close } = await visit(sites.journal, ESSAY);
    const paragraph = page.locator('.essay .prose > p').first();
    await paragraph.click({ clickCount: 3 });
    const link = page.locator('.passage-link');
    await link.waitFor();
    expect(await page.locator('answer-passage [role="status"]').textContent()).toBe(
      passageLinkText.announced,
    );
    await page.keyboard.press('Tab');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    for (const [width, size] of [
      [360, '100%'],
      [768, '100%'],
      [1440, '100%'],
      [360, '200%'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(
        (fontSize) => document.documentElement.style.setProperty('font-size', fontSize),
        size,
      );
      expect(await coveredBy(page, '.passage-link'), `${width} px, ${size}`).toEqual([]);
    }
    const box = await link.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    const words = ((await paragraph.textContent()) ?? '').slice(0, 60);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.answer-quote blockquote').textContent()).toContain(words);
    await page.locator('.answer-file summary').click();
    await expect
      .poll(() => page.locator('.answer-file code').textContent())
      .toContain(`> ${words.slice(0, 40)}`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('of a comment answers that comment, with its formulas as they were written; and goes with the selection', async () => {
    const { page, close } = await visit(sites.journal, ESSAY, { hasTouch: true });
    await page.evaluate((id) => {
      const text = document.querySelector(`#c-${id} .prose`);
      const formula = text?.querySelector('p:has(.katex)');
      if (formula) getSelection()?.selectAllChildren(formula);
    }, PARENT);
    const link = page.locator('.passage-link');
    await link.waitFor();
    const fragment = new URLSearchParams(((await link.getAttribute('href')) ?? '').replace(/^.*#/, ''));
    expect(fragment.get('to')).toBe(PARENT);
    expect(fragment.get('quote')).toMatch(/\$[^$]*c\^\*[^$]*\$/);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await link.waitFor({ state: 'detached' });
    await page.evaluate(() => {
      const [first, second] = document.querySelectorAll('.comment .prose p');
      if (first && second)
        getSelection()?.setBaseAndExtent(document.querySelector('h1') ?? first, 0, second, 1);
    });
    await page.waitForTimeout(500);
    expect(await link.count(), 'words of more than one text').toBe(0);
    await close();
  });
});

describe('the page of an answer', () => {
  it('moves nothing under its reader when the form comes to life', async () => {
    for (const width of [360, 1440]) {
      await withOwnContext(sites.browser, { viewport: { width, height: 900 } }, async (context) => {
        await context.addInitScript(() => {
          const shifts: number[] = [];
          Reflect.set(globalThis, 'shifts', shifts);
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
          }).observe({ type: 'layout-shift' });
        });
        await withPage(context, sites.journal.home + ANSWER, async (page) => {
          await page.locator('form.answer:not([inert])').waitFor();
          await page.waitForTimeout(400);
          const shifts = await page.evaluate((): number[] => Reflect.get(globalThis, 'shifts'));
          expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
        });
      });
    }
  });

  it('has no form without script, and says how to do without', async () => {
    await withContext(sites.browser, { javaScriptEnabled: false }, (context) =>
      withPage(context, sites.journal.home + ANSWER, async (page) => {
        expect(await page.locator('form.answer').isVisible()).toBe(false);
        expect(await page.locator('.by-hand pre').first().isVisible()).toBe(true);
      }),
    );
  });
});
