/** The first quotation of a comment, in words. */
export interface Quotation {
  readonly comment: string;
  readonly words: readonly string[];
  /** True: it replies to the essay, so its quotation should be found there, or in a passage like it. */
  readonly isTop: boolean;
}

/** A passage of an essay that comments quote. */
export interface QuotedPassage {
  /** From 1, in the order of the essay. */
  readonly number: number;
  /** Index of its block in the essay, and of its words in the block: `start` is included, `end` is not. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** True: the quoted words are gone, and this whole block is most like them. */
  readonly isChanged: boolean;
  /** Ids of the comments that quote it, in the order given. */
  readonly comments: readonly string[];
}

type Found = Omit<QuotedPassage, 'number'>;

/** A quotation of fewer words cannot be located. */
const SHORTEST = 3;
/** Words in one shingle, and the share of a quotation's shingles that a block must have to count as its later version. */
const SHINGLE = 3;
const ALIKE = 0.5;

function joined(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/** Finds a quotation in an essay, word by word, within one block: the first place, if there are several. */
export function quoteMatcher(blocks: readonly (readonly string[])[]) {
  const texts = blocks.map(joined);
  const text = texts.join('\n');
  let at = 0;
  const starts = texts.map((one) => (at += one.length + 1) - one.length - 1);
  return (words: readonly string[]): Pick<Found, 'block' | 'start' | 'end'> | undefined => {
    const offset = words.length < SHORTEST ? -1 : text.indexOf(joined(words));
    if (offset < 0) return undefined;
    const block = starts.findLastIndex((start) => start <= offset);
    const before = text.slice(starts[block], offset).split(' ').length - 1;
    return { block, start: before, end: before + words.length };
  };
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
    for (const shingle of shingles(words)) owners.set(shingle, [...(owners.get(shingle) ?? []), block]);
  }
  return (words: readonly string[]): number | undefined => {
    const wanted = shingles(words);
    const hits = new Map<number, number>();
    for (const shingle of wanted) {
      for (const block of owners.get(shingle) ?? []) hits.set(block, (hits.get(block) ?? 0) + 1);
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
  const passages: QuotedPassage[] = [];
  for (const one of sorted) {
    const last = passages.at(-1);
    if (last?.block === one.block && last.isChanged === one.isChanged && one.start < last.end) {
      const end = Math.max(last.end, one.end);
      passages[passages.length - 1] = { ...last, end, comments: [...last.comments, ...one.comments] };
    } else passages.push({ ...one, number: passages.length + 1 });
  }
  return passages;
}

/**
 * The passages of an essay that comments quote, in its order, and the comments whose words it does not have.
 * @param blocks The essay's paragraphs, list items and so on, in words.
 * @param isFrom Whether a comment quotes something other than the essay; called only where the essay does not decide it.
 */
export function matchQuotes(
  blocks: readonly (readonly string[])[],
  quotations: readonly Quotation[],
  isFrom: (quotation: Quotation) => boolean,
): { readonly passages: readonly QuotedPassage[]; readonly missing: readonly string[] } {
  const find = quoteMatcher(blocks);
  const near = nearest(blocks);
  const found: Found[] = [];
  const missing: string[] = [];
  for (const quotation of quotations) {
    const { comment, words, isTop } = quotation;
    if (words.length < SHORTEST) continue;
    const place = find(words);
    if (!place && !isTop) continue;
    const block = place ? undefined : near(words);
    // For a reply its parent is looked at before the essay; for a comment on the essay the essay comes first.
    if ((!isTop || (!place && block === undefined)) && isFrom(quotation)) continue;
    if (place) found.push({ ...place, isChanged: false, comments: [comment] });
    else if (block !== undefined)
      found.push({ block, start: 0, end: blocks[block]?.length ?? 0, isChanged: true, comments: [comment] });
    else missing.push(comment);
  }
  return { passages: merged(found), missing };
}
