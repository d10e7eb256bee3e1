/** What a graph says before more of its code has loaded. */
export const instrumentElementsText = {
  comparisonNotLoaded: 'This could not be loaded. Choose it again.',
} as const;
