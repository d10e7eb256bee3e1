/** A stretch of an excerpt, and whether it is what the reader looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Takes an excerpt of Pagefind apart. It writes `<mark>` around what was found and `&lt;` and `&gt;` for the brackets of
 * the text itself, and nothing else stands for anything: whatever looks like markup is text.
 */
export function piecesOf(excerpt: string): readonly Piece[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).flatMap((part, index) => {
    const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return text === '' ? [] : [{ text, marked: index % 2 === 1 }];
  });
}
