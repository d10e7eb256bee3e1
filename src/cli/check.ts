import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTime } from '../build-time.ts';
import { loadContent } from '../loader/load.ts';
import { checkText as text } from '../locales/en/check.ts';
import { ContentError, formatProblem } from '../schema/problem.ts';
import { contentDir } from '../site.ts';

/**
 * `npm run check [-- --json]`: checks every file of the content folder. Exit code 1 when anything is wrong; notes are on
 * what is allowed and hardly meant. `--json` prints the problems as a JSON array on standard output.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const shown = relative(process.cwd(), contentDir) || '.';

function progress(done: number, total: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${text.progress(shown, done, total)}${done === total ? '\n' : ''}`);
}

try {
  const content = await loadContent({
    contentDir,
    projectRoot: process.cwd(),
    now: buildTime,
    onProgress: progress,
  });
  const { essays, comments, scenarios, made, notes } = content;
  for (const note of notes) console.error(text.note(formatProblem(note)));
  if (values.json) console.log('[]');
  else console.log(text.good(shown, essays.length, comments.length, scenarios.length, made));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.exitCode = 1;
  if (values.json) {
    console.log(JSON.stringify(error.problems, undefined, 2));
  } else {
    for (const problem of error.problems) console.error(formatProblem(problem));
    console.error(`\n${text.bad(shown, error.problems.length)}`);
  }
}
