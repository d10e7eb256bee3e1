import { namesText } from '../../locales/en/names.ts';

/**
 * A name as a sentence has it: "Position C (later, unseen)" for "Position C, later, unseen", because with commas in a name
 * a reader cannot tell where the name ends.
 */
export function sentenceName(name: string): string {
  const comma = name.indexOf(',');
  const [first, addition] = [name.slice(0, Math.max(comma, 0)).trimEnd(), name.slice(comma + 1).trimStart()];
  return first === '' || addition === '' ? name : namesText.withAddition(first, addition);
}
