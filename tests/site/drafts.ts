import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A word of what is not published, in the fixture and in the drafts that are added here. */
export const UNSEEN = 'canaryquartz';

/** Adds drafts and essays of the far future with pictures, in both formats, whose very file names say too much. */
export async function addDrafts(contentDir: string): Promise<void> {
  const data = `---\ntitle: ${UNSEEN}\ndate: 2026-01-01\ndescription: ${UNSEEN}\n`;
  const ways = ['draft: true', 'publish: 2999-01-01T00:00:00Z'];
  for (const [number, way] of ways.entries())
    for (const format of ['md', 'mdx']) {
      const folder = join(contentDir, 'essays', `unseen-${number}-${format}`);
      await mkdir(folder);
      await mkdir(join(contentDir, 'threads', `unseen-${number}-${format}`));
      await writeFile(
        join(contentDir, 'threads', `unseen-${number}-${format}`, 'a.md'),
        `---\nauthor: A\ndate: 2026-01-01\n---\n${UNSEEN}\n`,
      );
      const picture = await readFile('tests/fixtures/site/essays/pictures/grey.png');
      // Each has bytes of its own: the same picture elsewhere would share its file.
      await writeFile(
        join(folder, `${UNSEEN}-${format}.png`),
        Buffer.concat([picture, Buffer.from(format + way)]),
      );
      await writeFile(
        join(folder, `index.${format}`),
        `${data}${way}\n---\n![${UNSEEN}](./${UNSEEN}-${format}.png)\n`,
      );
    }
}
