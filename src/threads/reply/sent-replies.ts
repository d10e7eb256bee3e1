import { remember } from '../../browser/storage.ts';
import type { Ready } from './sending.ts';

/**
 * The beginning of the storage keys of replies that were sent; the essay and the name of the file follow. Sites in
 * different folders of one host have different keys.
 */
export function sentKeys(base: string): string {
  return `countergraph:sent:${base}:`;
}

/** Keeps a reply in the reader's notebook once its author says that it was sent. */
export function keepSent(base: string, essay: string, { name, text }: Ready): void {
  // A browser that keeps nothing has no notebook either.
  remember('localStorage', `${sentKeys(base)}${essay}:${name}`, JSON.stringify({ name, text }));
}
