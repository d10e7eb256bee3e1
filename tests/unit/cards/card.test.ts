import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { card } from '../../../src/cards/card.ts';
import { shownSigns } from '../../../src/cards/serif.ts';
import { CARD } from '../../../src/layouts/social-card-size.ts';
import { defaultView, toGraph } from '../../../src/graphs/model/graph.ts';
import { fixtureScenario } from '../graphs/scenarios.ts';

const graph = (() => {
  const scenario = fixtureScenario('scenario-c');
  return toGraph(scenario, defaultView(scenario));
})();

const CASES = 'tests/cases/authors/31-greek-in-a-title/essays';
const TITLES = readdirSync(CASES).flatMap((file) => {
  return /^title: (.*)$/m.exec(readFileSync(join(CASES, file), 'utf8'))?.[1] ?? [];
});

/** How many px of a part of the card are not paper. */
async function inked(file: Uint8Array, part: readonly [x: number, y: number, w: number, h: number]) {
  const image = await loadImage(file);
  expect([image.width, image.height]).toEqual([CARD.width, CARD.height]);
  const context = createCanvas(CARD.width, CARD.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(...part);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 140) count++;
  return count;
}

describe('a card', () => {
  const page = { site: 'Countergraph', by: 'The editors', title: 'A title', graphs: [] };

  it('has the site, the title and the graph each at its place', async () => {
    const file = await card({ ...page, graphs: [graph] });
    expect(await inked(file, [60, 40, 400, 60])).toBeGreaterThan(300);
    expect(await inked(file, [60, 140, 480, 120])).toBeGreaterThan(300);
    expect(await inked(file, [580, 160, 560, 360])).toBeGreaterThan(1000);
  });

  it('keeps the longest title off its graphs and inside its edge', async () => {
    const title = 'Unquestionably interminable considerations '.repeat(4).slice(0, 140).trim();
    for (const graphs of [[], [graph], [graph, graph, graph, graph]]) {
      const file = await card({ ...page, title, graphs });
      expect(await inked(file, [0, 0, 40, 600])).toBe(0);
      expect(await inked(file, [1162, 0, 38, 600])).toBe(0);
    }
    const file = await card({ ...page, title, graphs: [graph] });
    expect(await inked(file, [546, 100, 18, 500])).toBe(0);
  });

  it.each([
    ['Vier Wege, naïvement — “exact” ½', 'Vier Wege, naïvement — “exact” ½'],
    ['The β factor', 'The β factor'],
    ['Why P ≠ NP matters 🎉', 'Why P ≠ NP matters'],
    ['🇩🇪 Κυκλοφορία 👩🏽‍🚀 и свобода ❤️', 'Κυκλοφορία и свобода'],
    ['x ≤ √2 → ∞, ∑ ∈ ∀', 'x ≤ √2 → ∞, ∑ ∈ ∀'],
    ['Việt Nam', 'Việt Nam'],
    ['测试文章', undefined],
  ])('shows of the words "%s" all but emoji, or nothing', (words, shown) => {
    expect(shownSigns(words)).toBe(shown);
  });

  it.each(TITLES)('has title and author where the title is "%s"', async (title) => {
    const [one, bare] = await Promise.all([card({ ...page, title }), card({ ...page, title, by: '' })]);
    expect(await inked(one, [60, 160, 1000, 100])).toBeGreaterThan(300);
    expect(Buffer.from(one).equals(Buffer.from(bare))).toBe(false);
  });

  it('leaves a title that no typeface here can set to the site that shows it', async () => {
    const [chinese, plain] = await Promise.all([
      card({ ...page, title: '测试文章' }),
      card({ ...page, title: page.site, by: '' }),
    ]);
    expect(Buffer.from(chinese).equals(Buffer.from(plain))).toBe(true);
  });

  it('is the same bytes each time', async () => {
    const [one, other] = [await card({ ...page, graphs: [graph] }), await card({ ...page, graphs: [graph] })];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});
