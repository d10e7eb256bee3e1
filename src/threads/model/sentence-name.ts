import { stancesText } from '../../locales/en/stances.ts';

/**
 * A name as a sentence has it: "Position C (later, unseen)" for "Position C, later, unseen", because with commas in a name
 * a reader cannot tell where the name ends.
 */
export function sentenceName(name: string): string {
  const [, first, addition] = /^([^,]*[^,\s])\s*,\s*(.+)$/s.exec(name) ?? [];
  return first === undefined || addition === undefined ? name : stancesText.nameWithAddition(first, addition);
}
