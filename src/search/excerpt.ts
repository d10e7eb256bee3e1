/** A stretch of an excerpt, and whether it is what the reader looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** An excerpt as it is quoted: with an ellipsis where it begins or ends within a sentence. */
function quoted(excerpt: string): string {
  const bare = excerpt.replaceAll(/<\/?mark>/g, '');
  const begins = /^\P{L}*\p{Ll}/u.test(bare) ? '… ' : '';
  const ends = /[.?!…][”’")\]]*$/.test(bare) ? '' : ' …';
  return begins + excerpt + ends;
}

/**
 * Takes an excerpt of Pagefind apart. It writes `<mark>` around what was found and `&lt;` and `&gt;` for the brackets of
 * the text itself, and nothing else stands for anything: whatever looks like markup is text.
 */
export function piecesOf(excerpt: string): readonly Piece[] {
  return quoted(excerpt)
    .split(/<mark>(.*?)<\/mark>/s)
    .flatMap((part, index) => {
      const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
      return text === '' ? [] : [{ text, marked: index % 2 === 1 }];
    });
}
