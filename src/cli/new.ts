import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { buildTime } from '../build-time.ts';
import { newText as text } from '../locales/en/new.ts';
import { parseFolder } from '../loader/parse.ts';
import { readFolder } from '../loader/read-folder.ts';
import { ContentError, formatProblem } from '../schema/problem.ts';
import { contentDir } from '../site.ts';
import { fileAll } from './accept/filing.ts';
import { answersOf } from './new/answers.ts';
import { comment } from './new/comment.ts';
import { essay } from './new/essay.ts';
import { NewFault } from './new/kind.ts';
import type { Around, Kind } from './new/kind.ts';
import { person } from './new/person.ts';
import { scenario } from './new/scenario.ts';
import { site } from './new/site.ts';

/**
 * `npm run new -- site|essay|scenario|comment|person …`: writes a whole valid file, or the files of a site, and never over
 * one that is there. On a terminal it asks for what the arguments leave open. Exit code 1 when nothing was written.
 */
const KINDS = new Map<string, Kind>(Object.entries({ site, essay, scenario, comment, person }));

const ENGINE = join(import.meta.dirname, '../..');

function git(...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', ENGINE, ...args], { encoding: 'utf8' });
  return status === 0 ? stdout.trimEnd() : undefined;
}

/** What git knows of this engine; nothing where it lies in another repository, or in none. */
function engine(): Around['engine'] {
  if (git('rev-parse', '--show-cdup') !== '') return { repository: undefined, commit: undefined };
  const remote = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(
    git('remote', 'get-url', 'origin') ?? '',
  );
  return { repository: remote?.[1], commit: git('rev-parse', 'HEAD') };
}

/** The earlier of the days here and in UTC, so that no build anywhere takes it for a day to come. */
function today(): string {
  const now = new Date(buildTime);
  const here = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return (here < now ? here : now).toISOString().slice(0, 10);
}

/** Asks on a terminal. Ctrl-C and Ctrl-D end it. */
async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new AbortController();
  terminal.once('close', () => closed.abort());
  try {
    return await terminal.question(question, { signal: closed.signal });
  } catch {
    throw new NewFault(`\n${text.stopped}`);
  } finally {
    terminal.close();
  }
}

function usageOf(name: string, { fields }: Kind): string {
  const options = fields.map((field, index) => {
    const option = index === 0 ? field.name.toUpperCase() : `--${field.name} …`;
    return field.proposed ? `[${option}]` : option;
  });
  const lines = fields.slice(1).map((field) => text.option(field.name, field.question));
  return [text.usageOf(name, options), ...lines].join('\n');
}

/** What the command line says for each field of a kind, the first by its place or its name; undefined: how it is used. */
function given(name: string, kind: Kind, args: string[]): Record<string, string | undefined> | undefined {
  const strings = kind.fields.map((field) => [field.name, { type: 'string' }] as const);
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...Object.fromEntries(strings), help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const { help, ...said } = values;
    if (help === true) return undefined;
    const [first = '', ...more] = positionals;
    if (more.length > 0) throw new NewFault(text.tooMany(more));
    const place = positionals.length > 0 ? [[kind.fields[0]?.name ?? '', first] as const] : [];
    const named = Object.entries(said).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return Object.fromEntries([...place, ...named]);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new NewFault(`${error.message}\n\n${usageOf(name, kind)}`);
  }
}

async function write(name: string, kind: Kind, args: string[]): Promise<void> {
  const said = given(name, kind, args);
  if (!said) {
    console.log(usageOf(name, kind));
    return;
  }
  const parsed = kind === site ? undefined : parseFolder((await readFolder(contentDir)).texts, buildTime);
  const around = { today: today(), parsed, engine: engine() };
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const answers = await answersOf(kind, said, around, isTerminal ? ask : undefined);
  const { filings, taken = [], next, folder = contentDir } = kind.plan(answers, around);
  const paths = filings.map(({ path }) => path);
  const there = [...paths, ...taken].filter((path) => existsSync(join(folder, path)));
  const shown = (path: string): string => relative(process.cwd(), join(folder, path));
  if (there.length > 0) throw new NewFault(there.map((path) => text.exists(shown(path))).join('\n'));
  await fileAll(folder, filings);
  for (const path of paths) console.log(text.wrote(shown(path)));
  console.log(['', ...next].join('\n'));
}

/** What is said of an error that people can mend; others are faults of this program. */
function wordsOf(error: unknown): string | undefined {
  if (error instanceof NewFault) return error.message;
  if (error instanceof ContentError) return error.problems.map(formatProblem).join('\n');
  return error instanceof Error && 'syscall' in error ? text.failed(error.message) : undefined;
}

const [name = '', ...args] = process.argv.slice(2);
const kind = KINDS.get(name);
try {
  if (kind) await write(name, kind, args);
  else if (name === '--help' || name === '-h') console.log(text.usage([...KINDS.keys()]));
  else throw new NewFault(text.usage([...KINDS.keys()]));
} catch (error) {
  const words = wordsOf(error);
  if (words === undefined) throw error;
  console.error(words);
  process.exitCode = 1;
}
