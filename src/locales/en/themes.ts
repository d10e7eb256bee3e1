/** The choice of a theme. */
export const themesText = {
  theme: 'Theme',
  paper: 'Paper',
  light: 'light',
  dark: 'dark',
  bbs: 'BBS',
  tabloid: 'Tabloid',
} as const;
