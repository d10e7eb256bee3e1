import { parseArgs } from 'node:util';
import { declarations } from '#formulas';
import { acceptText as text } from '../locales/en/accept.ts';
import { parseFolder } from '../loader/parse.ts';
import type { Parsed } from '../loader/parse.ts';
import { readFolder } from '../loader/read-folder.ts';
import { checkFrontmatter } from '../loader/references.ts';
import { hasAddress, targetsOf } from '../loader/targets.ts';
import { buildTime } from '../build-time.ts';
import { ContentError, formatProblem } from '../schema/problem.ts';
import { contentDir } from '../site.ts';
import { pathOf, writeComment } from '../threads/file/comment-file.ts';
import { examine } from './accept/examine.ts';
import { fileAll } from './accept/filing.ts';
import { readIncoming } from './accept/incoming.ts';
import { quotable } from './accept/quoted.ts';
import { mayBeFiled, acceptReport } from './accept/report.ts';

/**
 * `npm run accept -- <file|folder> [--to <essay>] [--anyway] [--dry-run]`: checks comments that strangers sent, shows what would be
 * published, and files all of them or none. `--anyway` files what needs a look, once somebody has looked; `--dry-run` files
 * nothing. Exit code 1 when something is wrong or needs a look.
 */
const { values, positionals } = parseArgs({
  options: {
    to: { type: 'string' },
    anyway: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
  allowPositionals: true,
});

async function accept(path: string): Promise<boolean> {
  const { files, problems } = await readIncoming(path);
  const folder = await readFolder(contentDir);
  if (folder.problems.length > 0) throw new ContentError(folder.problems);
  const parsed = parseFolder(folder.texts, buildTime);
  const check = (all: Parsed) => checkFrontmatter(all, targetsOf(all, folder.names), declarations);
  const targets = targetsOf(parsed, folder.names);
  const isPage = (address: string) => hasAddress(address, targets);
  const texts = await quotable(files, values.to, parsed);
  const examined = examine(files, parsed, values.to, check, { texts, isPage });
  console.log(acceptReport(examined, problems, parsed));
  if (problems.length > 0 || !examined.every((one) => mayBeFiled(one, values.anyway))) {
    const wrong = problems.length > 0 || examined.some((one) => one.problems.length > 0);
    console.error(wrong ? text.wrong : text.unseen);
    return false;
  }
  if (values['dry-run']) {
    console.log(text.dryRun);
    return true;
  }
  const filings = examined.flatMap(({ comment }) =>
    comment
      ? [
          {
            path: pathOf({ essay: comment.thread, id: comment.id }, ''),
            text: writeComment(comment.file.data, comment.file.body),
          },
        ]
      : [],
  );
  await fileAll(contentDir, filings);
  for (const { path: filed } of filings) console.log(text.filed(filed));
  console.log(text.next(filings.length));
  return true;
}

const [path, ...more] = positionals;
if (values.help) console.log(text.help);
else if (path === undefined || more.length > 0) {
  console.error(text.usage);
  process.exitCode = 1;
} else {
  try {
    if (!(await accept(path))) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const problem of error.problems) console.error(formatProblem(problem));
    process.exitCode = 1;
  }
}
