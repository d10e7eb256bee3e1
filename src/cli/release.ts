import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildText as text } from '../locales/en/build.ts';
import { astroMaker } from './build/astro-maker.ts';
import { command, telling } from './build/command.ts';
import { goBack, release } from './build/releases.ts';

/**
 * `npm run release -- DIR [--back]`: builds the next release of a folder, DIR/releases/<n>, and leads the link
 * DIR/current to it; `--back` leads it to the release before. A server follows the link.
 */
const { values, positionals } = parseArgs({
  options: { back: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [dir, ...more] = positionals;

if (dir === undefined || more.length > 0) {
  console.error(text.usage);
  process.exitCode = 1;
} else {
  const projectRoot = process.cwd();
  const current = join(dir, 'current');
  if (values.back) {
    await telling(async () => {
      console.log(text.released(current, String(await goBack(resolve(dir)))));
    });
  } else
    await command(projectRoot, async (signal) => {
      const made = await release(resolve(dir), astroMaker(projectRoot, signal));
      console.log(text.done(dir, made.files, made.changed));
      console.log(text.released(current, String(made.release)));
    });
}
