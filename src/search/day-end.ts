/** Ends the day of a comment in the list that the index keeps of them; no day has this sign. */
export const DAY_END = '|';
