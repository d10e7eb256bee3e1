import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KeptMap } from '../../../src/loader/kept-map.ts';

let room: string;
let file: string;
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-map-'));
  file = join(room, 'folder', 'map.json');
});
afterEach(() => rm(room, { recursive: true, force: true }));

async function saved(entries: Readonly<Record<string, unknown>>, version = '1'): Promise<void> {
  const map = await KeptMap.open(file, version);
  for (const [key, value] of Object.entries(entries)) map.set(key, value);
  await map.save();
}

it('gives the next process what was set, and drops what nobody asked for', async () => {
  await saved({ a: { x: 1 }, b: ['y'], __proto__x: 1 });
  const next = await KeptMap.open(file, '1');
  expect([next.get('a'), next.get('c'), next.get('constructor')]).toEqual([{ x: 1 }, undefined, undefined]);
  await next.save();
  const last = await KeptMap.open(file, '1');
  expect([last.get('a'), last.get('b')]).toEqual([{ x: 1 }, undefined]);
});

it('leaves its file alone while nothing changes', async () => {
  await saved({ a: 1 });
  const before = await readFile(file, 'utf8');
  const next = await KeptMap.open(file, '1');
  next.get('a');
  await writeFile(file, `${before} `);
  await next.save();
  expect(await readFile(file, 'utf8')).toBe(`${before} `);
});

it('begins from nothing where the file is of another version, cut, empty, changed or foreign', async () => {
  await saved({ a: 1 });
  const whole = await readFile(file, 'utf8');
  expect((await KeptMap.open(file, '2')).get('a')).toBeUndefined();
  for (const text of [whole.slice(0, -3), '', whole.replace('1}', '2}'), '{"a":1}', '\n{"a":1}']) {
    await writeFile(file, text);
    expect((await KeptMap.open(file, '1')).get('a')).toBeUndefined();
  }
});
