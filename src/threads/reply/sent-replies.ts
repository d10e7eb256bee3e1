import { remember } from '../../browser/storage.ts';
import type { Ready } from './sending.ts';

/** The storage key of a reply that was sent; sites in different folders of one host have different keys. */
export function sentKey(base: string, essay: string, name: string): string {
  return name === '' ? `countergraph:sent:${base}:${essay}` : `countergraph:sent:${base}:${essay}:${name}`;
}

/** Keeps a reply in the reader's notebook once its author says that it was sent. */
export function keepSent(base: string, essay: string, { name, text }: Ready): void {
  // A browser that keeps nothing has no notebook either.
  remember('localStorage', sentKey(base, essay, name), JSON.stringify({ name, text }));
}
