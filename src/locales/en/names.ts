/** Names of people in sentences. */
export const namesText = {
  /** A name with a comma: what stands before the comma, and what stands after it. */
  withAddition: (name: string, addition: string): string => `${name} (${addition})`,
} as const;
