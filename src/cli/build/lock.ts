import { existsSync, readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { buildText as text } from '../../locales/en/build.ts';
import { BuildFault } from './fault.ts';

/** Who holds a lock. */
const holderSchema = z.object({
  pid: z.number(),
  host: z.string(),
  /** When the process began, as the system counts it; a later process may have the same number. */
  born: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** How often a lock is tried for, and ms between: a process that was killed needs a moment to be gone. */
const TURNS = 4;
const BETWEEN = 150;

/**
 * When a process began: the 22nd field of its line in /proc (proc_pid_stat(5)); '' where there is no such file, and for a
 * process that has ended and that its parent has not asked for yet, which still has a number.
 */
function bornAt(pid: number): string {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return '';
  // The second field is a name in brackets, and may hold spaces.
  const fields = readFileSync(file, 'utf8').replace(/^.*\)/s, '').trim().split(' ');
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
}

function isAlive({ pid, host, born }: Holder): boolean {
  // What runs on another machine cannot be seen from here.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return bornAt(pid) === born;
}

async function holderOf(file: string): Promise<Holder | undefined> {
  const written = await readFile(file, 'utf8').catch(() => '');
  try {
    return holderSchema.safeParse(JSON.parse(written)).data;
  } catch {
    // Only a lock that was never written whole is no JSON, and nobody holds it.
    return undefined;
  }
}

/** Takes away the lock of a process that has ended. Of two that try, one finds the other's new lock, and puts it back. */
async function clear(file: string, dead: Holder | undefined): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const taken = await holderOf(aside);
  if (taken && (taken.pid !== dead?.pid || taken.born !== dead.born)) {
    await link(aside, file).catch(() => undefined);
  }
  await rm(aside, { force: true });
}

/**
 * Takes a lock, which is a file. One that a dead process left behind is taken over.
 * @returns what gives it back.
 * @throws BuildFault that names the process which holds it.
 */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  await mkdir(dirname(file), { recursive: true });
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    born: bornAt(process.pid),
  };
  const draft = `${file}.${process.pid}.draft`;
  await writeFile(draft, JSON.stringify(own));
  try {
    for (let turn = 0; turn < TURNS; turn += 1) {
      try {
        // A link appears whole or not at all, and fails where there is a file already.
        await link(draft, file);
        return () => rm(file, { force: true });
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      }
      const holder = await holderOf(file);
      if (holder && isAlive(holder)) {
        if (turn === TURNS - 1) {
          const taken = await stat(file).catch(() => undefined);
          throw new BuildFault(text.locked(holder.pid, holder.host, taken?.mtime.toISOString() ?? '', file));
        }
        await setTimeout(BETWEEN);
        continue;
      }
      await clear(file, holder);
    }
    throw new BuildFault(text.contended(file));
  } finally {
    await rm(draft, { force: true });
  }
}
