import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useSites, withContext } from './sites.ts';

const sites = useSites('journal');

/** Typefaces that have set the letters of an element, as Chromium names them; those of the reader's system are marked. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName, isCustomFont }) => (isCustomFont ? familyName : `system: ${familyName}`));
}

it.each([
  {
    what: 'text',
    markup: '<p class="met">A Þorn and 3 € more</p>',
    selector: '.met',
    rest: /newsreader-latin-wght-normal-rest/,
  },
  {
    what: 'text in italic',
    markup: '<p><em class="met">¿Þ?</em></p>',
    selector: '.met',
    rest: /newsreader-latin-wght-italic-rest/,
  },
  {
    what: 'a label',
    markup: '<p class="met label">§ 3 Þ</p>',
    selector: '.met',
    rest: /public-sans-latin-wght-normal-rest/,
  },
  {
    what: 'a formula',
    markup: '<p><span class="katex"><span class="met mord">⨿ ‡</span></span></p>',
    selector: '.met',
    rest: /KaTeX_Main-Regular-rest/,
  },
])(
  'sets a sign of $what that few texts use in the same typeface, and fetches its file for it',
  async ({ markup, selector, rest }) => {
    await withContext(sites.browser, {}, async (context) => {
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'font') asked.push(request.url());
      });
      const url = `${sites.journal.home}essays/how-to-write/`;
      await page.goto(url, { waitUntil: 'networkidle' });
      expect(asked.filter((address) => rest.test(address))).toEqual([]);
      await page.route(url, async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        await route.fulfill({
          response,
          body: html.replace('<div class="prose', `${markup}<div class="prose`),
        });
      });
      await page.goto(url, { waitUntil: 'networkidle' });
      await expect.poll(() => asked.some((address) => rest.test(address))).toBe(true);
      // A face that comes late is not shown (`optional`); the next time it is there at once.
      await page.goto(url, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      const faces = await facesOf(page, selector);
      expect(faces.length).toBeGreaterThan(0);
      expect(faces.filter((face) => face.startsWith('system'))).toEqual([]);
    });
  },
);
