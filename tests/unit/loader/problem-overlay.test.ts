import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemOverlay } from '../../../src/loader/problem-overlay.ts';
import { ContentError } from '../../../src/schema/problem.ts';
import type { Problem } from '../../../src/schema/problem.ts';

let room: string;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-overlay-'));
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1} <b>`);
  await writeFile(join(room, 'a.md'), lines.join('\n'));
  await writeFile(join(room, 'long.md'), 'x'.repeat(1_000_000));
});

afterAll(() => rm(room, { recursive: true, force: true }));

const problem = (place: Pick<Problem, 'file' | 'line' | 'col'>): Problem => ({
  ...place,
  field: 'text',
  found: '"<img src=x>"',
  expected: 'no tags',
  mend: 'write &lt;',
});

const overlayOf = async (...problems: Problem[]) =>
  (await problemOverlay(room, new ContentError(problems))).err;

it('tells all problems, and shows the lines around the first with its cure', async () => {
  const err = await overlayOf(
    problem({ file: 'b.md', line: 1, col: 1 }),
    problem({ file: 'a.md', line: 20, col: 3 }),
  );
  expect(err.title).toBe('2 problems in the content');
  expect(err.message.split('\n').map((line) => line.slice(0, 10))).toEqual(['a.md:20:3:', 'b.md:1:1: ']);
  expect(err.loc).toEqual({ file: join(room, 'a.md'), line: 20, column: 3 });
  expect(err.highlightedCode).toContain('counter-reset: step 14');
  expect(err.highlightedCode).toContain('<span class="line error-line">line 20 &lt;b&gt;</span>');
  expect(err.highlightedCode?.match(/line \d+/g)).toHaveLength(11);
});

it('holds no tag that a file brought', async () => {
  const err = await overlayOf(problem({ file: 'a.md', line: 1, col: 1 }));
  expect(err.message).not.toContain('<');
  expect(err.hint).toBe('write &amp;lt;');
});

it('shows no lines of a file that is not there, and of a very long line the beginning', async () => {
  expect((await overlayOf(problem({ file: 'gone.md', line: 1, col: 1 }))).highlightedCode).toBeUndefined();
  const { highlightedCode = '' } = await overlayOf(problem({ file: 'long.md', line: 1, col: 1 }));
  expect(highlightedCode.length).toBeLessThan(3000);
});
