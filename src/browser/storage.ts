/*
 * What a browser keeps for a site: by `localStorage` until a reader clears it, by `sessionStorage` for one visit. A reader
 * may have forbidden both, and then even naming them throws; or they are full.
 */
export type StorageName = 'localStorage' | 'sessionStorage';

/** The text under a key; undefined when there is none, or when the browser allows no storage. */
export function recall(storage: StorageName, key: string): string | undefined {
  try {
    return globalThis[storage].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a text under a key; undefined takes away what is there.
 * @returns false when the browser does not keep it, so that the caller can say so
 */
export function remember(storage: StorageName, key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) globalThis[storage].removeItem(key);
    else globalThis[storage].setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
