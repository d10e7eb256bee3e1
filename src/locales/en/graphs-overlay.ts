/** Names on a plot that several graphs share, and why some graphs cannot share one. */
export const graphsOverlayText = {
  /** Names of graphs on one plot that have no letter of their own. */
  thisGraph: 'this',
  otherGraph: 'other',
  title: (title: string) => `“${title}”`,
  inBoth: (label: string) => `${label} in both`,
  inSeveral: (label: string, names: readonly string[]) => `${label} in ${names.join(', ')}`,
  ofLetter: (letter: string, label: string) => `${letter} ${label}`.trim(),
  ofName: (name: string, label: string) => `${name}: ${label}`,
  noGraph: 'No graph is chosen.',
  sameWord: (label: string) => `“${label}” does not mean the same in both`,
  otherWords: (one: string, a: string, other: string, b: string) =>
    `${one} has “${a}” and ${other} has “${b}”`,
  cannotOverlay: (one: string, other: string, axis: 'x' | 'y', difference: string) =>
    `${one} and ${other} cannot be shown on the same axes. ` +
    `${axis === 'x' ? 'From left to right' : 'From bottom to top'}, ${difference}.`,
} as const;
