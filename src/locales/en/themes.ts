/** The choice of a theme. */
export const themesText = {
  theme: 'Theme',
  light: 'light',
  dark: 'dark',
} as const;
