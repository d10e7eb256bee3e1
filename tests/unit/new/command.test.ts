import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../../../src/loader/load.ts';
import { parseSite } from '../../../src/schema/files.ts';

let room: string;
let site: string;

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-new-'));
  site = join(room, 'my-site');
});
afterEach(() => rm(room, { recursive: true, force: true }));

function add(...args: readonly string[]) {
  const env = { ...process.env, CONTENT_DIR: site };
  return spawnSync(process.execPath, ['src/cli/new.ts', ...args], { encoding: 'utf8', env });
}

const SITE = ['site', '--title', 'My: "site"', '--author', 'jane-doe'];
const KINDS = [
  ['essay', '--title', 'Bread: a love story'],
  ['scenario', '--title', 'Rise'],
  ['comment', '--to', 'first-essay', '--author', 'Ada L.'],
  ['person', '--name', 'Zoë #1'],
];

const tree = async (): Promise<string[]> => {
  const entries = await readdir(room, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

it('makes a site with one file of each kind, in which the check finds no problem, and none of them twice', async () => {
  const made = add(...SITE, '--dir', site);
  expect(made.status, made.stderr).toBe(0);
  for (const args of KINDS) {
    const { status, stdout, stderr } = add(...args);
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^wrote /);
    expect(stdout).toContain('Next: ');
  }
  const content = await loadContent({ contentDir: site, projectRoot: process.cwd(), now: Date.now() });
  expect(content.essays.map(({ id, data }) => [id, data.draft])).toEqual([
    ['bread-a-love-story', true],
    ['first-essay', false],
  ]);
  expect(content.comments.map(({ id }) => id)).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d-ada-l$/)]);
  expect(content.people.map(({ id, data }) => [id, data.name])).toEqual([
    ['jane-doe', 'Jane Doe'],
    ['zoe-1', 'Zoë #1'],
  ]);
  expect(content.scenarios.map(({ id, scenario }) => [id, scenario.title])).toEqual([
    ['first-graph', 'A first graph'],
    ['rise', 'Rise'],
  ]);

  const before = await tree();
  for (const args of [[...SITE, '--dir', site], ...KINDS]) {
    const { status, stdout, stderr } = add(...args);
    expect([status, stdout], args[0]).toEqual([1, '']);
    expect(stderr).toContain('exists already');
    expect(stderr).not.toMatch(/\n +at /);
  }
  expect(await tree()).toEqual(before);
});

it('writes nothing where one of its files is there', async () => {
  const half = join(room, 'half');
  await mkdir(half);
  await writeFile(join(half, 'README.md'), 'mine');
  expect(add(...SITE, '--dir', half).stderr).toContain('README.md: exists already');
  expect(await readdir(half)).toEqual(['README.md']);
});

it('takes an essay in a folder for the same essay', async () => {
  add(...SITE, '--dir', site);
  await mkdir(join(site, 'essays/rye'));
  await writeFile(join(site, 'essays/rye/index.md'), '');
  expect(add('essay', 'Rye').stderr).toContain('essays/rye/index.md: exists already');
});

it('writes the names of the engine and of the site where they belong', async () => {
  const engine = ['--engine-repository', 'me/engine', '--engine-commit', 'a'.repeat(40)];
  add('site', site, '--title', 'S', '--author', 'me', '--origin', 'https://me.example.net', ...engine);
  const settings = parseSite('site.json', await readFile(join(site, 'site.json'), 'utf8'));
  expect(settings.value?.feedId).toMatch(/^me\.example\.net,\d{4}-\d\d-\d\d$/);
  const workflow = await readFile(join(site, '.github/workflows/publish.yml'), 'utf8');
  const { env, jobs } = parse(workflow) as {
    env: unknown;
    jobs: Record<string, { steps: { uses?: string; run?: string }[] }>;
  };
  expect(env).toEqual({ ENGINE_REPOSITORY: 'me/engine', ENGINE_COMMIT: 'a'.repeat(40) });
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm run build']);
  for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
});

it.each([
  [[], 'npm run new -- site|essay|scenario|comment|person'],
  [['poem'], 'npm run new -- site|essay|scenario|comment|person'],
  [['site', '--title', 'T'], 'Add --dir … --author …'],
  [['site', '--titel', 'T'], 'npm run new -- site'],
  [['site', 'a', 'b'], 'Too many words: b'],
  [[...SITE, '--dir', 'x', '--origin', 'example.org'], '--origin: "example.org"; not a full web address'],
  [[...SITE, '--dir', 'x', '--engine-repository', 'a b'], '--engine-repository: "a b"; not a repository'],
  [['essay', '--title', 'T'], 'CONTENT_DIR: there is no such folder'],
])('tells in plain lines how it is used: %j', async (args, words) => {
  const { status, stdout, stderr } = add(...args);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/\n +at /);
  expect(await tree()).toEqual([]);
});

it('refuses what does not fit the site', async () => {
  add(...SITE, '--dir', site);
  const before = await tree();
  const cases = [
    [['essay', '日本'], 'Add --id …'],
    [['essay', 'T', '--author', 'nobody'], 'No person has the id nobody'],
    [['essay', 'T', '--draft', 'yes'], '--draft: "yes"; this is true or false'],
    [['comment', 'first-essai', '--author', 'A'], 'did you mean first-essay?'],
    [['comment', 'first-essay', '--author', 'person:nobody'], 'No person has the id nobody'],
  ] as const;
  for (const [args, words] of cases) {
    const { status, stderr } = add(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(words);
  }
  expect(await tree()).toEqual(before);
});

it('has help for each kind, whatever there is', () => {
  expect(add('--help')).toMatchObject({ status: 0, stderr: '' });
  for (const kind of ['site', 'essay']) {
    const { status, stdout } = add(kind, '--help');
    expect(status).toBe(0);
    expect(stdout).toContain(`npm run new -- ${kind} `);
  }
});
