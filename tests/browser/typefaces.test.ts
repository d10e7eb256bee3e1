import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useSites, withOwnContext } from './sites.ts';

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

/** Typefaces as CSS names them, with signs that the core of each does not have. */
it.each([
  { font: '1em "Newsreader Variable"', sign: 'Þ', rest: /newsreader-latin-wght-normal-rest/ },
  { font: 'italic 1em "Newsreader Variable"', sign: '¿', rest: /newsreader-latin-wght-italic-rest/ },
  { font: '1em "Public Sans Variable"', sign: 'Þ', rest: /public-sans-latin-wght-normal-rest/ },
  { font: '1em KaTeX_Main', sign: '‡', rest: /KaTeX_Main-Regular-rest/ },
])(
  '$font sets $sign, which few texts have, and fetches a file for it alone',
  async ({ font, sign, rest }) => {
    await withOwnContext(sites.browser, { bypassCSP: true }, async (context) => {
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'font') asked.push(request.url());
      });
      await page.goto(`${sites.journal.home}essays/how-to-write/`, { waitUntil: 'networkidle' });
      expect(asked.filter((address) => rest.test(address))).toEqual([]);
      await page.evaluate(
        async ([shorthand, text]) => {
          await document.fonts.load(shorthand, text);
          const met = document.createElement('p');
          met.id = 'met';
          met.style.font = shorthand;
          met.textContent = text;
          document.querySelector('main')?.append(met);
        },
        [font, sign] as const,
      );
      expect(asked.filter((address) => rest.test(address))).toHaveLength(1);
      const faces = await facesOf(page, '#met');
      expect(faces).toHaveLength(1);
      expect(faces.filter((face) => face.startsWith('system'))).toEqual([]);
    });
  },
);
