import { join } from 'node:path';
import { buildText as text } from '../../locales/en/build.ts';
import { BuildFault } from './fault.ts';
import { takeLock } from './lock.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a part of a command, and says in a line what went wrong in it. A fault of the program itself is thrown on. */
export async function telling(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const isFile = error instanceof Error && 'code' in error && 'syscall' in error;
    if (!(error instanceof BuildFault) && !isFile) throw error;
    console.error(error instanceof BuildFault ? error.message : text.unwritable(error.message));
    process.exitCode ??= 1;
  }
}

/**
 * Runs a command that builds. Only one at a time works in a project, because Astro keeps what it compiles beside the
 * sources. A signal ends it in good order. Exit code 1 when it fails, 128 and the signal's number when it is stopped.
 */
export async function command(
  projectRoot: string,
  act: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stopping = new AbortController();
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      stopping.abort(new BuildFault(text.stopped(signal)));
      process.exitCode = 128 + { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[signal];
    });
  }
  await telling(async () => {
    const unlock = await takeLock(join(projectRoot, '.astro', 'build.lock'));
    try {
      await act(stopping.signal);
    } finally {
      await unlock();
    }
  });
}
