/** What the check says of the folders in `content/themes/`. */
export const themeFilesText = {
  fontFile: {
    expected: 'a typeface is a .woff2 file beside theme.json, or one of a package (@fontsource/...)',
    mend: 'correct its name',
  },
  weight: { expected: 'a weight is a number, or two for a variable font', mend: 'write "400" or "200 800"' },
  themeExpected: 'a theme of the engine, or a folder in themes/',
  nameExpected: 'themes/NAME/, with a name of lower-case letters, digits and single hyphens',
  nameMend: 'rename the folder, or begin its name with an underscore',
  taken: (name: string) => `${name}, which a theme of the engine is called`,
  takenExpected: 'a name that no other theme has',
  takenMend: 'rename the folder, and the theme in site.json if it names it',
  absent: 'no such file',
  absentExpected: 'theme.json and theme.css in the folder of a theme',
  absentMend: 'add it',
  cssExpected: 'valid CSS',
  cssMend: 'correct the spelling at this place',
  importExpected: 'no @import: a theme is one file, and nothing comes from other sites',
  importMend: 'copy the rules into theme.css',
  urlExpected: 'the name of a file in the folder of the theme; nothing comes from other sites',
  urlMend: 'add the file and correct its name',
  fontExpected: 'a file in the folder of the theme, or a packaged typeface (@fontsource/...)',
  selectorExpected: (name: string) =>
    `[data-theme='${name}'] in every selector, or the rule changes other themes`,
  selectorMend: (name: string, selector: string) => `write [data-theme='${name}'] ${selector}`,
  faceExpected: 'no @font-face: theme.json lists the typefaces',
  faceMend: 'add the typeface to "fonts" in theme.json',
} as const;
