import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { built, filesOf, filesWith, textOf } from './built.ts';
import { UNSEEN } from './drafts.ts';

/** Words of a draft, of a comment under it, and of a comment that its author deleted, its author's name included. */
const SECRETS = [UNSEEN, 'deletedquartz', 'secretname', 'under-draft'];

it.each(SECRETS)(
  'lets %s stand nowhere in the built site: no text, no picture, no file name',
  async (secret) => {
    expect(await filesWith(built('fixture'), secret)).toEqual([]);
  },
);

it('would find a word that is published', async () => {
  expect(await filesWith(built('fixture'), 'my parent is not public.')).toContain(
    'essays/hostile/index.html',
  );
});

it.each(['journal', 'fixture'] as const)(
  'publishes no picture of the %s site that nothing names, and none that tells of a place or a person',
  async (name) => {
    const site = built(name);
    const files = await filesOf(site);
    const texts = await Promise.all(
      files.filter((file) => /\.(?:html|md|xml|css|json)$/.test(file)).map((file) => textOf(site, file)),
    );
    const pictures = files.filter((file) => /\.(?:avif|gif|jpe?g|png|webp)$/.test(file));
    const copied = pictures.filter((file) => file.startsWith('_astro/'));
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter((file) => !texts.some((text) => text.includes(file)))).toEqual([]);
    for (const file of pictures) {
      const { exif, xmp, iptc } = await sharp(join(site.dist, file)).metadata();
      expect([exif, xmp, iptc], file).toEqual([undefined, undefined, undefined]);
    }
  },
);

it('keeps drafts and what is held out, with their pictures, and the policy in', async () => {
  const site = built('journal');
  expect(await filesWith(site, UNSEEN)).toEqual([]);
  expect(await filesWith(site, 'content-security-policy')).toContain('index.html');
});
