import type { Spoken } from '../schema/language.ts';

/** A page in the site's menu. */
export interface MenuItem {
  readonly href: string;
  readonly name: string;
  /** Of a name that an author wrote. */
  readonly words?: Spoken;
}

/**
 * Gives each item its first letter as a key; where two begin alike, the later one has none.
 * Only the theme bbs uses the keys (src/themes/theme-init.ts).
 */
export function withKeys(items: readonly MenuItem[]): readonly (MenuItem & { readonly key?: string })[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const key = item.name.slice(0, 1).toLowerCase();
    if (!/^[a-z]$/.test(key) || taken.has(key)) return item;
    taken.add(key);
    return { ...item, key };
  });
}
