import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keptMinifier } from '../../../src/loader/minified-scripts.ts';

it('makes a script short, the same when it is found again, and says what is none', async () => {
  const project = await mkdtemp(join(tmpdir(), 'countergraph-minified-'));
  try {
    await writeFile(join(project, 'package-lock.json'), '{}');
    const script = 'const unused = 1;\nexport function add(first, second) {\n  return first + second;\n}\n';
    const short = await (await keptMinifier(project))(script);
    expect(short).toBe('export function add(n,r){return n+r}');
    expect(await (await keptMinifier(project))(script)).toBe(short);
    await expect((await keptMinifier(project))('export function (')).rejects.toThrow('Unexpected token');
  } finally {
    await rm(project, { recursive: true, force: true });
  }
});
