/** Px of the pictures that other sites show of a page: the form that users of the Open Graph protocol crop least. */
export const CARD = { width: 1200, height: 630 } as const;
