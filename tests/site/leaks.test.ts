import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { build } from './build.ts';
import type { Built } from './build.ts';
import { built, filesOf, textOf } from './built.ts';

/** Words of a draft, of a comment under it, and of a comment that its author deleted, its author's name included. */
const SECRETS = ['canaryquartz', 'deletedquartz', 'secretname', 'under-draft'];

/** The files of a built site in which a word stands, in their bytes or in their names. */
async function filesWith(site: Built, secret: string): Promise<string[]> {
  const files = await filesOf(site);
  const leaks = files.filter((file) => file.toLowerCase().includes(secret));
  for (const file of files) {
    // Latin 1 keeps every byte as it is, so that texts inside pictures are found too.
    const text = await readFile(join(site.dist, file), 'latin1');
    if (text.toLowerCase().includes(secret)) leaks.push(file);
  }
  return leaks;
}

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

/** Adds drafts and essays of the far future with pictures, in both formats, whose very file names say too much. */
async function addDrafts(contentDir: string): Promise<void> {
  const data = '---\ntitle: canaryquartz\ndate: 2026-01-01\ndescription: canaryquartz\n';
  const ways = ['draft: true', 'publish: 2999-01-01T00:00:00Z'];
  for (const [number, way] of ways.entries())
    for (const format of ['md', 'mdx']) {
      const folder = join(contentDir, 'essays', `unseen-${number}-${format}`);
      await mkdir(folder);
      await mkdir(join(contentDir, 'threads', `unseen-${number}-${format}`));
      await writeFile(
        join(contentDir, 'threads', `unseen-${number}-${format}`, 'a.md'),
        '---\nauthor: A\ndate: 2026-01-01\n---\ncanaryquartz\n',
      );
      const picture = await readFile(join(contentDir, 'essays/pictures/grey.png'));
      // Each has bytes of its own: the same picture elsewhere would share its file.
      await writeFile(
        join(folder, `canaryquartz-${format}.png`),
        Buffer.concat([picture, Buffer.from(format + way)]),
      );
      await writeFile(
        join(folder, `index.${format}`),
        `${data}${way}\n---\n![canaryquartz](./canaryquartz-${format}.png)\n`,
      );
    }
}

it.each([
  {
    shell: 'an ordinary shell',
    set: { NODE_ENV: undefined, DEV: undefined, PROD: undefined, MODE: undefined },
  },
  {
    shell: 'a shell set up for development',
    set: { NODE_ENV: 'development', DEV: '1', PROD: '', MODE: 'development' },
  },
])(
  'keeps drafts and what is held out, with their pictures, and the policy in, when built from $shell',
  async ({ set }) => {
    const room = await mkdtemp(join(tmpdir(), 'countergraph-drafts-'));
    const contentDir = join(room, 'content');
    try {
      await cp('tests/fixtures/site', contentDir, { recursive: true });
      await addDrafts(contentDir);
      const site = await build(contentDir, join(room, 'dist'), '/', set);
      expect(await filesWith(site, 'canaryquartz')).toEqual([]);
      expect(await filesWith(site, 'content-security-policy')).toContain('index.html');
    } finally {
      await rm(room, { recursive: true, force: true });
    }
  },
  600_000,
);
