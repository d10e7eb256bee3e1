import { Worker } from 'node:worker_threads';
import { bodyLimitsText as text } from '../../locales/en/markdown-limits.ts';
import { NOTHING } from '../rendered.ts';
import type { EssayResult } from './essay.ts';

/** A text to be rendered. */
export interface RenderJob {
  readonly body: string;
  readonly format: 'md' | 'mdx';
}

/** Microseconds of CPU that a text may take, and how many more for each character: many times what any text needs. */
const MOST = { begin: 4_000_000, character: 20 } as const;
/** Ms between two looks at a thread that works. */
const LOOK = 250;

/** Thrown for a text on which the parser works without end. */
export class EndlessText extends Error {
  override readonly name = 'EndlessText';
  /** What is known of it: nothing but that. */
  readonly result: EssayResult = {
    rendered: NOTHING,
    problems: [{ line: 1, col: 1, field: 'text', ...text.endless }],
    references: [],
    ids: [],
  };
}

type Answer = { readonly result: EssayResult } | { readonly error: unknown };

/** What a thread answers to a job. @throws EndlessText when it works on it for too long, and then the thread is ended */
function answerOf(thread: Worker, job: RenderJob): Promise<Answer> {
  const most = MOST.begin + MOST.character * job.body.length;
  return new Promise((done, fail) => {
    let begun: number | undefined;
    let isOver = false;
    const end = (): void => {
      isOver = true;
      clearInterval(looking);
      thread.off('message', answered).off('error', failed).off('exit', ended);
    };
    const answered = (answer: Answer): void => {
      end();
      done(answer);
    };
    const failed = (error: unknown): void => {
      end();
      fail(error instanceof Error ? error : new Error(String(error)));
    };
    const ended = (): void => {
      failed(new Error('the thread that renders texts has ended'));
    };
    const look = ({ user, system }: NodeJS.CpuUsage): void => {
      begun ??= user + system;
      if (isOver || user + system - begun < most) return;
      end();
      void thread.terminate();
      fail(new EndlessText());
    };
    const looking = setInterval(() => {
      // It has nothing to tell before it runs, and after it has ended, which it says by itself.
      thread.cpuUsage().then(look, () => undefined);
    }, LOOK);
    thread.once('message', answered).once('error', failed).once('exit', ended);
    thread.postMessage(job);
  });
}

let thread: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

async function render(job: RenderJob): Promise<EssayResult> {
  thread ??= new Worker(new URL('render-thread.ts', import.meta.url));
  // It waits for work as long as this process has any.
  thread.unref();
  let answer: Answer;
  try {
    answer = await answerOf(thread, job);
  } catch (error) {
    thread = undefined;
    throw error;
  }
  if ('error' in answer) throw answer.error;
  return answer.result;
}

/**
 * Renders a text as `renderEssay` does, in a thread that is ended when the text keeps the parser busy for seconds. In this
 * thread a parser cannot be stopped, and the author would wait without a word.
 * @throws EndlessText then
 */
export function renderInTime(body: string, format: RenderJob['format']): Promise<EssayResult> {
  const job = last.then(() => render({ body, format }));
  last = job.catch(() => undefined);
  return job;
}
