import { afterEach, describe, expect, it, vi } from 'vitest';
import { recall, remember } from '../../../src/browser/storage.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what a browser keeps', () => {
  it('is read, replaced and taken away, each storage for itself', () => {
    const storage = () => {
      const texts = new Map<string, string>();
      return {
        getItem: (key: string) => texts.get(key) ?? null,
        setItem: (key: string, text: string) => texts.set(key, text),
        removeItem: (key: string) => texts.delete(key),
      };
    };
    vi.stubGlobal('localStorage', storage());
    vi.stubGlobal('sessionStorage', storage());
    expect(recall('localStorage', 'a')).toBeUndefined();
    expect(remember('localStorage', 'a', '')).toBe(true);
    expect(recall('localStorage', 'a')).toBe('');
    expect(recall('sessionStorage', 'a')).toBeUndefined();
    expect(remember('localStorage', 'a', undefined)).toBe(true);
    expect(recall('localStorage', 'a')).toBeUndefined();
  });

  it('is nothing where storage is forbidden, and that is said', () => {
    const forbidden = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    // What `stubGlobal` puts back afterwards is replaced by what throws as soon as it is named.
    vi.stubGlobal('localStorage', undefined);
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: forbidden });
    expect(recall('localStorage', 'a')).toBeUndefined();
    expect(remember('localStorage', 'a', 'b')).toBe(false);
    expect(remember('localStorage', 'a', undefined)).toBe(false);
  });

  it('is as it was where a text does not fit, and that is said', () => {
    const full = {
      getItem: () => 'old',
      setItem() {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      },
    };
    vi.stubGlobal('localStorage', full);
    expect(remember('localStorage', 'a', 'new')).toBe(false);
    expect(recall('localStorage', 'a')).toBe('old');
  });
});
