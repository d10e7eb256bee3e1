/** Words along the axes of a picture. */
export const graphsPictureText = {
  scale: (scale: 'log' | 'linear') => scale,
  /** Notes in brackets behind the name of an axis: its unit, its scale. */
  axisNotes: (notes: readonly string[]) => `(${notes.join(', ')})`,
} as const;
