import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkText } from '../../src/locales/en/check.ts';
import { formatProblem } from '../../src/schema/problem.ts';
import type { Problem } from '../../src/schema/problem.ts';

/** What `check` says of tests/cases/broken, reviewed line by line; UPDATE_CASES=1 writes it anew. */
const EXPECTED = 'tests/cases/broken.txt';

/** The files of that folder with nothing wrong in them: what the others point at, or should. */
const GOOD = [
  'site.json',
  'essays/good.md',
  'people/editor.md',
  'scenarios/good.json',
  'essays/no-alt/grey.png',
];

let room: string;
let broken: string;
/** What `check` says of the broken folder. */
let said: Said;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-check-'));
  broken = join(room, 'content');
  await cp('tests/cases/broken', broken, { recursive: true });
  const tooLarge = `---\nauthor: Stranger\ndate: 2026-01-02\n---\n${'Words. '.repeat(10_000)}\n`;
  await writeFile(join(broken, 'threads/good/too-large.md'), tooLarge);
  said = npm('check', broken);
});

afterAll(() => rm(room, { recursive: true, force: true }));

interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines that tell of a problem. */
  readonly lines: readonly string[];
}

/** Runs an npm script as an author would. */
function npm(script: 'check' | 'build', contentDir: string, ...options: readonly string[]): Said {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script, '--', ...options], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { status, stdout, stderr, lines: stderr.split('\n').filter((line) => /:\d+:\d+: /.test(line)) };
}

it('tells an author every problem of every file, with its place and the way to mend it', async () => {
  const { status, stderr, lines } = said;
  expect(status).toBe(1);
  if (process.env['UPDATE_CASES']) await writeFile(EXPECTED, `${lines.join('\n')}\n`);
  expect(lines).toEqual((await readFile(EXPECTED, 'utf8')).trimEnd().split('\n'));
  expect(stderr).toContain(checkText.bad(relative('.', broken), lines.length));
});

it('leaves no broken file out, and says on each line what was found and how to mend it', async () => {
  const { lines } = said;
  const entries = await readdir(broken, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(broken.length + 1)
        .replaceAll('\\', '/'),
    )
    // A loop is told once, at its first comment.
    .filter((file) => !GOOD.includes(file) && file !== 'threads/good/loop-b.md');
  expect(files.length).toBeGreaterThanOrEqual(10);
  expect([...new Set(lines.map((line) => line.slice(0, line.search(/:\d+:\d+: /))))].sort()).toEqual(
    files.sort(),
  );
  const form = /^[^:]+:\d+:\d+: [^:]+: [^;]+(?:; [^;]+){1,2}$/;
  expect(lines.filter((line) => !form.test(line))).toEqual([]);
});

it('says the same as JSON to a program', () => {
  const { status, stdout, stderr } = npm('check', broken, '--json');
  expect(status).toBe(1);
  const problems = JSON.parse(stdout) as readonly Problem[];
  expect(problems.map(formatProblem)).toEqual(said.lines);
  expect(stderr).not.toMatch(/:\d+:\d+: /);
});

it('passes a good folder, in words and as JSON', () => {
  const words = npm('check', 'tests/fixtures/site');
  expect(words.stdout).toContain('no problems');
  expect(words.status).toBe(0);
  const json = npm('check', 'tests/fixtures/site', '--json');
  expect(json.status).toBe(0);
  expect(JSON.parse(json.stdout)).toEqual([]);
});

it('builds nothing from a broken folder', () => {
  const outDir = join(room, 'dist');
  const { status, lines } = npm('build', broken, '--outDir', outDir);
  expect(status).toBe(1);
  expect(lines.length).toBeGreaterThanOrEqual(10);
  expect(existsSync(outDir)).toBe(false);
});
