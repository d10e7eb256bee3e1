import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { themesText } from '../../src/locales/en/themes.ts';
import { useSites, withContext, withOwnContext, withPage } from './sites.ts';

const LOUD = ['bbs', 'tabloid'] as const;

const sites = useSites('journal');

/** The colour of a frame of the screen, at its lower left corner: that of the page's ground. */
async function groundOf(frame: string): Promise<readonly number[]> {
  const image = await loadImage(Buffer.from(frame, 'base64'));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return [...context.getImageData(2, image.height - 3, 1, 1).data.slice(0, 3)];
}

const isNear = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((level, index) => Math.abs(level - (other[index] ?? 0)) <= 6);

const themeOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [document.documentElement.dataset['theme'], document.documentElement.dataset['light']].join('.'),
  );

describe('a theme', () => {
  it('is chosen by keyboard, and is there on the next page before anything is painted', async () => {
    await withOwnContext(sites.browser, {}, async (context) => {
      await withPage(context, sites.journal.home, async (page) => {
        await page.getByRole('radio', { name: 'Paper' }).focus();
        for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
        // Its rules are loaded first.
        await expect.poll(() => themeOf(page)).toBe('bbs.');
      });
      // What the root says when its first child is there: no style sheet has come yet, nothing is painted.
      await context.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          observer.disconnect();
          document.documentElement.dataset['atBody'] = document.documentElement.dataset['theme'] ?? 'none';
        }).observe(document, { childList: true, subtree: true });
      });
      await withPage(context, `${sites.journal.home}essays/four-ways/`, async (page) => {
        expect(await page.evaluate(() => document.documentElement.dataset['atBody'])).toBe('bbs');
        expect(await page.getByRole('radio', { name: 'BBS' }).isChecked()).toBe(true);
      });
    });
  });

  it.each(['paper.dark', 'bbs', 'tabloid'])(
    '%s, when it is stored, is in every frame that is painted, from the first one on',
    async (choice) => {
      await withOwnContext(sites.browser, { colorScheme: 'light' }, async (context) => {
        await context.addInitScript((stored) => {
          localStorage.setItem('theme', stored);
        }, choice);
        await withPage(context, `${sites.journal.home}about/`, async (page) => {
          // Slow enough for a browser to paint what it has, were it allowed to.
          await page.route(/\.css$|theme\.js$/, async (route) => {
            await new Promise((resolve) => setTimeout(resolve, 200));
            await route.continue();
          });
          const frames: string[] = [];
          const screen = await context.newCDPSession(page);
          const acknowledged: Promise<unknown>[] = [];
          const take = ({ data, sessionId }: { data: string; sessionId: number }): void => {
            frames.push(data);
            acknowledged.push(screen.send('Page.screencastFrameAck', { sessionId }));
          };
          screen.on('Page.screencastFrame', take);
          await expect.poll(() => themeOf(page)).toBe(choice.includes('.') ? choice : `${choice}.`);
          const settled = await groundOf((await page.screenshot()).toString('base64'));
          await page.goto('about:blank');
          await screen.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
          await page.goto(`${sites.journal.home}essays/four-ways/`);
          await expect.poll(async () => isNear(await groundOf(frames.at(-1) ?? ''), settled)).toBe(true);
          screen.off('Page.screencastFrame', take);
          await screen.send('Page.stopScreencast');
          await Promise.all(acknowledged);
          const grounds = await Promise.all(frames.map(groundOf));
          const blank = [255, 255, 255];
          expect(grounds.filter((ground) => !isNear(ground, settled) && !isNear(ground, blank))).toEqual([]);
        });
      });
    },
  );

  it('keeps light or dark against the system, when that is chosen', async () => {
    await withContext(sites.browser, { colorScheme: 'dark' }, async (context) => {
      await withPage(context, sites.journal.home, async (page) => {
        const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        const dark = await paper();
        await page.getByRole('radio', { name: themesText.light, exact: true }).check();
        expect(await paper()).not.toBe(dark);
        await page.reload();
        expect(await paper()).not.toBe(dark);
        await page.getByRole('radio', { name: themesText.dark, exact: true }).check();
        expect(await paper()).toBe(dark);
      });
    });
  });

  it('may be linked for one visit, and is forced by no link into a page nor kept for the next visit', async () => {
    await withContext(sites.browser, {}, async (context) => {
      await withPage(context, `${sites.journal.home}?theme=tabloid`, async (page) => {
        expect(await themeOf(page)).toBe('tabloid.');
        await page.goto(`${sites.journal.home}graphs/`);
        expect(await themeOf(page)).toBe('tabloid.');
      });
      await withPage(context, `${sites.journal.home}graphs/`, async (page) => {
        expect(await themeOf(page)).toBe('paper.');
      });
      await withPage(context, `${sites.journal.home}essays/four-ways/?theme=bbs#thread`, async (page) => {
        expect(await themeOf(page)).toBe('paper.');
      });
    });
  });

  it.each(['<script>', 'bbs.dark.x', 'paper.purple', 'x'.repeat(10_000)])('is not "%s"', async (stored) => {
    await withOwnContext(sites.browser, {}, async (context) => {
      await context.addInitScript((text) => {
        localStorage.setItem('theme', text);
      }, stored);
      await withPage(context, `${sites.journal.home}?theme=${encodeURIComponent(stored)}`, async (page) => {
        expect(await themeOf(page)).toBe('paper.');
      });
    });
  });

  it('of the bulletin board has a menu that goes by keys, which no other theme has', async () => {
    await withContext(sites.browser, {}, async (context) => {
      await withPage(context, sites.journal.home, async (page) => {
        await page.keyboard.press('g');
        await page.waitForTimeout(150);
        expect(page.url()).toBe(sites.journal.home);
        await page.getByRole('radio', { name: 'BBS' }).check();
        await page.getByRole('radio', { name: 'BBS' }).blur();
        // The keys of a theme come with its code.
        await expect
          .poll(async () => {
            await page.keyboard.press('g');
            return page.url();
          })
          .toBe(`${sites.journal.home}graphs/`);
      });
    });
  });

  it.each(LOUD)('%s has one light, whatever the system says', async (theme) => {
    const colours: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await withContext(sites.browser, { colorScheme }, (context) =>
        withPage(context, `${sites.journal.home}essays/four-ways/?theme=${theme}`, async (page) => {
          colours.push(
            await page.evaluate(() =>
              [...document.querySelectorAll('*')]
                .map((element) => getComputedStyle(element))
                .map(({ color, backgroundColor, fill, stroke }) =>
                  [color, backgroundColor, fill, stroke].join(),
                )
                .join(),
            ),
          );
        }),
      );
    }
    expect(colours[0]).toBe(colours[1]);
  });
});
