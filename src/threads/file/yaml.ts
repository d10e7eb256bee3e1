/*
 * Scalars of YAML 1.2 as a comment's front matter has them. JSON is a subset of YAML, so a JSON string is a YAML one;
 * only what JSON leaves as it is and YAML calls unprintable, or what an eye cannot see, is escaped besides.
 */

/** C1 controls, noncharacters, line and paragraph separators, and everything that is there without being seen. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\ufffe\uffff\p{Cf}]/gu;
/** Plain scalars that no reader of YAML can take for a number, a truth value or a date of another type. */
const WORD = /^(?!(?:true|false|null)$)[a-z][a-z0-9-]*$|^\d{4}-\d{2}-\d{2}(?:-[a-z0-9-]+)?$/;

/** A text in double quotes, on one line (YAML 1.2.2, 7.3.1). Halves of surrogate pairs become U+FFFD. */
export function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const digits = code.toString(16);
    return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
  });
}

/** An id, in quotes only where it would be read as something else than a text. */
export function word(id: string): string {
  return WORD.test(id) ? id : quoted(id);
}

/** `{ a: 1, b: x }` of the fields that are there; values are YAML already. */
export function flow(fields: readonly (readonly [key: string, value: string | undefined])[]): string {
  const there = fields.filter(([, value]) => value !== undefined);
  return `{ ${there.map(([key, value]) => `${key}: ${value ?? ''}`).join(', ')} }`;
}
