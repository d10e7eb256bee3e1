/**
 * Measures how the CPU time of the comment pipeline grows with the length of texts that make parsers slow, beside the
 * usual pipeline of remark with rehype-raw: the ratios of 4, 16 and 64 kB, which should be about 4. Each pipeline
 * runs in its own process with a time limit a text. It prints and judges nothing: `npm test` has the guards.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Outcome } from './render-worker.ts';
import { shapes } from './shapes.ts';

const KILOBYTES = [4, 16, 64];
const TIME_LIMIT = 2_000;

/** A pipeline in a process that is replaced when it does not answer in time. */
class Runner {
  readonly #name: string;
  #child: ChildProcess | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  /** @returns undefined when the time limit was passed or the process died. */
  async run(markdown: string): Promise<Outcome | undefined> {
    this.#child ??= await this.#start();
    const child = this.#child;
    child.send(markdown);
    const outcome = await new Promise<Outcome | undefined>((resolve) => {
      const done = (message?: unknown): void => {
        clearTimeout(timer);
        child.off('message', done).off('exit', gone);
        resolve(message as Outcome | undefined);
      };
      const gone = (): void => {
        done();
      };
      const timer = setTimeout(done, TIME_LIMIT);
      child.on('message', done).on('exit', gone);
    });
    if (!outcome) this.stop();
    return outcome;
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(join(import.meta.dirname, 'render-worker.ts'), [this.#name], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await once(child, 'message');
    return child;
  }
}

type Row = readonly (Outcome | undefined)[];

async function measure(runner: Runner, text: (length: number) => string): Promise<Row> {
  const row: (Outcome | undefined)[] = [];
  for (const kilobytes of KILOBYTES) {
    // What is too slow at 16 kB is not faster at 64.
    const previous = row.length > 0 && row.at(-1) === undefined;
    row.push(previous ? undefined : await runner.run(text(kilobytes * 1_024)));
  }
  return row;
}

function time(outcome: Outcome | undefined): string {
  if (!outcome) return `>${TIME_LIMIT}`;
  return `${outcome.milliseconds.toFixed(1)}${outcome.refused ? 'r' : ''}`;
}

/** How much longer four times the text took; times below 5 ms are noise, and a refusal is not a longer time. */
function ratio(shorter: Outcome | undefined, longer: Outcome | undefined): number | undefined {
  if (!shorter || longer?.refused) return undefined;
  if (!longer) return Infinity;
  return longer.milliseconds < 5 ? undefined : longer.milliseconds / shorter.milliseconds;
}

function ratios(row: Row): (number | undefined)[] {
  return [ratio(row[0], row[1]), ratio(row[1], row[2])];
}

function line(id: string, cells: readonly string[]): string {
  return id.padEnd(36) + cells.map((cell) => cell.padStart(9)).join('');
}

function summary(name: string, rows: readonly Row[]): string {
  const times = rows.flatMap((row) => row.flatMap((outcome) => outcome?.milliseconds ?? []));
  const late = rows.filter((row) => row.includes(undefined)).length;
  const steep = rows.filter((row) => ratios(row).some((value) => value !== undefined && value > 8)).length;
  const refused = rows.filter((row) => row.some((outcome) => outcome?.refused)).length;
  return (
    `${name}: ${late} of ${rows.length} shapes beyond ${TIME_LIMIT} ms, ${steep} with a ratio over 8, ` +
    `${refused} refused at some length, slowest answer ${Math.max(...times).toFixed(0)} ms`
  );
}

const runners = ['ours', 'remark'].map((name) => ({ name, runner: new Runner(name), rows: [] as Row[] }));
console.log('CPU milliseconds at 4, 16 and 64 kB and their ratios 16/4 and 64/16; r = refused by a limit');
console.log(
  line(
    '',
    runners.flatMap(({ name }) => [name, '', '', '', '']),
  ),
);
for (const { id, text } of shapes) {
  const cells: string[] = [];
  for (const { runner, rows } of runners) {
    const row = await measure(runner, text);
    rows.push(row);
    cells.push(...row.map(time), ...ratios(row).map((value) => value?.toFixed(1) ?? '-'));
  }
  console.log(line(id, cells));
}
for (const { name, runner, rows } of runners) {
  runner.stop();
  console.log(summary(name, rows));
}
