import { attempt, field, optional, text, truth } from '../../../browser/parse-unknown.ts';
import { recall, remember } from '../../../browser/storage.ts';

/** What this browser keeps of a reader's drawing on one page. */
export interface KeptDrawing {
  /** Title of the page. */
  readonly title: string;
  /** The curve as a fragment of an address, without "#"; undefined where nothing is drawn. */
  readonly curve: string | undefined;
  /** True once the reader has finished a curve or asked to see: nothing is held back any more. */
  readonly shown: boolean;
}

/** The beginning of each key; src/graphs/hold-init.ts has the same. The rest is the path of the page. */
export const DRAWING_KEY = 'drawn ';

/** What was drawn on a page; undefined where nothing is kept or it cannot be read. */
export function recallDrawing(path: string): KeptDrawing | undefined {
  const kept = recall('localStorage', DRAWING_KEY + path);
  if (kept === undefined) return undefined;
  return attempt(() => {
    const value: unknown = JSON.parse(kept);
    return {
      title: text(field(value, 'title')),
      curve: optional(text)(field(value, 'curve')),
      shown: truth(field(value, 'shown')),
    };
  });
}

/** @returns false where the browser keeps nothing */
export function keepDrawing(path: string, { title, curve, shown }: KeptDrawing): boolean {
  return remember('localStorage', DRAWING_KEY + path, JSON.stringify({ title, curve, shown }));
}
