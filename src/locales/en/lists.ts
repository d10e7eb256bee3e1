export const listsText = {
  /** Names in a sentence: "A", "A and C", "A, C and D". */
  and: (names: readonly string[]) => {
    const last = names.at(-1) ?? '';
    return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
  },
} as const;
