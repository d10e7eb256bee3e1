import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** A program of the system, and the Debian package that has it. */
interface Program {
  readonly command: string;
  readonly package: string;
}

/** @throws Error that names every program that is not there, and how to install them all. */
export function needPrograms(...programs: readonly Program[]): void {
  const missing = programs.filter(({ command }) => spawnSync('which', [command]).status !== 0);
  if (missing.length === 0) return;
  const names = missing.map(({ command }) => command).join(', ');
  const packages = missing.map((program) => program.package).join(' ');
  throw new Error(`This proof needs ${names}. On Debian: apt-get install ${packages}`);
}

/** Runs a program to its end. @throws Error with all its output when it fails. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

/** Runs test files of one project of this suite. @throws Error with all the output when one fails. */
export function runTests(project: 'unit' | 'site', files: readonly string[], env: NodeJS.ProcessEnv): void {
  const config = ['--config', 'tests/vitest.config.ts', '--root', '.', '--project', project];
  run('npx', ['vitest', 'run', ...config, ...files], { ...process.env, ...env });
}

/** The same as `run`, while this process goes on, so that it can serve what the program asks for. */
export async function runLater(command: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { encoding: 'utf8' });
  return stdout;
}
