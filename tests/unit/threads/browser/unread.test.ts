import { afterEach, describe, expect, it, vi } from 'vitest';
import { unreadOf } from '../../../../src/threads/browser/unread.ts';

const NOW = Date.UTC(2026, 10, 20);
const TOLD = [
  { id: 'late', time: Date.UTC(2026, 10, 2), page: '/essays/one/' },
  { id: 'early', time: Date.UTC(2026, 9, 2), page: '/essays/one/' },
];

/** A tab at an address. @param storage what the browser keeps; undefined where the reader has forbidden it */
function openTab(search: string, storage: Map<string, string> | undefined): void {
  vi.stubGlobal('location', { search });
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('history', { state: null, replaceState: () => undefined });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage?.get(key) ?? null,
    setItem: (key: string, value: string) => storage?.set(key, value),
  });
  if (storage) return;
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('The document has no access to storage.', 'SecurityError');
    },
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'localStorage');
  vi.unstubAllGlobals();
});

describe('what is new in a thread', () => {
  it.each([
    ['kept', new Map<string, string>()],
    ['forbidden', undefined],
  ])('is what came since the day of the address, with storage %s', (_, storage) => {
    openTab('?since=2026-11-01', storage);
    expect(unreadOf('/essays/one/', TOLD, NOW)).toEqual({ since: 'Nov 1, 2026', ids: new Set(['late']) });
  });

  it('is unknown where nothing can be kept from one visit to the next', () => {
    openTab('', undefined);
    expect(unreadOf('/essays/one/', TOLD, NOW)).toBeUndefined();
  });

  it('is what came since the last visit, where the browser keeps it', () => {
    const storage = new Map<string, string>();
    openTab('', storage);
    expect(unreadOf('/essays/one/', TOLD.slice(1), NOW)).toBeUndefined();
    openTab('', storage);
    expect(unreadOf('/essays/one/', TOLD, NOW + 86_400_000)?.ids).toEqual(new Set(['late']));
  });
});
