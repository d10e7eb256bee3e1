import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/loader/load.ts';
import { ContentError, formatProblem } from '../../../src/schema/problem.ts';
import { copyPipeline } from './pipeline-copy.ts';

const CASES = 'tests/cases/hostile/files';
/** Where in the content folder a file of each kind lies. */
const FOLDERS = { essay: 'essays', comment: 'threads/spring', scenario: 'scenarios' } as const;

let room: string;
let content: string;

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'countergraph-hostile-'));
  await copyPipeline(room);
});
afterAll(() => {
  rmSync(room, { recursive: true });
});
beforeEach(async () => {
  content = mkdtempSync(join(room, 'content-'));
  await cp('tests/fixtures/own', content, { recursive: true });
  for (const folder of Object.values(FOLDERS)) mkdirSync(join(content, folder), { recursive: true });
});

/** What the check says of the folder, a line for each problem. */
async function linesOf(): Promise<readonly string[]> {
  try {
    await loadContent({ contentDir: content, projectRoot: room, now: Date.UTC(2027, 0, 1) });
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(formatProblem);
  }
}

/** Runs something, and gives the seconds of CPU that it took. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('a file that somebody made to do harm', () => {
  const files = readdirSync(CASES).filter((name) => !name.endsWith('.txt'));
  it.each(files)('gets its lines and nothing more: %s', async (name) => {
    const text = readFileSync(join(CASES, name), 'utf8');
    const [kind = ''] = name.split('--');
    const folder = Object.entries(FOLDERS).find(([known]) => known === kind)?.[1] ?? '';
    const id = name.replace(`${kind}--`, kind === 'comment' ? '2026-11-19-' : '');
    writeFileSync(join(content, folder, id), text);
    const expected = readFileSync(join(CASES, name.replace(/\.\w+$/, '.txt')), 'utf8').split('\n');
    const lines = await linesOf();
    const wanted = expected.filter((line) => line !== '');
    for (const line of wanted) expect(lines.join('\n')).toContain(line.trim());
    expect(lines).toHaveLength(wanted.length);
    expect(lines.join('')).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
  });

  const fenced = (yaml: string): string => `---\n${yaml}\n---\nText.\n`;
  const indented = (sign: string): string =>
    Array.from({ length: 170 }, (_, level) => ' '.repeat(level) + sign).join('\n');
  const list = <T>(count: number, item: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => item(index));
  const ESSAY = 'title: T\ndate: 2026-01-01\ndescription: D.';
  it.each([
    ['keys', 'comment', fenced(list(1_900, (index) => `k${index}:`).join('\n'))],
    ['sixteen thousand keys', 'comment', fenced(list(16_000, (index) => `k${index}: 1`).join('\n'))],
    ['the same key', 'comment', fenced('a: 1\n'.repeat(1_900))],
    ['keys in keys', 'comment', fenced(indented('? '))],
    ['lists in lists', 'comment', fenced(indented('- '))],
    ['braces', 'comment', fenced('{'.repeat(60))],
    ['brackets that are never closed', 'comment', fenced('[\n'.repeat(60) + 'a: b\n'.repeat(1_800))],
    ['quotes that are never closed', 'comment', fenced('"\n'.repeat(1_900))],
    ['colons', 'comment', fenced('a: b: c\n'.repeat(1_900))],
    ['anchors', 'comment', fenced(list(1_400, (index) => `- &a${index} x`).join('\n'))],
    ['aliases', 'comment', fenced('a: &a x\nb: *a')],
    ['names in JSON', 'scenario', `{${list(5_000, (index) => `"${index}":1`).join(',')}}`],
    ['the same name in JSON', 'scenario', `{${'"a":1,'.repeat(9_000)}"a":1}`],
    ['brackets in JSON', 'scenario', '['.repeat(60_000)],
    ['commas in JSON', 'scenario', `{"a":[${'1,]'.repeat(15_000)}`],
    ['comments in JSON', 'scenario', `{${'/**/'.repeat(15_000)}}`],
    ['a long text in JSON', 'scenario', JSON.stringify('x'.repeat(70_000))],
    ['lists in lists', 'essay', fenced(ESSAY) + '- - - - - - - - - - - - x\n'.repeat(2_500)],
  ] as const)('costs little, and gets a line: %s', async (_, kind, text) => {
    const name = { comment: '2026-11-19-a.md', essay: 'a.md', scenario: 'a.json' }[kind];
    writeFileSync(join(content, FOLDERS[kind], name), text);
    let lines: readonly string[] = [];
    // A second is what the whole folder takes, and the look at the thread comes a little late.
    expect(await cpuOf(async () => (lines = await linesOf()))).toBeLessThan(8);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !line.startsWith(`${FOLDERS[kind]}/${name}:`))).toEqual([]);
  });
});

describe('what is no file', () => {
  it('is told by its name, and what is behind a link is not looked at', async () => {
    const outside = mkdtempSync(join(room, 'outside-'));
    writeFileSync(join(outside, 'index.md'), '---\ntitle: Secret\n---\n');
    symlinkSync(outside, join(content, 'essays/folder'));
    symlinkSync(join(outside, 'index.md'), join(content, 'essays/text.md'));
    symlinkSync(join(outside, 'nowhere'), join(content, 'essays/dangling.md'));
    symlinkSync('/dev/zero', join(content, 'essays/zero.md'));
    execFileSync('mkfifo', [join(content, 'essays/pipe.md')]);
    mkdirSync(join(content, 'public'), { recursive: true });
    symlinkSync('/etc/hostname', join(content, 'public/leak.txt'));
    symlinkSync(outside, join(content, 'public/leak'));
    const server = createServer().listen(join(content, 'essays/socket.md'));
    const lines = await linesOf();
    await new Promise((done) => server.close(done));
    expect(lines.map((line) => line.replace(/; .*/, ''))).toEqual([
      'essays/dangling.md:1:1: file: a link to a file or folder elsewhere',
      'essays/folder:1:1: file: a link to a file or folder elsewhere',
      'essays/pipe.md:1:1: file: a pipe',
      'essays/socket.md:1:1: file: a socket',
      'essays/text.md:1:1: file: a link to a file or folder elsewhere',
      'essays/zero.md:1:1: file: a link to a file or folder elsewhere',
      'public/leak:1:1: file: a link to a file or folder elsewhere',
      'public/leak.txt:1:1: file: a link to a file or folder elsewhere',
    ]);
  });

  it('is refused in the engine’s public folder too, and what begins with a dot is not published', async () => {
    mkdirSync(join(room, 'public'), { recursive: true });
    symlinkSync('/etc/hostname', join(room, 'public/leak.txt'));
    expect((await linesOf()).join()).toContain('public/leak.txt:1:1: file: a link');
    rmSync(join(room, 'public'), { recursive: true });
    mkdirSync(join(content, 'public/.well-known'), { recursive: true });
    mkdirSync(join(content, 'public/.git'));
    for (const name of ['.nojekyll', '.well-known/security.txt', '.DS_Store', '.git/config'])
      writeFileSync(join(content, 'public', name), 'x');
    const { notes } = await loadContent({
      contentDir: content,
      projectRoot: room,
      now: Date.UTC(2027, 0, 1),
    });
    expect(notes.map(({ file }) => file).filter((file) => file.startsWith('public/'))).toEqual([
      'public/.DS_Store',
      'public/.git',
    ]);
  });
});
