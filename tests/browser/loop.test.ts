import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { decodeCurve } from '../../src/graphs/model/curve-link.ts';
import { build } from '../site/build.ts';
import { built, textOf } from '../site/built.ts';
import { attribute, byId, classed, named, pageAt } from '../site/html.ts';
import type { Page as Built } from '../site/html.ts';
import type { Locator } from 'playwright-core';
import { plateOf, pressTo, strokeByFinger, strokeByMouse, visit } from './instrument.ts';
import type { Way } from './instrument.ts';
import { useSites } from './sites.ts';

const ESSAY = 'essays/four-ways/index.html';

const sites = useSites('journal');
let room: string;
let content: string;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-loop-'));
  content = join(room, 'content');
  await cp(built('journal').contentDir, content, { recursive: true });
});
afterAll(() => rm(room, { recursive: true, force: true }));

/** Whether all of an element can be seen without scrolling. */
function inWindow(place: Locator): Promise<boolean> {
  return place.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** How many hold a scenario, by the head of the thread. */
function holding({ tree }: Built, title: string): number {
  const [row] = classed(tree, 'standing')
    .flatMap((head) => named(head, 'tr'))
    .filter((one) => toString(one).includes(title));
  return Number(row && toString(classed(row, 'count')[0] ?? row));
}

/** What scenario C is like: up to today and beyond it, then down at once. */
const OVER_THE_EDGE: Way = [
  [0.02, 0.26],
  [0.5, 0.41],
  [0.63, 0.03],
  [0.98, 0.03],
];

/** A window of a phone. */
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

it('is closed: a reader draws, says, and after accept and a build stands in the thread, which has moved', async () => {
  const { page, complaints, close } = await visit(sites.journal, 'essays/four-ways/', PHONE);
  /** What a reader does from the prompt on, but for typing. */
  const done: string[] = [];
  const tap = async (what: string, place: Locator): Promise<void> => {
    // The page is not scrolled to what is tapped: it is in view already.
    expect(await inWindow(place), `${what} is in view`).toBe(true);
    done.push(what);
    await place.tap();
  };
  const plate = await plateOf(page);
  done.push('stroke');
  await strokeByFinger(page, plate, OVER_THE_EDGE);
  await tap('Done', plate.getByRole('button', { name: 'Done' }));
  await tap('Reply', plate.getByRole('link', { name: 'Reply with this curve' }));
  await page.waitForURL('**/answer/#g1=*');
  const sent = decodeCurve(new URL(page.url()).hash);
  // Say: the nearest picture is proposed, and the reader agrees by saying nothing.
  await expect.poll(() => page.locator('input[name="scenario"]:checked').inputValue()).toBe('scenario-c');
  const scrolledFrom = await page.evaluate(() => scrollY);
  await page.locator('#answer-text').fill('The first of two lines.\n\nThe second.');
  await page.locator('#answer-name').fill('Loop reader');
  await page.locator('#answer-credence').fill('70 %');
  const scrolled = Math.abs((await page.evaluate(() => scrollY)) - scrolledFrom);
  expect(scrolled, 'no scroll over two screens').toBeLessThanOrEqual(2 * PHONE.viewport.height);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    tap('Download', page.locator('button[value="download"]')),
  ]);
  expect(done).toEqual(['stroke', 'Done', 'Reply', 'Download']);
  // What comes next is said, with a link.
  await expect.poll(() => page.locator('.answer-told a').count()).toBeGreaterThan(0);
  const path = join(room, file.suggestedFilename());
  await file.saveAs(path);
  expect(complaints).toEqual([]);
  await close();

  // File, as the site's author does.
  const env = { ...process.env, CONTENT_DIR: content };
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'accept', '--', path], {
    encoding: 'utf8',
    env,
  });
  expect(status, stdout + stderr).toBe(0);

  // See.
  const before = await pageAt(built('journal'), ESSAY);
  const made = await build(content, join(room, 'dist'), '/', { kept: inject('kept') });
  const after = await pageAt(made, ESSAY);
  expect(holding(after, 'Later, under paint')).toBe(holding(before, 'Later, under paint') + 1);
  const id = file.suggestedFilename().replace(/\.md$/, '');
  const comment = byId(after.tree, `c-${id}`);
  const said = toString(comment);
  expect(said).toMatch(/holds C at 70%/);
  expect(said).toContain('The first of two lines.');
  expect(said).toMatch(/The curves (?:agree|start|differ) .+ Loop reader’s is (?:higher|lower) by/);
  const [picture] = classed(comment, 'counter');
  expect(picture && named(picture, 'svg')).toHaveLength(1);
  const instrument = named(comment, 'a').flatMap((link) => attribute(link, 'href') ?? []);
  const curves = instrument.flatMap((href) => decodeCurve(new URL(href, 'http://x').hash) ?? []);
  expect(sent && 'curve' in sent).toBe(true);
  expect(curves).toEqual([sent]);
  expect(await textOf(made, 'feeds/threads/four-ways.xml')).toContain('Loop reader');
  expect(await textOf(made, 'feeds/scenarios/scenario-c.xml')).toContain('Loop reader');
}, 600_000);

it('is as short by mouse: a stroke, "Done", "Reply", "Download"', async () => {
  const { page, complaints, close } = await visit(sites.journal, 'essays/four-ways/');
  const plate = await plateOf(page);
  const done: string[] = ['stroke'];
  const click = async (what: string, place: Locator): Promise<void> => {
    done.push(what);
    await place.click();
  };
  await strokeByMouse(page, plate, [
    [0.02, 0.05],
    [0.97, 0.05],
  ]);
  await click('Done', plate.getByRole('button', { name: 'Done' }));
  await click('Reply', plate.getByRole('link', { name: 'Reply with this curve' }));
  await expect.poll(() => page.locator('input[name="scenario"]:checked').inputValue()).toBe('scenario-d');
  await page.getByRole('textbox', { name: 'Your reply' }).fill('It was never sound.');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Mouse reader');
  await Promise.all([
    page.waitForEvent('download'),
    click('Download', page.getByRole('button', { name: /^Download/ })),
  ]);
  expect(done).toEqual(['stroke', 'Done', 'Reply', 'Download']);
  expect(complaints).toEqual([]);
  await close();
});

it('is gone by keys alone, by what a screen reader is told', async () => {
  const { page, complaints, close } = await visit(sites.journal, 'essays/four-ways/');
  const plate = await plateOf(page);
  // The question, the plot in words, what to do, and no word of what the authors drew.
  const told = await plate.ariaSnapshot();
  expect(told).toContain('What is really happening?');
  expect(told).toMatch(/img "[^"]+"/);
  expect(told).not.toMatch(/Later, under paint|Rusted within/);
  const keys: Record<string, number> = {};
  const adjust = plate.getByRole('button', { name: 'Adjust points' });
  await plate.getByRole('button', { name: 'Done' }).focus();
  keys['to Adjust'] = await pressTo(page, adjust);
  await page.keyboard.press('Enter');
  const sliders = plate.getByRole('slider');
  await expect.poll(() => sliders.first().evaluate((one) => one === document.activeElement)).toBe(true);
  const count = await sliders.count();
  expect(count).toBeGreaterThanOrEqual(5);
  for (let index = 0; index < count; index++) {
    if (index > 0) keys[`to point ${index + 1}`] = await pressTo(page, sliders.nth(index));
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowUp');
    expect(await sliders.nth(index).getAttribute('aria-valuetext')).toMatch(/^load \d+ of 100: soundness 5$/);
  }
  await page.keyboard.press('Escape');
  keys['to Done'] = await pressTo(page, plate.getByRole('button', { name: 'Done' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const reply = plate.getByRole('link', { name: 'Reply with this curve' });
  await reply.waitFor();
  // What was found is said where the focus is, and the way on is next to it.
  await expect
    .poll(() => plate.locator('[aria-live]').first().textContent())
    .toMatch(/^You drew the curve of D\./);
  keys['to Reply'] = await pressTo(page, reply);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/answer/#g1=*');
  await expect.poll(() => page.locator('input[name="scenario"]:checked').inputValue()).toBe('scenario-d');
  keys['to the reply'] = await pressTo(page, page.getByRole('textbox', { name: 'Your reply' }));
  await page.keyboard.type('It was never sound.');
  keys['to Name'] = await pressTo(page, page.getByRole('textbox', { name: 'Your name' }));
  await page.keyboard.type('Key reader');
  keys['to Download'] = await pressTo(page, page.getByRole('button', { name: /^Download/ }));
  await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const tabs = Object.values(keys).reduce((sum, presses) => sum + presses, 0);
  expect(tabs, JSON.stringify(keys)).toBeLessThanOrEqual(60);
  expect(complaints).toEqual([]);
  await close();
});
