import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './instrument.ts';
import { useSites, withContext, withPage } from './sites.ts';

const LONG = 'essays/long/';
const HOSTILE = 'essays/hostile/';

const sites = useSites('journal', 'fixture');

/** Leaving a page ends what it was still fetching, which is nothing to complain of. */
function isComplaint(complaint: string): boolean {
  return !complaint.startsWith('failed: ');
}

/** A comment of each page of the long thread, by the path of the page. */
async function commentsOf(page: Page): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of [LONG, `${LONG}thread/2/`, `${LONG}branch/n0/`]) {
    await page.goto(sites.fixture.home + path);
    found.set(path, (await page.locator('.comment:not(.gone)').last().getAttribute('id')) ?? '');
  }
  return found;
}

/** Takes the newest comments out of what the browser remembers, and the last visit back by days. */
async function forget(page: Page, newest: number): Promise<void> {
  await page.evaluate((count) => {
    const [key = ''] = Object.keys(localStorage).filter((name) => name.startsWith('countergraph-visits:'));
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '');
    const seen: unknown = Reflect.get(Object(kept), 'seen');
    if (!Array.isArray(seen)) throw new Error('nothing was kept');
    const then = Date.UTC(2026, 2, 1, 12);
    const ids = seen.slice(count).map((pair: unknown) => [Reflect.get(Object(pair), 0), then]);
    localStorage.setItem(key, JSON.stringify({ start: then, last: then, seen: ids }));
    history.replaceState(null, '');
  }, newest);
}

describe('a permalink', () => {
  it('finds its comment on whatever page it stands, from every page of the thread', async () => {
    const { page, complaints, close } = await visit(sites.fixture, '');
    const comments = [...(await commentsOf(page))];
    // From each page to the next: every page sends a reader on once, and is found once.
    for (const [index, [from]] of comments.entries()) {
      const [home, id] = comments[(index + 1) % comments.length] ?? [];
      await page.goto('about:blank');
      await page.goto(`${sites.fixture.home}${from}#${id}`);
      await page.waitForURL(`${sites.fixture.home}${home}#${id}`);
      await page.locator(`#${id}:target`).waitFor();
    }
    expect(complaints.filter(isComplaint)).toEqual([]);
    await close();
  });

  it('stays where it is when no page has its comment, whatever it says', async () => {
    const { page, complaints, close } = await visit(sites.fixture, '');
    for (const hash of ['#c-nobody', '#c-%E0%A4%A', '#c-constructor', '#c-__proto__', '#c-']) {
      await page.goto('about:blank');
      await page.goto(sites.fixture.home + LONG + hash);
      await page.waitForLoadState('networkidle');
      expect(page.url()).toBe(sites.fixture.home + LONG + hash);
    }
    expect(complaints.filter(isComplaint)).toEqual([]);
    await close();
  });

  it('unfolds the branch that its comment is folded in', async () => {
    const { page, close } = await visit(sites.fixture, 'essays/deep/');
    for (const level of [8, 5, 2]) await page.locator(`#c-level-${level} > details > summary`).click();
    await page.evaluate(() => (location.hash = '#c-level-12'));
    await page.locator('#c-level-12').waitFor({ state: 'visible' });
    await close();
  });
});

describe('what is new since the last visit', () => {
  it('is nothing at the first one, and then what has come, on every page and after a reload', async () => {
    const { page, complaints, close } = await visit(sites.fixture, LONG);
    await page.waitForFunction(() => localStorage.length > 0);
    expect(await page.locator('.news, .is-new').count()).toBe(0);
    await forget(page, 12);
    await page.reload();
    const told = page.locator('.news').first();
    await told.waitFor();
    expect(await told.innerText()).toMatch(/^12 new since Mar 1, 2026/);
    const here = await page.locator('.is-new').count();
    const links = told.locator('a');
    const counts = await links.allInnerTexts();
    expect(here + counts.reduce((sum, text) => sum + Number.parseInt(text), 0)).toBe(12);
    await links.first().click();
    await page.locator('.is-new .new').first().waitFor();
    const marked = await page.locator('.is-new').count();
    expect(`${marked}`).toBe(counts[0]?.split(' ')[0]);
    await page.reload();
    await page.locator('.is-new').first().waitFor();
    expect(await page.locator('.is-new').count()).toBe(marked);
    expect(complaints.filter(isComplaint)).toEqual([]);
    await close();
  });

  it('is gone through by buttons, and by n and p while the keyboard is in the thread', async () => {
    const { page, close } = await visit(sites.fixture, HOSTILE);
    await page.waitForFunction(() => localStorage.length > 0);
    await forget(page, 2);
    await page.reload();
    await page.locator('.news').waitFor();
    const at = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
    const fresh = await page.locator('.is-new').evaluateAll((all) => all.map(({ id }) => id));
    expect(fresh).toHaveLength(2);
    await page.locator('main a').first().focus();
    await page.keyboard.press('n');
    expect(fresh).not.toContain(await at());
    await page.getByRole('button', { name: 'Next new' }).focus();
    await page.keyboard.press('Enter');
    expect(await at()).toBe(fresh[0]);
    await page.keyboard.press('n');
    expect(await at()).toBe(fresh[1]);
    await page.keyboard.press('p');
    expect(await at()).toBe(fresh[0]);
    await page.keyboard.press('Control+n');
    expect(await at()).toBe(fresh[0]);
    await close();
  });

  it('is said at a fold that hides it, which opens on the way there', async () => {
    const { page, close } = await visit(sites.fixture, `${HOSTILE}?since=2026-03-03`);
    await page.locator('.news').waitFor();
    expect(await page.locator('.news').innerText()).toMatch(/^5 new since Mar 3, 2026/);
    const below = page.locator('#c-later .new-below');
    expect(await below.isVisible()).toBe(false);
    await page.locator('#c-later > details > summary').click();
    expect(await below.innerText()).toBe('2 new below');
    expect(await page.locator('#c-reply').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Next new' }).click();
    await page.keyboard.press('n');
    expect(await page.locator('#c-reply').isVisible()).toBe(true);
    await close();
  });

  it('is nothing when what the browser kept was written by somebody else', async () => {
    const { page, complaints, close } = await visit(sites.fixture, HOSTILE);
    await page.waitForFunction(() => localStorage.length > 0);
    for (const text of ['', '[]', '{"start":1,"last":2,"before":"x","seen":[["<b>",1]]}', '\u0000']) {
      await page.evaluate((value) => {
        for (const name of Object.keys(localStorage)) localStorage.setItem(name, value);
        history.replaceState({ 'countergraph-visits': { start: 'x', before: [] } }, '');
      }, text);
      await page.reload();
      await page.waitForFunction(() =>
        Object.values(localStorage).every(
          (value) => String(value).includes('gone') || String(value).includes('reply'),
        ),
      );
      expect(await page.locator('.is-new').count()).toBe(0);
    }
    expect(complaints.filter(isComplaint)).toEqual([]);
    await close();
  });
});

describe('the first line of what a comment answers', () => {
  it('shows by keyboard, stays, and goes by Escape', async () => {
    const { page, close } = await visit(sites.fixture, HOSTILE);
    const link = page.locator('#c-reply .answers-link a');
    const line = page.locator('#c-reply .answered');
    expect(await line.isVisible()).toBe(false);
    await link.focus();
    expect(await line.isVisible()).toBe(true);
    expect(await line.innerText()).toContain('<script>alert(1)</script>');
    expect(await link.getAttribute('aria-describedby')).toBe(await line.getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await line.isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await line.isVisible()).toBe(true);
    await close();
  });

  it('shows under the pointer, which may go onto it, without any script', async () => {
    await withContext(sites.browser, { javaScriptEnabled: false }, (context) =>
      withPage(context, sites.fixture.home + HOSTILE, async (page) => {
        const line = page.locator('#c-reply .answered');
        await page.locator('#c-reply .answers-link a').hover();
        expect(await line.isVisible()).toBe(true);
        const box = await line.boundingBox();
        if (!box) throw new Error('no box');
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
        expect(await line.isVisible()).toBe(true);
        await page.mouse.move(2, 2);
        expect(await line.isVisible()).toBe(false);
      }),
    );
  });
});

describe('a passage that a comment quotes', () => {
  it.each([360, 1440])('leads to the comment and back at %i px, with no script', async (width) => {
    const options = { javaScriptEnabled: false, viewport: { width, height: 900 } };
    await withContext(sites.browser, options, (context) =>
      withPage(context, `${sites.journal.home}essays/four-ways/`, async (page) => {
        const mark = page.locator('[id="passage:1"]');
        expect(await mark.innerText()).toBe('The odds you leave with are the odds you brought');
        const paragraph = page.locator('p', { has: mark });
        const note = paragraph.locator('.passage-note').first();
        const [text, aside] = await Promise.all([mark.boundingBox(), note.boundingBox()]);
        if (!text || !aside) throw new Error('no box');
        if (width > 1000) expect(aside.x).toBeGreaterThan(text.x + text.width);
        else expect(aside.y).toBeGreaterThan(text.y);
        await note.locator('a').first().click();
        const comment = page.locator('.comment:target');
        expect(await comment.locator('blockquote').innerText()).toContain('The odds you leave with');
        await comment.getByRole('link', { name: 'on passage 1' }).click();
        expect(await page.locator('mark:target').innerText()).toBe(await mark.innerText());
      }),
    );
  });
});
