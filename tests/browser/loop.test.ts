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
import { redraw, visit } from './instrument.ts';
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

/** How many hold a scenario, by the head of the thread. */
function holding({ tree }: Built, title: string): number {
  const [row] = classed(tree, 'standing')
    .flatMap((head) => named(head, 'tr'))
    .filter((one) => toString(one).includes(title));
  return Number(row && toString(classed(row, 'count')[0] ?? row));
}

it('is closed: a reader draws, says, and after accept and a build stands in the thread, which has moved', async () => {
  const { page, complaints, figure: find, close } = await visit(sites.journal, 'essays/four-ways/');
  // Draw, without a mouse: the second knot up, then take the curve along.
  const figure = await find('scenario-a');
  await redraw(page, figure);
  await figure.locator('.graph-knot').nth(3).focus();
  for (let press = 0; press < 12; press++) await page.keyboard.press('Shift+ArrowDown');
  await figure.getByRole('link', { name: /Reply with this curve/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/answer/#g1=*');
  const sent = decodeCurve(new URL(page.url()).hash);
  // Say.
  await page.locator('#answer-name').fill('Loop reader');
  await page.locator('input[name="scenario"][value="scenario-c"]').focus();
  await page.keyboard.press('Space');
  await page.locator('#answer-credence').fill('70');
  await page.locator('#answer-text').fill('The first of two lines.\n\nThe second.');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('button[value="download"]').press('Enter'),
  ]);
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
