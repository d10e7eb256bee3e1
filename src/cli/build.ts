import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildText as text } from '../locales/en/build.ts';
import { astroMaker } from './build/astro-maker.ts';
import { command } from './build/command.ts';
import { publish } from './build/publish.ts';

/** `npm run build [-- --outDir DIR]`: checks the content, builds the site beside DIR, and puts it in its place. */
const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });

const projectRoot = process.cwd();
const target = resolve(values.outDir);
const shown = relative(projectRoot, target) || '.';

await command(projectRoot, async (signal) => {
  const { files, changed } = await publish(
    target,
    astroMaker(projectRoot, signal),
    join(projectRoot, '.astro'),
    () => {
      console.log(text.filling(shown));
    },
  );
  console.log(text.done(shown, files, changed));
});
