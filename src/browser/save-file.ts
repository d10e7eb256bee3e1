import { make } from './dom.ts';

/** Ms after which a file that was offered is no longer held: the browser may still be reading it. */
const HELD_MS = 60_000;

/** Lets the browser save a text as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, HELD_MS);
}
