/** A coordinate as readers see it: from 0 to 100, with one decimal where it has one. */
export function positionWords(share: number): string {
  return String(Math.round(share * 1000) / 10);
}
