import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { repliesWorkflow } from '../../../src/cli/new/replies-workflow.ts';

const source = repliesWorkflow('someone/countergraph', '0123456789abcdef');
const workflow = z
  .object({
    on: z.record(z.string(), z.unknown()),
    permissions: z.record(z.string(), z.string()),
    jobs: z.object({
      look: z.object({
        steps: z.array(
          z.object({
            uses: z.string().optional(),
            run: z.string().optional(),
            with: z.record(z.string(), z.unknown()).optional(),
          }),
        ),
      }),
    }),
  })
  .parse(parse(source));
const { steps } = workflow.jobs.look;

const ESSAY = '---\ntitle: On dots\ndate: 2026-11-01\ndescription: About dots.\n---\n\nA dot is a dot.\n';
const SITE = {
  title: 'A site',
  origin: 'https://example.org',
  language: 'en',
  description: 'Dots.',
  author: 'ada',
};
const comment = (text: string): string => `---\nauthor: Bo\ndate: 2026-11-02\n---\n\n${text}\n`;

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'countergraph-request-'));
});
afterEach(() => {
  rmSync(room, { recursive: true, force: true });
});

function git(...args: readonly string[]): string {
  const settings = ['-c', 'user.name=Bo', '-c', 'user.email=bo@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...settings, ...args], { cwd: join(room, 'request'), encoding: 'utf8' }).trim();
}

function write(folder: 'content' | 'request', files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(room, folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Runs the last step of the workflow on a request that changes a small site. */
function look(change: () => void): { readonly status: number | null; readonly summary: string } {
  const files = {
    'site.json': JSON.stringify(SITE),
    'essays/dots.md': ESSAY,
    'people/ada.md': '---\nname: Ada\n---\n',
    'threads/dots/2026-11-01-cy.md': comment('The first comment.'),
  };
  write('content', files);
  write('request', files);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'The site');
  const base = git('rev-parse', 'HEAD');
  change();
  git('add', '-A');
  git('commit', '-q', '-m', 'A request');
  symlinkSync(process.cwd(), join(room, 'engine'));
  const { status } = spawnSync('bash', ['-c', steps.at(-1)?.run ?? 'exit 99'], {
    cwd: room,
    encoding: 'utf8',
    env: {
      ...process.env,
      RUNNER_TEMP: room,
      GITHUB_STEP_SUMMARY: join(room, 'summary.md'),
      CONTENT_DIR: join(room, 'content'),
      BASE: base,
      HEAD: git('rev-parse', 'HEAD'),
    },
  });
  return { status, summary: readFileSync(join(room, 'summary.md'), 'utf8') };
}

describe('the workflow for replies that strangers propose', () => {
  it('may read, and no more, and takes its actions and itself from where no stranger writes', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.on)).toEqual(['pull_request_target']);
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
    for (const step of steps)
      if (step.with && 'path' in step.with) expect(step.with['persist-credentials']).toBe(false);
    // No command gets a text of the request but as a variable, in which nothing is run.
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
    // Nothing is started in the folder of the request.
    expect(source).not.toContain('working-directory: request');
  });

  it('shows what would be published, and files nothing', () => {
    const { status, summary } = look(() => {
      write('request', { 'threads/dots/2026-11-02-bo.md': comment('I see `no` dot.') });
    });
    expect(summary).toContain('I see');
    expect(summary).toContain('dry run');
    expect(summary.split('\n').filter((line) => line !== '' && !line.startsWith('    '))).toEqual([]);
    expect(status).toBe(0);
  });

  it('leaves to a person what is no new comment, and says so', () => {
    const { status, summary } = look(() => {
      write('request', {
        'threads/dots/2026-11-01-cy.md': comment('Changed by somebody else.'),
        'threads/dots/$(touch ran).md': comment('A name that commands.'),
        'package.json': '{ "scripts": { "accept": "touch ran" } }',
        '.github/workflows/own.yml': 'on: push',
      });
      symlinkSync('/etc/hostname', join(room, 'request/threads/dots/link.md'));
    });
    for (const name of ['2026-11-01-cy.md', 'touch', 'package.json', 'own.yml', 'link.md'])
      expect(summary).toMatch(new RegExp(`not looked at: .*${name.replaceAll('.', String.raw`\.`)}`));
    expect(summary).not.toContain('Changed by somebody else');
    expect(status).toBe(1);
    expect(spawnSync('find', [room, '-name', 'ran']).stdout.toString()).toBe('');
  });

  it('fails when something in a comment is wrong or needs a look', () => {
    const { status, summary } = look(() => {
      write('request', { 'threads/dots/2026-11-02-bo.md': '---\nauthor: Bo\n---\n\nNo date.\n' });
    });
    expect(summary).toContain('date');
    expect(status).toBe(1);
  });
});
