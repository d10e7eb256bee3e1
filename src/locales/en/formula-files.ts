/** What the check says of the files in `content/formulas/`. */
export const formulaFilesText = {
  fileExpected: 'formulas/NAME.ts, with a name of lower-case letters, digits and single hyphens',
  fileMend: 'rename it, or begin its name with an underscore',
  taken: (name: string) => `${name}, which a formula of the engine is called`,
  takenExpected: 'a name that no other formula has: see /help/formulas/',
  takenMend: 'rename the file, and the formula in the scenarios that use it',
  importFound: (from: string) => `an import from ${from}`,
  importExpected:
    'no import but `import type`, which is gone when the code runs, and that of another formula here, as ./NAME.ts',
  importMend: 'write `import type`, or take what it needs into the file',
  loadExpected: 'a module that Node can load',
  loadMend: 'correct the code at this place',
  exportExpected: 'the exports `declaration` and `curve` (see any formula of the engine)',
  exportMend: (name: string) => `add \`export const ${name} = ...\``,
  curveExpected: (name: string) =>
    ({
      value: 'value(x, params): a function that gives y',
      whole: 'whole: true, or nothing',
      jumps: 'jumps(params, from, to): a function that gives a list, or nothing',
    })[name] ?? 'value, whole and jumps only',
  curveMend: 'correct it, or leave it out',
  point: (value: unknown, x: number, params: string) => `${String(value)} at x = ${x}, ${params}`,
  finiteExpected: 'a finite number at every point of the example, with every value within the limits',
  finiteMend: 'narrow the limits, or correct value()',
  thrown: (message: string) => `the error "${message}"`,
  twice: (first: number, second: number, x: number, params: string) =>
    `${first} and then ${second} at x = ${x}, ${params}`,
  twiceExpected: 'the same number each time',
  twiceMend: 'use no clock and no chance in value(), and keep nothing from one call to the next',
} as const;
