/** Numbers as readers meet them. */
export const graphsNumbersText = {
  percent: (share: string) => `${share}%`,
  /** For a share too small to be read from a curve. */
  under: (share: string) => `under ${share}%`,
  oneIn: (count: string) => `1 in ${count}`,
  withUnit: (value: string, unit: string) => `${value} ${unit}`,
} as const;
