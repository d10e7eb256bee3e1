import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Answer } from '../../../src/cli/check/ask.ts';
import { linkReport } from '../../../src/cli/check/link-report.ts';
import { answersFor } from '../../../src/cli/check/outside-links.ts';
import { formatProblem } from '../../../src/schema/problem.ts';

const DAY = 24 * 60 * 60 * 1_000;

let room: string;
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-links-'));
});
afterEach(() => rm(room, { recursive: true, force: true }));

/** Asks servers that answer as they are told, and counts how many are asked at once. */
function asking(answers: Readonly<Record<string, Answer>>, now = 0) {
  const asked: string[] = [];
  const waits: number[] = [];
  const open = new Map<string, number>();
  let most = 0;
  return {
    asked,
    waits,
    mostOfOneHost: () => most,
    run: (urls: readonly string[]) =>
      answersFor(urls, {
        file: join(room, 'links.json'),
        now,
        wait: (ms) => Promise.resolve(waits.push(ms)),
        onProgress: () => undefined,
        ask: async (url) => {
          asked.push(url);
          const { host } = new URL(url);
          open.set(host, (open.get(host) ?? 0) + 1);
          most = Math.max(most, open.get(host) ?? 0);
          await Promise.resolve();
          open.set(host, (open.get(host) ?? 0) - 1);
          return answers[url] ?? { kind: 'fine' };
        },
      }),
  };
}

it('asks for each address once, and one host for one thing at a time, with a pause between', async () => {
  const one = asking({});
  const urls = ['https://a.example/1', 'https://a.example/2', 'https://a.example/1', 'https://b.example/'];
  expect([...(await one.run(urls)).keys()].sort()).toEqual([...new Set(urls)].sort());
  expect(one.asked.length).toBe(3);
  expect(one.mostOfOneHost()).toBe(1);
  expect(one.waits).toEqual([1_000]);
});

it('keeps a good answer for a week, and asks again for every other', async () => {
  const urls = ['https://a.example/good', 'https://a.example/bad'];
  const bad: Answer = { kind: 'dead', cause: '404' };
  await asking({ 'https://a.example/bad': bad }).run(urls);
  const next = asking({ 'https://a.example/bad': bad }, 6 * DAY);
  expect((await next.run(urls)).get('https://a.example/good')).toEqual({ kind: 'fine' });
  expect(next.asked).toEqual(['https://a.example/bad']);
  const later = asking({}, 8 * DAY);
  await later.run(urls);
  expect(later.asked.length).toBe(2);
});

it('asks anew when what was kept is damaged', async () => {
  await writeFile(join(room, 'links.json'), '{"https://a.example/": {"asked": 1, "ans');
  const one = asking({});
  await one.run(['https://a.example/']);
  expect(one.asked.length).toBe(1);
});

it('tells dead links as problems, and what a person has to look at as notes', () => {
  const link = (url: string) => ({ file: 'essays/a.md', line: 3, col: 5, url });
  const { problems, notes } = linkReport(
    [
      link('https://a.example/'),
      link('https://b.example/'),
      link('https://c.example/'),
      link('https://d.example/'),
    ],
    new Map<string, Answer>([
      ['https://a.example/', { kind: 'dead', cause: '404 Not Found' }],
      ['https://b.example/', { kind: 'moved', to: 'https://new.example/' }],
      ['https://c.example/', { kind: 'refused', cause: '403 Forbidden' }],
      ['https://d.example/', { kind: 'fine' }],
    ]),
  );
  expect(problems.map(formatProblem)).toEqual([
    'essays/a.md:3:5: link: "https://a.example/"; 404 Not Found; correct it, or link to a copy, such as https://web.archive.org/web/https://a.example/',
  ]);
  expect(notes.map(formatProblem)).toEqual([
    'essays/a.md:3:5: link: "https://b.example/"; moved for good; write https://new.example/',
    'essays/a.md:3:5: link: "https://c.example/"; no answer for programs (403 Forbidden); look yourself',
  ]);
});
