/** Who holds what, and how likely they think it: the same words in the thread, the reply form, feeds and `accept`. */
export const stancesText = {
  percent: (percent: number): string => `${percent}%`,
  underOnePercent: 'under 1%',
  overNinetyNinePercent: 'over 99%',
  /** The picture of a scenario without a letter, by its title. */
  titled: (title: string): string => `“${title}”`,
  at: (picture: string, credence: string): string => `${picture} at ${credence}`,
  none: 'none of these',
  axes: '“the axes are wrong”',
  /** The odds of one stance, or the changes of one move. */
  spread: (parts: readonly string[]): string => parts.join(', '),
  rest: 'the rest not stated',
  notStated: 'not stated',
  /** A stance that gave no number. */
  noNumber: 'no number',
  holds: (stance: string): string => `holds ${stance}`,
  fromTo: (from: string, to: string): string => `from ${from} to ${to}`,
  fromToOn: (from: string, to: string, picture: string): string => `from ${from} to ${to} on ${picture}`,
} as const;
