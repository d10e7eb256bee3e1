import type { StorageName } from './storage.ts';

/** All keys under which something is kept; none when the browser allows no storage. */
export function keysIn(storage: StorageName): string[] {
  try {
    return Object.keys(globalThis[storage]);
  } catch {
    return [];
  }
}

/** Whether the browser allows a page to keep anything. */
export function storageWorks(storage: StorageName): boolean {
  try {
    return globalThis[storage].length >= 0;
  } catch {
    return false;
  }
}
