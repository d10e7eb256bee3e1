import { mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import { KeptFacts } from '../../../src/loader/kept-facts.ts';

let room: string;
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-facts-'));
});
afterEach(() => rm(room, { recursive: true, force: true }));

/** Asks in a new process, as it were. @returns the fact, and whether the file was read for it. */
async function ask(found: string, version = '1') {
  const facts = await KeptFacts.open(
    join(room, 'facts.json'),
    version,
    (json) => z.string().safeParse(json).data,
  );
  let isRead = false;
  const fact = await facts.of('a', join(room, 'a'), () => {
    isRead = true;
    return found;
  });
  await facts.save();
  return { fact, isRead };
}

it('reads a file again when another lies in its place, or another text in it', async () => {
  const file = join(room, 'a');
  const day = new Date('2026-01-01');
  await writeFile(file, 'one');
  await utimes(file, day, day);
  expect(await ask('first')).toEqual({ fact: 'first', isRead: true });
  expect(await ask('second')).toEqual({ fact: 'first', isRead: false });
  await writeFile(join(room, 'other'), 'two');
  await utimes(join(room, 'other'), day, day);
  await rename(join(room, 'other'), file);
  expect(await ask('third')).toEqual({ fact: 'third', isRead: true });
  await writeFile(file, 'six');
  expect(await ask('fourth')).toEqual({ fact: 'fourth', isRead: true });
  await writeFile(file, 'seven');
  expect(await ask('fifth')).toEqual({ fact: 'fifth', isRead: true });
});

it('takes nothing from another version, and nothing that is no fact', async () => {
  await writeFile(join(room, 'a'), 'one');
  await ask('first');
  expect(await ask('second', '2')).toEqual({ fact: 'second', isRead: true });
  const numbers = await KeptFacts.open(
    join(room, 'facts.json'),
    '2',
    (json) => z.number().safeParse(json).data,
  );
  expect(await numbers.of('a', join(room, 'a'), () => 7)).toBe(7);
});
