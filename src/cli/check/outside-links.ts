import * as z from 'zod';
import { readKept, writeWhole } from '../../loader/cache.ts';
import type { Answer } from './ask.ts';

/** Hosts that are asked at the same time. */
const HOSTS = 8;
/** Ms between two questions to one host. */
const PAUSE = 1_000;
/** Ms for which a good answer holds. Others are asked for again each time. */
const HOLDS = 7 * 24 * 60 * 60 * 1_000;

const answerSchema = z.union([
  z.object({ kind: z.literal('fine') }),
  z.object({ kind: z.literal('moved'), to: z.string() }),
  z.object({ kind: z.literal('dead'), cause: z.string() }),
  z.object({ kind: z.literal('refused'), cause: z.string() }),
]);
const keptSchema = z.record(z.string(), z.object({ asked: z.number(), answer: answerSchema }));

interface Asking {
  readonly ask: (url: string) => Promise<Answer>;
  /** Where answers are kept. */
  readonly file: string;
  /** Now, in ms since 1970. */
  readonly now: number;
  readonly wait: (ms: number) => Promise<unknown>;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Asks for each address once, at most eight hosts at a time and one question a second to each; what was well within the
 * last week is not asked again.
 * @returns what the servers say, by address
 */
export async function answersFor(
  urls: Iterable<string>,
  { ask, file, now, wait, onProgress }: Asking,
): Promise<ReadonlyMap<string, Answer>> {
  const kept = (await readKept(file, (json) => keptSchema.safeParse(json).data)) ?? {};
  const isKnown = (url: string): boolean => {
    const known = kept[url];
    return known?.answer.kind === 'fine' && now - known.asked < HOLDS;
  };
  const wanted = new Set(urls);
  const open = [...wanted].filter((url) => !isKnown(url));
  const hosts = [...Map.groupBy(open, (url) => new URL(url).host).values()];
  let done = wanted.size - open.length;
  const worker = async (): Promise<void> => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const [index, url] of host.entries()) {
        if (index > 0) await wait(PAUSE);
        kept[url] = { asked: now, answer: await ask(url) };
        done += 1;
        onProgress(done, wanted.size);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS }, worker));
  const still = Object.entries(kept).filter(([url]) => wanted.has(url));
  await writeWhole(file, JSON.stringify(Object.fromEntries(still)));
  return new Map(still.map(([url, { answer }]) => [url, answer]));
}
