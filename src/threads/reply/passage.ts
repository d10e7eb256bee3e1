/** A longer passage is cut, in characters. */
export const LONGEST_QUOTE = 500;

/** A passage on one line, without invisible characters, cut at a word. */
export function passage(text: string): string {
  const line = text
    .slice(0, LONGEST_QUOTE * 8)
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cf}\ufffe\uffff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const points = Array.from(line);
  if (points.length <= LONGEST_QUOTE) return line;
  const space = points.slice(0, LONGEST_QUOTE).lastIndexOf(' ');
  return `${points.slice(0, space > LONGEST_QUOTE / 2 ? space : LONGEST_QUOTE - 1).join('')}…`;
}

/** The fragment, with its `#`, of a link that quotes a passage of the essay, or of a comment on it. */
export function passageFragment(text: string, to?: string): string {
  const quote = `quote=${encodeURIComponent(passage(text))}`;
  return to === undefined ? `#${quote}` : `#to=${to}&${quote}`;
}

/** A passage as a quote in Markdown: signs of Markdown are escaped, formulas between `$` stay. */
export function quoteMarkdown(text: string): string {
  const escaped = text
    .replace(/\$[^$]{1,500}\$|[\\`*_[\]<>~&]/g, (found) => (found.length > 1 ? found : `\\${found}`))
    .replace(/^[-+#=:|](?=[\s\-+#=:|]|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
  return `> ${escaped}\n`;
}
