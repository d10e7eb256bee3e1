/** A quotation of a comment, in words. */
export interface Quotation {
  readonly comment: string;
  readonly words: readonly string[];
}

/** Where words stand: in which text, and which words of it; `start` is included, `end` is not. */
export interface Place {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A passage of an essay that comments quote. */
export interface QuotedPassage extends Place {
  /** From 1, in the order of the essay. */
  readonly number: number;
  /** True: the quoted words are gone, and this whole block is most like them. */
  readonly isChanged: boolean;
  /** Ids of the comments that quote it, each once, in the order given. */
  readonly comments: readonly string[];
}

/** What became of the quotations of comments. */
interface Matched {
  readonly passages: readonly QuotedPassage[];
  /** Quotations that are nowhere in the texts, nor like any of them. */
  readonly missing: readonly Quotation[];
}

type Found = Omit<QuotedPassage, 'number'>;

/** A quotation of fewer words cannot be located. */
const SHORTEST = 3;
/** Words in one shingle, and the share of a quotation's shingles that a block must have to count as its later version. */
const SHINGLE = 3;
const ALIKE = 0.5;
/** Words that stand in more blocks than these tell none of them from the others. */
const MOST_OWNERS = 8;

/** A beginning of quotations. */
interface Beginning {
  readonly length: number;
  readonly next: Map<string, Beginning>;
  /** The longest other beginning with which this one ends. */
  back: Beginning | undefined;
  /** Where it stands, if it is a whole quotation. */
  places: Place[] | undefined;
  /** The longest whole quotation, itself left out, with which it ends. */
  shorter: Beginning | undefined;
}

function begin(length: number): Beginning {
  return { length, next: new Map(), back: undefined, places: undefined, shorter: undefined };
}

/**
 * Where each quotation stands, word by word, within one text: its first places in so many texts at most. All are looked for
 * in one walk, in time proportional to the words of the texts and of the quotations, whatever they say (Aho and Corasick,
 * "Efficient string matching", 1975).
 */
export function placesOf(
  texts: readonly (readonly string[])[],
  quotations: readonly (readonly string[])[],
  most = 1,
): readonly (readonly Place[])[] {
  const root = begin(0);
  const ends = quotations.map((words) => {
    if (words.length < SHORTEST) return [];
    let at = root;
    for (const word of words) {
      const next = at.next.get(word) ?? begin(at.length + 1);
      at.next.set(word, next);
      at = next;
    }
    return (at.places ??= []);
  });
  const waiting = [root];
  for (const at of waiting) {
    for (const [word, next] of at.next) {
      let back = at.back;
      while (back && !back.next.has(word)) back = back.back;
      next.back = back?.next.get(word) ?? root;
      next.shorter = next.back.places ? next.back : next.back.shorter;
      waiting.push(next);
    }
  }
  for (const [block, words] of texts.entries()) {
    let at = root;
    for (const [index, word] of words.entries()) {
      while (at.back && !at.next.has(word)) at = at.back;
      at = at.next.get(word) ?? root;
      for (let end = at.places ? at : at.shorter; end?.places; end = end.shorter) {
        // Whatever ends a quotation stands wherever that does.
        if (end.places.length >= most || end.places.at(-1)?.block === block) break;
        end.places.push({ block, start: index + 1 - end.length, end: index + 1 });
      }
    }
  }
  return ends;
}

function shingles(words: readonly string[]): Set<string> {
  const count = Math.max(0, words.length - SHINGLE + 1);
  return new Set(Array.from({ length: count }, (_, index) => words.slice(index, index + SHINGLE).join(' ')));
}

/**
 * Finds the block that holds most of a quotation's shingles, at least half of them: its containment (Broder, "On the
 * resemblance and containment of documents", 1997).
 */
function nearest(blocks: readonly (readonly string[])[]) {
  const owners = new Map<string, number[]>();
  for (const [block, words] of blocks.entries()) {
    for (const shingle of shingles(words)) {
      const all = owners.get(shingle) ?? [];
      owners.set(shingle, all);
      if (all.length <= MOST_OWNERS) all.push(block);
    }
  }
  return (words: readonly string[]): number | undefined => {
    const wanted = shingles(words);
    const hits = new Map<number, number>();
    for (const shingle of wanted) {
      const all = owners.get(shingle) ?? [];
      if (all.length > MOST_OWNERS) continue;
      for (const block of all) hits.set(block, (hits.get(block) ?? 0) + 1);
    }
    const [best] = [...hits].sort(([a, m], [b, n]) => n - m || a - b);
    return best && best[1] >= ALIKE * wanted.size ? best[0] : undefined;
  };
}

/** Merges passages that overlap, so that no word is marked twice. */
function merged(found: readonly Found[]): QuotedPassage[] {
  const sorted = found.toSorted(
    (a, b) => a.block - b.block || Number(a.isChanged) - Number(b.isChanged) || a.start - b.start,
  );
  const passages: (Found & { readonly ids: Set<string> })[] = [];
  for (const one of sorted) {
    const last = passages.at(-1);
    if (last?.block === one.block && last.isChanged === one.isChanged && one.start < last.end) {
      for (const id of one.comments) last.ids.add(id);
      passages[passages.length - 1] = { ...last, end: Math.max(last.end, one.end) };
    } else passages.push({ ...one, ids: new Set(one.comments) });
  }
  return passages.map(({ ids, ...passage }, index) => ({
    ...passage,
    number: index + 1,
    comments: [...ids],
  }));
}

/**
 * The passages of an essay that comments quote, in its order, and the quotations that it does not have.
 * @param blocks The essay's paragraphs, list items and so on, in words.
 */
export function matchQuotes(
  blocks: readonly (readonly string[])[],
  quotations: readonly Quotation[],
): Matched {
  const near = nearest(blocks);
  const found: Found[] = [];
  const missing: Quotation[] = [];
  const places = placesOf(
    blocks,
    quotations.map(({ words }) => words),
  );
  for (const [index, quotation] of quotations.entries()) {
    const { comment, words } = quotation;
    if (words.length < SHORTEST) continue;
    const place = places[index]?.[0];
    const block = place ? undefined : near(words);
    if (place) found.push({ ...place, isChanged: false, comments: [comment] });
    else if (block !== undefined)
      found.push({ block, start: 0, end: blocks[block]?.length ?? 0, isChanged: true, comments: [comment] });
    else missing.push(quotation);
  }
  return { passages: merged(found), missing };
}
