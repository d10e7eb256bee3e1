import { parentPort } from 'node:worker_threads';
import { renderEssay } from './essay.ts';
import type { RenderJob } from './rendering.ts';

/*
 * Runs in a thread of its own, which rendering.ts can end: renders the texts that it is sent, one after the other, and
 * answers each in its turn.
 */
parentPort?.on('message', ({ body, format }: RenderJob) => {
  const answer = (said: unknown): void => parentPort?.postMessage(said);
  renderEssay(body, format).then(
    (result) => {
      answer({ result });
    },
    (error: unknown) => {
      answer({ error });
    },
  );
});
