/** Everything but `Char` of XML 1.0 (section 2.2); lone surrogates are among it, as code points of their own. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text without the characters that no XML document may hold, not even escaped: one of them makes a file unreadable. */
function allowed(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** A text that a writer of XML will escape. Line ends become `\n`, as any XML parser would make them (section 2.11). */
export function xmlText(text: string): string {
  return allowed(text).replace(/\r\n?/g, '\n');
}

/** A text or the value of an attribute, escaped. */
export function escapeXml(text: string): string {
  return allowed(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
