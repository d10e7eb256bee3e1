import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildTime, currentTime } from '../build-time.ts';
import { storeDir } from '../loader/cache.ts';
import { loadContent } from '../loader/load.ts';
import type { OutsideLink } from '../loader/load.ts';
import { checkText as text } from '../locales/en/check.ts';
import { ContentError, formatProblem } from '../schema/problem.ts';
import { contentDir } from '../site.ts';
import { ask } from './check/ask.ts';
import { linkReport } from './check/link-report.ts';
import { answersFor } from './check/outside-links.ts';

/**
 * `npm run check [-- --json] [--links]`: checks every file of the content folder. Exit code 1 when anything is wrong; notes
 * are on what is allowed and hardly meant. `--json` prints the problems as a JSON array on standard output. `--links` asks
 * other sites, too, whether the pages are there to which texts link.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, links: { type: 'boolean', default: false } },
});

const shown = relative(process.cwd(), contentDir) || '.';

/** A line that counts on a terminal. */
function counting(words: (folder: string, done: number, total: number) => string) {
  return (done: number, total: number): void => {
    if (process.stderr.isTTY)
      process.stderr.write(`\r${words(shown, done, total)}${done === total ? '\n' : ''}`);
  };
}

/** Asks for every link to another site, and tells what came of it. @throws ContentError with the dead ones. */
async function checkOutside(links: readonly OutsideLink[]): Promise<void> {
  const answers = await answersFor(
    links.map(({ url }) => url),
    {
      ask,
      file: join(process.cwd(), storeDir(contentDir), 'links.json'),
      now: currentTime(),
      wait: setTimeout,
      onProgress: counting(text.asking),
    },
  );
  const { problems, notes } = linkReport(links, answers);
  for (const note of notes) console.error(text.note(formatProblem(note)));
  if (problems.length > 0) throw new ContentError(problems);
  if (!values.json) console.log(text.outside(answers.size));
}

try {
  const content = await loadContent({
    contentDir,
    projectRoot: process.cwd(),
    now: buildTime,
    onProgress: counting(text.progress),
  });
  const { essays, comments, scenarios, made, notes } = content;
  for (const note of notes) console.error(text.note(formatProblem(note)));
  if (values.links) await checkOutside(content.outside);
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
