import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a command took, with all processes that it started. */
export interface Cost {
  /** CPU seconds, user and system. */
  readonly cpu: number;
  /** Seconds on the clock. */
  readonly wall: number;
  /** MB of memory of all its processes at the same time, at most. */
  readonly peak: number;
}

/** Clock ticks a second in /proc (sysconf(_SC_CLK_TCK) on every Linux). */
const TICKS = 100;
/** Ms between two looks at the memory. */
const LOOK = 200;

/** Fields of /proc/PID/stat after the name, which may hold spaces; undefined for a process that has ended (proc(5)). */
async function fieldsOf(pid: number | 'self'): Promise<readonly string[] | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** CPU seconds of all children of this process that have ended, and of theirs. */
async function childrenCpu(): Promise<number> {
  const fields = await fieldsOf('self');
  if (!fields) throw new Error('The bench reads /proc, which only Linux has.');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** MB that a process and its descendants have in memory; what they share is counted once (Pss). */
async function treeMemory(root: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    const fields = Number.isInteger(pid) ? await fieldsOf(pid) : undefined;
    if (fields) parents.set(pid, Number(fields[1]));
  }
  const isOurs = (pid: number): boolean =>
    pid === root || (parents.has(pid) && isOurs(parents.get(pid) ?? 0));
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    if (!isOurs(pid)) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

/** Runs a command and measures it. @throws Error with what it said when it fails. */
export async function measure(
  [program = '', ...args]: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Cost> {
  const [before, began] = [await childrenCpu(), performance.now()];
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  let peak = 0;
  let isRunning = true;
  const looking = (async () => {
    while (isRunning) {
      if (child.pid !== undefined) peak = Math.max(peak, await treeMemory(child.pid));
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  })();
  const [code] = (await once(child, 'close')) as [number | null];
  isRunning = false;
  await looking;
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} failed:\n${said.join('')}`);
  return { cpu: (await childrenCpu()) - before, wall: (performance.now() - began) / 1000, peak };
}

/** How many files a folder holds, and their MB. */
export async function sizeOf(
  folder: string,
): Promise<{ readonly files: number; readonly megabytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const { parentPath, name } of files) bytes += (await stat(join(parentPath, name))).size;
  return { files: files.length, megabytes: bytes / 1e6 };
}
