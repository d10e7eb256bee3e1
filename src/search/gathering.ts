import { addressesAt } from '../address-lookup.ts';
import type { FoundKind } from '../addresses.ts';

/** What is known of a thing before it is known where else it stands. */
interface Located {
  readonly kind: FoundKind;
  readonly address: string;
}

/** The essay under which comments stand. */
interface Commented {
  readonly id: string;
  readonly title: string;
}

/** Gathers what stands on the pages of a site, each thing once. The pages come in the order of their paths. */
export class Gathering {
  readonly #seen = new Set<string>();
  /** Titles of essays by their ids: a comment may stand on a page that is not its essay's first, and comes later. */
  readonly #titles = new Map<string, string>();
  readonly #missed: string[] = [];

  /**
   * @param path The page, as Astro names it.
   * @returns what was not met before, comments with their essay.
   */
  add<Record extends Located>(
    path: string,
    { title, records }: { readonly title: string; readonly records: readonly Record[] },
  ): (Record & { readonly essay: Commented | undefined })[] {
    const [known] = addressesAt(path);
    const essay = known?.filling['essay'] ?? '';
    if (known?.found === 'essay') this.#titles.set(essay, title);
    const isMeant = known?.found === 'essay' || known?.found === 'graph';
    if (isMeant && !records.some(({ address }) => address === path)) this.#missed.push(path);
    return records.flatMap((record) => {
      // A page may show the same comments as another one.
      const isThread = record.kind === 'comment';
      const key = isThread ? `${essay}${record.address.slice(record.address.indexOf('#'))}` : record.address;
      if (this.#seen.has(key)) return [];
      this.#seen.add(key);
      const on = { id: essay, title: this.#titles.get(essay) ?? '' };
      return [{ ...record, essay: isThread ? on : undefined }];
    });
  }

  /** How many things were met. */
  get size(): number {
    return this.#seen.size;
  }

  /** Pages of essays and graphs that hold no record, although they are there to be found. */
  get missed(): readonly string[] {
    return this.#missed;
  }
}
