import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { built, filesOf } from './built.ts';

/** Words of a draft, of a comment under it, and of a comment that its author deleted, its author's name included. */
const SECRETS = ['canaryquartz', 'deletedquartz', 'secretname', 'under-draft'];

it.each(SECRETS)('lets %s stand nowhere in the built site: no text, no picture, no file name', async (secret) => {
  const site = built('fixture');
  const files = await filesOf(site);
  const leaks = files.filter((file) => file.toLowerCase().includes(secret));
  for (const file of files) {
    // Latin 1 keeps every byte as it is, so that texts inside pictures are found too.
    const text = await readFile(join(site.dist, file), 'latin1');
    if (text.toLowerCase().includes(secret)) leaks.push(file);
  }
  expect(leaks).toEqual([]);
});

it('would find a word that is published', async () => {
  const site = built('fixture');
  const text = await readFile(join(site.dist, 'essays/hostile/index.html'), 'latin1');
  expect(text).toContain('My parent is not public.');
});
