import { describe, expect, it } from 'vitest';
import { visit } from './instrument.ts';
import { useSites, withContext, withPage } from './sites.ts';

const sites = useSites('journal', 'fixture');

describe('the table of contents', () => {
  it('stays beside the text and marks the section that is read, after a jump too', async () => {
    const { page, complaints, close } = await visit(sites.journal, 'essays/error-budget/');
    const contents = page.locator('.contents');
    const current = contents.locator('[aria-current]');
    expect(await current.count()).toBe(0);
    for (const title of ['Two slopes', 'What aviation did', 'Why a line']) {
      await contents.getByRole('link', { name: title }).click();
      await page.waitForFunction(
        (name) => document.querySelector('.contents [aria-current]')?.textContent.trim() === name,
        title,
      );
      expect(await current.count()).toBe(1);
      const [list, text] = [
        await contents.locator('ol').boundingBox(),
        await page.locator('.prose > p').first().boundingBox(),
      ];
      expect(list?.y).toBeGreaterThan(0);
      expect(list?.y).toBeLessThan(300);
      expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThan(text?.x ?? 0);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('goes under wide graphs', async () => {
    const { page, close } = await visit(sites.journal, 'essays/four-ways/');
    await page.locator('.prose > .wide').first().scrollIntoViewIfNeeded();
    await page
      .locator('.prose > .wide .graph')
      .nth(2)
      .evaluate((graph) => graph.scrollIntoView());
    const seen = await page.locator('.contents a').evaluateAll((links) =>
      links.filter((link) => {
        const { left, top, width, height } = link.getBoundingClientRect();
        return [0.02, 0.5].some((part) =>
          link.contains(document.elementFromPoint(left + width * part, top + height / 2)),
        );
      }),
    );
    expect(seen).toHaveLength(0);
    await close();
  });

  it.each([true, false])('is a closed fold on a phone, script: %s', async (javaScriptEnabled) => {
    await withContext(
      sites.browser,
      { javaScriptEnabled, viewport: { width: 360, height: 740 } },
      (context) =>
        withPage(context, `${sites.journal.home}essays/error-budget/`, async (page) => {
          const link = page.locator('.contents a', { hasText: 'What aviation did' });
          expect(await link.isVisible()).toBe(false);
          await page.locator('.contents summary').click();
          await link.click();
          expect(page.url()).toMatch(/#what-aviation-did$/);
        }),
    );
  });

  it('is there in the margin without script', async () => {
    await withContext(
      sites.browser,
      { javaScriptEnabled: false, viewport: { width: 1440, height: 900 } },
      (context) =>
        withPage(context, `${sites.journal.home}essays/error-budget/`, async (page) => {
          expect((await page.locator('.contents li').last().boundingBox())?.height).toBeGreaterThan(10);
        }),
    );
  });
});

describe('a term', () => {
  it('is explained on hover and focus, without script too, and can be told to go', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await visit(sites.journal, 'essays/pressure/', {
        javaScriptEnabled,
      });
      const term = page.locator('.prose > p .term').first();
      const height = async () => (await term.locator('.term-means').boundingBox())?.height ?? 0;
      expect(await height()).toBeLessThan(2);
      expect(await term.textContent()).toMatch(/^log-odds \(the logarithm .*\)$/);
      await term.hover();
      expect(await height()).toBeGreaterThan(20);
      await term.locator('.term-means').hover();
      expect(await height()).toBeGreaterThan(20);
      await page.mouse.move(0, 0);
      await term.focus();
      expect(await height()).toBeGreaterThan(20);
      if (javaScriptEnabled) {
        await page.keyboard.press('Escape');
        expect(await height()).toBeLessThan(2);
      }
      await close();
    }
  });
});

describe('a preview of a link', () => {
  it('comes with the keyboard and goes by Escape; nothing is asked for before', async () => {
    const { page, complaints, close } = await visit(sites.journal, 'essays/pressure/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const link = page.locator('.prose a[href*="/essays/"]').first();
    const card = page.locator('.preview');
    // A focus that the keyboard has set, as a reader sets it.
    await link.evaluate((element) => element.previousElementSibling?.scrollIntoView());
    await page.keyboard.press('Tab');
    await link.focus();
    // A pointer that lies somewhere on the page takes nothing from the keyboard.
    await page.mouse.move(4, 4);
    await page.mouse.move(6, 6);
    await card.waitFor();
    expect(await card.innerText()).toContain('Four ways one bridge could stand');
    expect(await card.innerText()).toContain('5 October 2026');
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual(['/essays/four-ways/preview.json']);
    expect(await link.getAttribute('aria-describedby')).toBe(await card.getAttribute('id'));
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    expect(complaints).toEqual([]);
    await close();
  });

  it('stays while a pointer is on it, and shows text as text', async () => {
    const { page, complaints, close } = await visit(sites.fixture, '');
    const link = page.locator('.entries h3 a[href$="/essays/hostile/"]');
    const card = page.locator('.preview');
    await link.hover();
    await card.waitFor();
    expect(await card.innerText()).toContain('</title><script>alert(1)</script> & “quotes”');
    await card.hover();
    await page.waitForTimeout(500);
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await card.waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows the comment that a link leads to', async () => {
    const { page, complaints, close } = await visit(sites.journal, '');
    const link = page.locator('a[href*="#c-"]').first();
    await link.hover();
    const card = page.locator('.preview');
    await card.waitFor();
    expect((await card.innerText()).split('\n').join(' ')).toContain(
      (await link.innerText()).trim().slice(0, 30),
    );
    expect(complaints).toEqual([]);
    await close();
  });

  it('leaves a finger alone', async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    const { page, close } = await visit(sites.journal, 'essays/pressure/', phone);
    await page
      .locator('.prose a[href*="/essays/"]')
      .first()
      .evaluate((link) => {
        link.addEventListener('click', (event) => event.preventDefault());
      });
    await page.locator('.prose a[href*="/essays/"]').first().tap();
    await page.waitForTimeout(700);
    expect(await page.locator('.preview').count()).toBe(0);
    await close();
  });
});

describe('on paper', () => {
  it('is a clean article: notes, addresses and boxes, and nothing to click, in every theme', async () => {
    for (const theme of ['paper', 'bbs', 'tabloid']) {
      const { page, close } = await visit(sites.journal, `essays/error-budget/?theme=${theme}`);
      await page.emulateMedia({ media: 'print' });
      for (const gone of ['.contents', '.onward', '.onward-series', '.foot', '.masthead nav', '.themes']) {
        expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
      }
      const notes = () =>
        page
          .locator('.footnotes li')
          .evaluateAll((items) => [
            ...new Set(
              items.map((item) => `${item.getBoundingClientRect().left} ${getComputedStyle(item).position}`),
            ),
          ]);
      // The script that had put them into the margin is told of the paper a moment later.
      await expect.poll(notes).toEqual([expect.not.stringContaining('absolute')]);
      const after = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((link) => getComputedStyle(link, '::after').content);
      expect(await after('.prose a[href^="https:"]')).toContain('https://');
      expect(await after('.prose a[href^="/"]')).toBe('none');
      expect((await page.locator('.box-body').first().boundingBox())?.height).toBeGreaterThan(50);
      expect(await page.locator('.cite > p').isVisible()).toBe(true);
      expect((await page.locator('.term-means').first().boundingBox())?.height).toBeGreaterThan(10);
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
      await close();
    }
  });
});
