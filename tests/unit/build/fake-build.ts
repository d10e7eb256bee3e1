/**
 * A build of a small site that a test can cut off at any moment: `node fake-build.ts TARGET CONTENT VERSION MS`, or
 * with `release` in front. Its pages all say the version; they are written in about MS milliseconds.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { command } from '../../../src/cli/build/command.ts';
import type { Maker } from '../../../src/cli/build/make-site.ts';
import { publish } from '../../../src/cli/build/publish.ts';
import { release } from '../../../src/cli/build/releases.ts';

const PAGES = 60;

const [kind, target = '', contentDir = '', version = '', ms = '0'] = process.argv.slice(2);

function maker(signal: AbortSignal): Maker {
  return {
    contentDir,
    base: '/',
    kept: join(contentDir, '..', 'kept'),
    signal,
    make: async (folder) => {
      await mkdir(join(folder, 'essays'));
      for (let page = 0; page < PAGES; page += 1) {
        process.stdout.write(`page ${page}.\n`);
        signal.throwIfAborted();
        const html = `<!doctype html><html><head><link rel="stylesheet" href="/style.css"></head><body>${version} ${page}</body></html>`;
        await writeFile(join(folder, 'essays', `${page}.html`), html);
        await setTimeout(Number(ms) / PAGES);
      }
      for (const name of ['index.html', '404.html'])
        await writeFile(join(folder, name), `<!doctype html><html><body>${version}</body></html>`);
      await writeFile(join(folder, 'style.css'), 'body {}');
    },
  };
}

await command(
  join(contentDir, '..', kind === 'alone' ? `project-${process.pid}` : 'project'),
  async (signal) => {
    if (kind === 'release') await release(target, maker(signal));
    else await publish(target, maker(signal), join(contentDir, '..', 'store'), () => undefined);
  },
);
