import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Waits for a process to end: its exit code, null when a signal ended it, and all that it said. */
export async function ended(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly said: string }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      said += part.toString();
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}
