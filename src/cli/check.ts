import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '../loader/load.ts';
import { checkText as text } from '../locales/en/check.ts';
import { ContentError, formatProblem } from '../schema/problem.ts';
import { buildTime } from '../build-time.ts';
import { contentDir } from '../site.ts';

/**
 * `npm run check [-- --json]`: checks every file of the content folder, then the types of the code.
 * Exit code 1 when anything is wrong; `--json` prints the content's problems as a JSON array on standard output.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, 'content-only': { type: 'boolean', default: false } },
});

const shown = relative(process.cwd(), contentDir) || '.';

function progress(done: number, total: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${text.progress(shown, done, total)}${done === total ? '\n' : ''}`);
}

async function checkContent(): Promise<boolean> {
  try {
    const content = await loadContent({
      contentDir,
      projectRoot: process.cwd(),
      now: buildTime,
      onProgress: progress,
    });
    const { essays, comments, scenarios, made } = content;
    if (values.json) console.log('[]');
    else console.log(text.good(shown, essays.length, comments.length, scenarios.length, made));
    return true;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    if (values.json) {
      console.log(JSON.stringify(error.problems, undefined, 2));
    } else {
      for (const problem of error.problems) console.error(formatProblem(problem));
      console.error(`\n${text.bad(shown, error.problems.length)}`);
    }
    return false;
  }
}

function checkTypes(): boolean {
  // Standard output belongs to the JSON when that is asked for.
  const stdio = values.json ? (['ignore', 2, 2] as const) : 'inherit';
  const astro = spawnSync('npx', ['--no-install', 'astro', 'check'], {
    stdio: stdio === 'inherit' ? stdio : [...stdio],
  });
  return astro.status === 0;
}

const good = (await checkContent()) && (values['content-only'] || checkTypes());
process.exitCode = good ? 0 : 1;
