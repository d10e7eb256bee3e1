import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { encodeCurve } from '../../src/graphs/model/curve-link.ts';
import { graphsPhrasesText } from '../../src/locales/en/graphs-phrases.ts';
import { visit } from './instrument.ts';
import { useSites } from './sites.ts';

/** Pages of the fixture whose graphs end, wait, move and begin again: nothing that has ended may still answer. */
const ESSAY = 'essays/hostile/';
const REPLY = `${ESSAY}answer/`;

const sites = useSites('fixture');

/** A link to a curve over one that readers may redraw. */
const curveLink = (scenario: string, series: string, height: number): string =>
  encodeCurve({ scenario, series, knots: [0, 0.25, 0.5, 0.75, 1].map((x) => [x, height]) });

/** The graph of a scenario that stands in the open, live. */
async function openGraph(page: Page, scenario = 'long-labels'): Promise<Locator> {
  const graph = page.locator(`counter-graph[data-scenario="${scenario}"]`).last();
  await graph.scrollIntoViewIfNeeded();
  await graph.and(page.locator('.is-live')).waitFor();
  return graph;
}

async function edit(graph: Locator): Promise<void> {
  await graph.locator('.graph-draw').first().press('Enter');
  await graph.locator('.graph-knot').first().waitFor();
}

const isPainted = (graph: Locator): Promise<boolean> =>
  graph
    .locator('canvas')
    .evaluate(
      (canvas) =>
        canvas instanceof HTMLCanvasElement &&
        canvas.getBoundingClientRect().width > 0 &&
        new Set(canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data).size > 2,
    );

describe('an editor that has ended', () => {
  it('leaves Ctrl+Z to the one that took its place', async () => {
    const { page, complaints, close } = await visit(sites.fixture, ESSAY);
    const graph = await openGraph(page);
    await edit(graph);
    await page.keyboard.press('Shift+ArrowUp');
    await page.evaluate((hash) => (location.hash = hash), curveLink('long-labels', 'b', 0.7));
    await graph.locator('.graph-knot').first().waitFor({ state: 'detached' });
    await edit(graph);
    await page.keyboard.press('Shift+ArrowUp');
    const count = await graph.evaluateHandle((host) => {
      const counted = { events: 0 };
      host.addEventListener('curve-drawn', () => counted.events++);
      return counted;
    });
    await page.keyboard.press('Control+z');
    expect(await count.evaluate(({ events }) => events)).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is opened anew, whole, where a reader had left the curve as it was', async () => {
    const { page, complaints, close } = await visit(sites.fixture, ESSAY);
    const graph = await openGraph(page);
    for (let time = 0; time < 2; time++) {
      await edit(graph);
      expect(await graph.locator('.graph-redraw table').count()).toBe(1);
      await graph.getByRole('button', { name: 'Done' }).click();
      await expect.poll(() => graph.locator('.graph-redraw').count()).toBe(0);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a graph', () => {
  it('that has no width yet waits for its first size, and keeps step meanwhile', async () => {
    const { page, complaints, close } = await visit(sites.fixture, ESSAY);
    const graph = page.locator('counter-graph[data-scenario="long-labels"]').last();
    const setHidden = (hidden: boolean) =>
      graph.evaluate((host, value) => {
        const figure = host.closest('figure');
        if (figure) figure.style.display = value ? 'none' : '';
      }, hidden);
    await setHidden(true);
    await graph.evaluate((host) => {
      // Put back where it was, it begins anew.
      host.parentElement?.insertBefore(host, host.nextSibling);
      host.dispatchEvent(new FocusEvent('focusin'));
    });
    await graph.and(page.locator('.is-live')).waitFor({ state: 'attached' });
    const points = () => graph.evaluate((host) => Reflect.get(host, 'points').length);
    expect(await points()).toBe(0);
    await setHidden(false);
    await expect.poll(points).toBe(5);
    expect(await isPainted(graph)).toBe(true);
    await setHidden(true);
    await graph.evaluate((host) => {
      const box = host.querySelector<HTMLInputElement>('input[type="checkbox"]');
      if (box) box.checked = true;
      box?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await setHidden(false);
    await expect.poll(points).toBe(6);
    expect(complaints).toEqual([]);
    await close();
  });

  it('works on where it is moved to, also while it is drawn on', async () => {
    const { page, complaints, close } = await visit(sites.fixture, ESSAY);
    const graph = await openGraph(page);
    await edit(graph);
    for (let time = 0; time < 2; time++) {
      await graph.evaluate((host) => {
        const place = host.parentElement;
        document.querySelector('main')?.append(host);
        place?.insertBefore(host, place.children[1] ?? null);
      });
      await openGraph(page);
      expect(await graph.locator('canvas').count()).toBe(1);
      expect(await graph.locator('.graph-knot, .graph-redraw').count()).toBe(0);
      await edit(graph);
    }
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => isPainted(graph)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the graph of a reply', () => {
  it('is taken away and exchanged without a complaint', async () => {
    const link = curveLink('spare', 'two', 0.3);
    const { page, complaints, close } = await visit(sites.fixture, `${REPLY}#${link}`);
    const field = page.locator('.answer-graph');
    await field.locator('.is-live').waitFor();
    // A page that keeps a draft and has a curve in its address puts the graph there twice.
    await page.locator('#answer-name').fill('Ada');
    await page.reload();
    await field.locator('.is-live .graph-redraw').waitFor();
    await page.locator('#answer-curve').selectOption('long-labels.b');
    await field.locator('[data-scenario="long-labels"].is-live').waitFor();
    expect(await field.locator('.graph-reading').textContent(), 'not about the curve of the address').toBe(
      graphsPhrasesText.hint,
    );
    await edit(field.locator('counter-graph'));
    await page.locator('#answer-curve').selectOption('spare.two');
    await field.locator('[data-scenario="spare"].is-live').waitFor();
    await edit(field.locator('counter-graph'));
    await page.keyboard.press('Shift+ArrowUp');
    await page.locator('button[value="sent"]').click();
    expect(await field.locator('counter-graph').count()).toBe(0);
    await page.locator('button[value="undo"]').click();
    await field.locator('.is-live .graph-redraw').waitFor();
    expect(await isPainted(field.locator('counter-graph'))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('an element that is moved in its page', () => {
  /** Moves an element to the end of its page and back. */
  const move = (page: Page, selector: string): Promise<void> =>
    page.locator(selector).evaluate((element) => {
      const { parentElement: parent, nextSibling: next } = element;
      document.body.append(element);
      parent?.insertBefore(element, next);
    });

  it('keeps a draft and answers each press once, as the form of a reply', async () => {
    const { page, complaints, close } = await visit(sites.fixture, REPLY);
    await page.locator('#answer-name').fill('Ada');
    await page.locator('#answer-text').fill('Half a thought');
    await move(page, 'answer-composer');
    expect(await page.locator('#answer-text').inputValue()).toBe('Half a thought');
    const copies = await page.evaluateHandle(() => {
      const texts: string[] = [];
      const writeText = (text: string): Promise<void> => {
        texts.push(text);
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
      return texts;
    });
    await page.locator('button[value="copy"]').click();
    expect(await copies.evaluate(({ length }) => length)).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('tells of a selected passage once', async () => {
    const { page, complaints, close } = await visit(sites.fixture, ESSAY);
    await move(page, 'answer-passage');
    await page.locator('.essay .prose > p').first().click({ clickCount: 3 });
    await page.locator('.passage-link').waitFor();
    expect(await page.locator('.passage-link').count()).toBe(1);
    expect(await page.locator('answer-passage [role="status"]').count()).toBe(1);
    await move(page, 'answer-passage');
    expect(await page.locator('.passage-link').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
