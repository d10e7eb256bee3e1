/**
 * The quantile of some numbers by straight lines between the ordered ones: type 7 of R. J. Hyndman and Y. Fan, "Sample
 * Quantiles in Statistical Packages", The American Statistician 50 (1996), the one that R and spreadsheets take.
 * @param ordered from the smallest to the largest, at least one
 * @param share 0 for the smallest, 0.5 for the median, 1 for the largest
 */
export function quantile(ordered: readonly number[], share: number): number {
  const place = (ordered.length - 1) * share;
  const below = Math.floor(place);
  const [low, high] = [ordered[below], ordered[below + 1]];
  if (low === undefined) throw new RangeError('a quantile of no numbers');
  return high === undefined ? low : low + (high - low) * (place - below);
}
