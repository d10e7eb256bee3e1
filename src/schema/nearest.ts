import { closestMatch } from 'leven';

/**
 * The known word that an author most likely meant; undefined when more than half of its letters
 * would have to change.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const lower = known.map((name) => name.toLowerCase());
  const maxDistance = Math.ceil(word.length / 2);
  const found = closestMatch(word.slice(0, 64).toLowerCase(), lower, { maxDistance });
  return found === undefined ? undefined : known[lower.indexOf(found)];
}
