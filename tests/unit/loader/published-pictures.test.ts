import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cleanPictures, openPictureFacts, withoutMetadata } from '../../../src/loader/published-pictures.ts';

const PHOTO = 'tests/cases/authors/11-original-picture-published/essays/try/photo.jpg';

let room: string;

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-pictures-'));
});
afterEach(() => rm(room, { recursive: true, force: true }));

it.each(['jpeg', 'png', 'webp', 'avif'] as const)('takes place and maker out of a %s', async (format) => {
  const exif = { IFD0: { Artist: 'A. Secret' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } };
  const told = await sharp(PHOTO).toFormat(format).withExif(exif).toBuffer();
  expect((await sharp(told).metadata()).exif).toBeDefined();
  const clean = await withoutMetadata(told);
  expect((await sharp(clean).metadata()).exif).toBeUndefined();
  expect(Buffer.from(clean ?? '').includes('Secret')).toBe(false);
});

it('turns a picture as its camera said that it is to be turned', async () => {
  const turned = await sharp({ create: { width: 4, height: 2, channels: 3, background: 'red' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { width, height, orientation } = await sharp(await withoutMetadata(turned)).metadata();
  expect([width, height, orientation]).toEqual([2, 4, undefined]);
});

it('leaves a picture as it is that tells nothing', async () => {
  expect(await withoutMetadata(await sharp(PHOTO).png().toBuffer())).toBeUndefined();
});

it('removes what Astro copied and nothing names, and cleans what an author put there', async () => {
  const photo = await readFile(PHOTO);
  await mkdir(join(room, '_astro'));
  for (const file of ['_astro/a.Hash_1-a.jpg', '_astro/a b.Hash_2.jpg', '_astro/c.Hash_3.jpg', 'own.jpg'])
    await writeFile(join(room, file), photo);
  await writeFile(
    join(room, 'index.html'),
    '<img src="/_astro/a.Hash_1-a.jpg"><img src="/_astro/a%20b.Hash_2.jpg">',
  );
  const facts = await openPictureFacts(join(room, 'kept'), '1');
  await cleanPictures(room, '_astro', facts);
  expect((await readdir(join(room, '_astro'))).sort()).toEqual(['a b.Hash_2.jpg', 'a.Hash_1-a.jpg']);
  for (const file of ['_astro/a.Hash_1-a.jpg', 'own.jpg'])
    expect((await sharp(join(room, file)).metadata()).exif).toBeUndefined();
});
