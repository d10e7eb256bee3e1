/** Days after which a comment counts half as much. */
const HALF_LIFE = 30;
const DAY = 86_400_000;

/**
 * How lively a branch is: the number of its comments, each counting half as much for every 30 days that it is older
 * than the thread's newest comment. Exponential decay keeps the order of two branches whatever the moment from which
 * age is counted (Cormode, Shkapenyuk, Srivastava and Xu, "Forward decay", ICDE 2009): so a page that was built once
 * stays right, and no clock is needed.
 * @param instants When the comments of the branch were written, in ms since 1970.
 * @param newest When the thread's newest comment was written, likewise.
 */
export function activityOrder(instants: readonly number[], newest: number): number {
  return instants.reduce((sum, instant) => sum + 2 ** ((instant - newest) / (HALF_LIFE * DAY)), 0);
}
