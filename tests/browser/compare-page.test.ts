import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { instrumentToolsText } from '../../src/locales/en/instrument-tools.ts';
import { violations } from './axe.ts';
import { visit } from './instrument.ts';
import { overflowOf, useSites } from './sites.ts';

const sites = useSites('journal');

const open = (id: string, options?: Parameters<typeof visit>[2]) =>
  visit(sites.journal, `graphs/${id}/`, options);

/** What a page has asked for since it was opened, by the names of the files. */
const asked = (page: Page, name: RegExp): Promise<string[]> =>
  page.evaluate(
    (source) =>
      performance
        .getEntriesByType('resource')
        .map((entry) => entry.name)
        .filter((address) => new RegExp(source).test(address)),
    name.source,
  );

const told = (page: Page) => page.locator('.comparison .group-parting');

/** The words of the list about another graph. */
const listed = (page: Page, title: string) =>
  page.locator('.comparison li').filter({ hasText: title }).locator('p').textContent();

describe('another graph over the graph of a page', () => {
  it('is chosen by keyboard, fetched only then, and told as the list tells it', async () => {
    const { page, complaints, figure, close } = await open('scenario-c');
    await figure('scenario-c');
    expect(await asked(page, /\/tools\.|\.json$/)).toEqual([]);
    await page.getByLabel('Compare with').focus();
    // Past the graph itself.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('Compare with').inputValue()).toBe('/graphs/scenario-a.json');
    await expect.poll(() => told(page).textContent()).toBe(await listed(page, 'Bounded wear'));
    expect(await asked(page, /\.json$/)).toHaveLength(1);
    expect(await told(page).getAttribute('aria-live')).toBe('polite');
    expect(await page.locator('.comparison canvas').getAttribute('aria-label')).toContain(
      await told(page).textContent(),
    );
    await page.keyboard.press('Home');
    await expect.poll(() => page.locator('.comparison canvas').count()).toBe(0);
    expect(await page.getByLabel('First curve').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it('may have no letter, and may be shown curve by curve', async () => {
    const { page, complaints, close } = await open('scenario-c');
    await page.getByLabel('Compare with').selectOption({ label: 'Soundness in steps' });
    await expect.poll(() => told(page).textContent()).toBe(await listed(page, 'Soundness in steps'));
    await page.getByLabel('First curve').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    // The one that answers it.
    await expect.poll(() => page.getByLabel('Second curve').inputValue()).toBe('answer');
    await expect
      .poll(() => told(page).textContent())
      .toMatch(/^Actual in C and “the answer” in “Soundness in/);
    await page.getByLabel('Second curve').selectOption('required');
    await expect.poll(() => told(page).textContent()).toMatch(/^Actual in C and required in “Soundness in/);
    await page.getByLabel('First curve').selectOption('observed');
    await expect.poll(() => told(page).textContent()).toMatch(/^Observed in C and required in “Soundness in/);
    await page.getByLabel('Second curve').selectOption('');
    // All of both.
    await expect.poll(() => page.getByLabel('First curve').inputValue()).toBe('');
    await expect.poll(() => told(page).textContent()).toBe(await listed(page, 'Soundness in steps'));
    expect(complaints).toEqual([]);
    await close();
  });

  it('may be the graph itself, of which two curves are compared', async () => {
    const { page, complaints, close } = await open('scenario-c');
    await page.getByLabel('Compare with').selectOption('self');
    await expect
      .poll(() => told(page).textContent())
      .toMatch(/^Observed and actual agree until .*then diverge/);
    await page.getByLabel('First curve').selectOption('actual');
    // No curve with itself.
    await expect.poll(() => page.getByLabel('Second curve').inputValue()).toBe('observed');
    expect(await asked(page, /\.json$/)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is said to be missing when it cannot be had, and can be asked for again', async () => {
    const { page, close } = await open('scenario-c');
    const problem = page.locator('.comparison-problem');
    const choose = async (title: string) => {
      await page.getByLabel('Compare with').selectOption('');
      await page.getByLabel('Compare with').selectOption({ label: title });
    };
    await page.route('**/scenario-a.json', (route) => route.abort());
    await choose('A. Bounded wear');
    await expect
      .poll(() => problem.textContent())
      .toMatch(/^“A\. Bounded wear” could not be loaded\. Choose/);
    await page.route('**/scenario-a.json', (route) => route.fulfill({ status: 503, body: '' }));
    await choose('A. Bounded wear');
    await expect.poll(() => problem.textContent()).toMatch(/could not be loaded: 503/);
    for (const body of ['<html>', 'null', '{"kind":"fake","series":[{"id":"<img src=x>"}]}']) {
      await page.route('**/scenario-a.json', (route) => route.fulfill({ body }));
      await choose('A. Bounded wear');
      await expect
        .poll(() => problem.textContent(), { message: body })
        .toBe(instrumentToolsText.unreadable('A. Bounded wear'));
      expect(await page.locator('.comparison canvas').count()).toBe(0);
    }
    await page.unroute('**/scenario-a.json');
    await choose('A. Bounded wear');
    await expect.poll(() => told(page).textContent()).toBe(await listed(page, 'Bounded wear'));
    expect(await problem.textContent()).toBe('');
    await close();
  });

  it('is listed with where the two part, without script', async () => {
    const { page, close } = await open('answer-by-hand', { javaScriptEnabled: false });
    const links = page.locator('.comparison li a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      [
        'scenario-a',
        'scenario-b',
        'scenario-c',
        'scenario-d',
        'sound-enough',
        'scenario-b-alt',
        'observed-so-far',
      ].map((id) => `/graphs/${id}/`),
    );
    for (const words of await page.locator('.comparison li p').allTextContents())
      expect(words).toMatch(/(?:agree|differ|apart|no curves of the same kind)/);
    expect(await page.locator('.comparison select').filter({ visible: true }).count()).toBe(0);
    await close();
    const alone = await open('traffic', { javaScriptEnabled: false });
    expect(await alone.page.locator('.comparison').isVisible()).toBe(false);
    await alone.close();
  });

  it.each([
    [360, 'light'],
    [1440, 'dark'],
  ] as const)('passes axe at %i px in the %s, and is not too wide', async (width, colorScheme) => {
    const { page, close } = await open('observed-so-far', {
      viewport: { width, height: 900 },
      colorScheme,
    });
    await page.getByLabel('Compare with').selectOption({ label: 'Visible sag, read another way' });
    await page.locator('.comparison canvas').waitFor();
    expect(await violations(page, '.comparison')).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await close();
  });
});
