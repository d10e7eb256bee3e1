import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { feedHtml } from '../../../src/feeds/html.ts';
import { loadContent } from '../../../src/loader/load.ts';
import type { Content } from '../../../src/loader/load.ts';
import { alternate } from '../../../src/markdown/alternate.ts';
import { renderEssay } from '../../../src/markdown/essay/essay.ts';
import { typesetLine } from '../../../src/markdown/typography.ts';
import { parseFrontMatter } from '../../../src/schema/read-document.ts';
import { ContentError, formatProblem } from '../../../src/schema/problem.ts';
import type { Problem } from '../../../src/schema/problem.ts';
import { plain } from '../markdown/plain.ts';
import { copyPipeline } from './pipeline-copy.ts';

const FOLDER = 'tests/cases/authors';

/** After every date of the fixture. */
const NOW = Date.UTC(2027, 0, 1);

let room: string;

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-authors-'));
  await copyPipeline(room);
});

afterEach(() => rm(room, { recursive: true, force: true }));

/** Loads the files of a case (tests/cases/authors) laid over the content folder that all cases share. */
async function loadCase(name: string): Promise<Content> {
  const contentDir = join(room, 'content');
  for (const part of ['_base', name]) {
    await cp(join(FOLDER, part), contentDir, { recursive: true });
  }
  return loadContent({ contentDir, projectRoot: room, now: NOW });
}

it('renders texts with one body once, on an empty cache', async () => {
  const { people, made } = await loadCase('01-same-body-cold-cache');
  expect(people.map(({ id }) => id)).toEqual(['bea', 'cai', 'dan', 'editors', 'eve']);
  expect(new Set(people.map(({ key }) => key)).size).toBe(2);
  expect(made).toBe(2);
});

it('finds a picture whose name holds a per cent sign', async () => {
  const { essays } = await loadCase('22-per-cent-in-a-picture-name');
  expect(essays.map(({ images }) => images)).toEqual([['50%-done.png']]);
});

it('tells a picture without a size, or that nothing can read, where a text names it', async () => {
  const problems = await loadCase('23-svg-without-size').then(
    () => [],
    (error: unknown) => (error instanceof ContentError ? error.problems.map(formatProblem) : [String(error)]),
  );
  const size =
    'without a size; its <svg> has no viewBox of four numbers with spaces between, and no width and height in numbers; add viewBox="0 0 WIDTH HEIGHT" to it';
  const damaged = 'is damaged; a part of it is missing or wrong; save or copy it anew';
  expect(problems).toEqual([
    `essays/others/index.md:6:1: image: "commas.svg" ${size}`,
    'essays/others/index.md:8:1: image: "page.jpg" is in no form of picture that can be read; save it anew as PNG, JPEG, WebP, AVIF, GIF or SVG',
    `essays/others/index.md:10:11: image: "half.png" ${damaged}`,
    `essays/others/index.md:10:64: image: "half.png" ${damaged}`,
    `essays/try/index.md:6:1: image: "c.svg" ${size}`,
  ]);
});

it('refuses a small file that holds more pixels than a page could show', async () => {
  const contentDir = join(room, 'content');
  await cp(join(FOLDER, '_base'), contentDir, { recursive: true });
  const essay =
    '---\ntitle: Large\ndate: 2026-01-01\ndescription: A white field.\n---\n\n![White](white.png)\n';
  await mkdir(join(contentDir, 'essays/large'), { recursive: true });
  writeFileSync(join(contentDir, 'essays/large/index.md'), essay);
  const white = sharp({ create: { width: 8000, height: 8000, channels: 3, background: 'white' } });
  const bytes = await white.png({ palette: true, colours: 2 }).toBuffer();
  expect(bytes.length).toBeLessThan(65_536);
  writeFileSync(join(contentDir, 'essays/large/white.png'), bytes);
  const told = await loadContent({ contentDir, projectRoot: room, now: NOW }).catch((error: unknown) =>
    error instanceof ContentError ? error.problems.map(formatProblem) : [String(error)],
  );
  expect(told).toEqual([
    'essays/large/index.md:7:1: image: "white.png" has too many pixels; at most 50 megapixels, or 20 as AVIF; a page shows about 2; save it smaller, for instance 3,000 pixels wide',
  ]);
});

/** What the check tells of a case. */
async function problemsOf(name: string): Promise<readonly Problem[]> {
  return loadCase(name).then(
    () => [],
    (error: unknown) => {
      if (error instanceof ContentError) return error.problems;
      throw error;
    },
  );
}

/** The problems that the check tells, then what is on the page of each essay: its title, its text, its contents. */
async function outcomeOf(name: string): Promise<string> {
  const problems = await problemsOf(name);
  const folder = join(FOLDER, name, 'essays');
  const pages = readdirSync(folder).map(async (file) => {
    const { frontmatter, body } = parseFrontMatter(readFileSync(join(folder, file), 'utf8'));
    const { parts, headings } = (await renderEssay(body, 'md')).rendered;
    const html = parts
      .map((part) => (part.kind === 'html' ? part.html : `<hr title="${part.kind}">`))
      .join('');
    const { title, description } = frontmatter.value as { title: string; description: string };
    return [
      `== ${file}: ${typesetLine(title)} / ${typesetLine(description)}`,
      plain(html).trimEnd(),
      ...headings.map(({ depth, id, text }) => `${'#'.repeat(depth)} ${text} -> #${id}`),
    ].join('\n');
  });
  return [...problems.map(formatProblem), ...(await Promise.all(pages)), ''].join('\n');
}

const withOutcome = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'outcome.txt')));

/** UPDATE_CASES=1 writes the outcome anew, to be read beside EXPECT.txt. */
it.each(withOutcome)('%s', async (name) => {
  const outcome = await outcomeOf(name);
  const file = join(FOLDER, name, 'outcome.txt');
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, outcome);
  expect(outcome).toBe(readFileSync(file, 'utf8'));
});

const withProblems = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'problems.txt')));

/** UPDATE_CASES=1 writes them anew, to be read beside EXPECT.txt. */
it.each(withProblems)('%s', async (name) => {
  const problems = [...(await problemsOf(name)).map(formatProblem), ''].join('\n');
  const file = join(FOLDER, name, 'problems.txt');
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, problems);
  expect(problems).toBe(readFileSync(file, 'utf8'));
});

it('publishes files beside a text that it links to', async () => {
  const { essays, pages } = await loadCase('26-picture-that-links-to-itself');
  expect(essays.map(({ id, attachments }) => [id, attachments])).toEqual([
    ['flat', ['flat-data.csv', 'two words.txt']],
    ['try', ['data.csv', 'large.png']],
  ]);
  expect(pages.map(({ attachments }) => attachments)).toEqual([['files/made.txt']]);
});

it('shows a remark in HTML to no reader', async () => {
  const folder = join(FOLDER, '12-hidden-remark-published/essays');
  for (const file of readdirSync(folder)) {
    const { body } = parseFrontMatter(readFileSync(join(folder, file), 'utf8'));
    const { parts } = (await renderEssay(body, 'md')).rendered;
    const setting = { id: 'a', url: 'https://a.example/essays/a/', pictures: new Map(), graphs: new Map() };
    const markdown = alternate(body, 'md', { graph: String, address: String, picture: String });
    for (const published of [JSON.stringify(parts), feedHtml(parts, setting), markdown]) {
      expect(published).not.toMatch(/hidden|ask Bo/);
      expect(published).toMatch(/Text|Shown/);
    }
  }
});
