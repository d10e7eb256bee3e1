/** What the check says of the files in `content/formulas/`. */
export const formulaFilesText = {
  fileExpected: 'a formula is a file NAME.ts, named in lower-case letters, digits and single hyphens',
  fileMend: 'rename it, or begin its name with an underscore',
  taken: (name: string) => name,
  takenExpected: 'the engine has a formula of this name, see /help/formulas/',
  takenMend: 'rename the file, and the formula in the scenarios that use it',
  importFound: (from: string) => `an import from ${from}`,
  importExpected:
    'a formula imports only types (`import type`) and other formulas of this folder, as ./NAME.ts',
  importMend: 'write `import type`, or take what it needs into the file',
  loadExpected: 'Node cannot load this module',
  loadMend: 'correct the code at this place',
  exportExpected: 'a formula exports `declaration` and `curve`, as those of the engine do',
  exportMend: (name: string) => `add \`export const ${name} = ...\``,
  curveExpected: (name: string) =>
    ({
      value: 'value(x, params) is a function that gives y',
      whole: 'whole is true, or left out',
      jumps: 'jumps(params, from, to) is a function that gives a list, or is left out',
    })[name] ?? 'a curve has value, whole and jumps only',
  curveMend: 'correct it, or leave it out',
  point: (value: unknown, x: number, params: string) => `${String(value)} at x = ${x}, ${params}`,
  finiteExpected:
    'a formula gives a finite number at each x of its example, with any params within their limits',
  finiteMend: 'narrow the limits, or correct value()',
  thrown: (message: string) => `it throws "${message}"`,
  twice: (first: number, second: number, x: number, params: string) =>
    `${first} and then ${second} at x = ${x}, ${params}`,
  twiceExpected: 'a formula gives the same number each time',
  twiceMend: 'use no clock and no chance in value(), and keep nothing from one call to the next',
} as const;
