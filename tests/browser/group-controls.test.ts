import { describe, expect, it } from 'vitest';
import { visit } from './instrument.ts';
import { useSites } from './sites.ts';

const sites = useSites('journal');

/** The fixture's lead group, shown, with all of its graphs live. */
async function group() {
  const visited = await visit(sites.journal, 'essays/four-ways/');
  for (const letter of ['a', 'b', 'c', 'd']) await visited.figure(`scenario-${letter}`);
  return visited;
}

describe('what a group chooses once for all of its graphs', () => {
  it('is the scale, and what is required', async () => {
    const { page, complaints, close } = await group();
    const controls = page.locator('.group-view');
    expect(await page.locator('.graphs .graph-controls:visible').count(), 'and not in each of them').toBe(0);
    const courses = page.locator('.graphs .graph-course');
    const before = await courses.allTextContents();
    await controls.getByLabel('linear').check();
    await expect.poll(() => courses.allTextContents()).not.toEqual(before);
    for (const [index, course] of (await courses.allTextContents()).entries())
      expect(course, 'each of them').not.toBe(before[index]);
    await controls.getByLabel('log').check();
    await expect.poll(() => courses.allTextContents()).toEqual(before);
    const curves = () =>
      page
        .locator('.graphs counter-graph')
        .evaluateAll((graphs) => graphs.map((graph) => Number(Reflect.get(graph, 'points').length)));
    const shown = await curves();
    await controls.getByLabel('Show the required line').check();
    await expect.poll(curves).toEqual(shown.map((count) => count + 1));
    expect(complaints).toEqual([]);
    await close();
  });

  it('is today, which a hand drags on any of the pictures', async () => {
    const { page, figure, complaints, close } = await group();
    const picture = await figure('scenario-c');
    const slider = page.getByLabel('Move today').first();
    const from = Number(await slider.inputValue());
    const canvas = picture.locator('canvas');
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('no picture');
    // The mark is looked for by its pointer: it says where it can be taken hold of.
    let x = box.x + box.width * 0.2;
    const y = box.y + box.height * 0.3;
    await page.mouse.move(x, y);
    while (!(await canvas.evaluate((it) => it.classList.contains('is-near-today'))) && x < box.x + box.width)
      await page.mouse.move((x += 6), y);
    await page.mouse.down();
    await page.mouse.move(x + box.width * 0.3, y, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(from + 0.2);
    await expect
      .poll(() => page.locator('.group-seen').first().textContent())
      .toMatch(/B has shown a rise, then a fall/);
    // The one that has parted from the others is marked.
    expect(await page.locator('.graphs .has-parted').count()).toBe(1);
    expect(await page.locator('.graphs .has-parted [data-scenario="scenario-b"]').count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is a pair of graphs: a reader who chooses one gets a second, in another dash', async () => {
    const { page, complaints, close } = await group();
    await page.locator('.group-one').first().selectOption('B');
    await expect.poll(() => page.locator('.group-other').first().inputValue()).toBe('A');
    await page.locator('.group-plate canvas').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
