/**
 * The name of the file beside a text that a relative address means: percent escapes (RFC 3986, 2.1) are read as UTF-8.
 * A per cent sign that begins no escape, and escapes that are no UTF-8 (`caf%E9.png`, as some exports write them), stay
 * as they are, because a file may have that very name.
 */
export function fileName(src: string): string {
  return src.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
