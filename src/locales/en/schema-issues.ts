/** A number with its noun, in the singular for 1. */
const entries = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`;

const ABSENT = 'missing';

/** What is said of a value of the wrong kind, whichever field it belongs to. */
export const issuesText = {
  /** Stands in the place of a value that is not there. */
  absent: ABSENT,
  /** @param written the key as the file's format writes it */
  missing: (written: string) => ({ found: ABSENT, mend: `add \`${written}\`` }),
  missingEntry: { found: ABSENT, mend: 'add it' },
  unknownKey: (known: readonly string[], near: string | undefined) =>
    near === undefined
      ? {
          found: 'no such key',
          expected: `the keys here are ${known.join(', ')}`,
          mend: 'remove it, or correct its name',
        }
      : { found: 'no such key', mend: `did you mean ${near}?` },
  oneOf: (choices: readonly string[], near: string | undefined) => ({
    expected: choices.length === 1 ? `it is always ${choices.join()}` : `one of: ${choices.join(', ')}`,
    mend:
      near === undefined ? `write ${choices.length === 1 ? 'that' : 'one of them'}` : `did you mean ${near}?`,
  }),
  /** By the kind that is expected; `quoted` is the value in double quotes. */
  kind: {
    string: (quoted: string) => ({ expected: 'this is text', mend: `put it in quotes: ${quoted}` }),
    array: () => ({ expected: 'this is a list', mend: 'put it in square brackets: […]' }),
    object: () => ({ expected: 'this is a group of keys', mend: 'write it as {key: value, …}' }),
    number: () => ({ expected: 'this is a number', mend: 'write it like 0.5, without quotes' }),
    int: () => ({ expected: 'this is a whole number', mend: 'write it like 2, without quotes' }),
    boolean: () => ({ expected: 'this is true or false', mend: 'write one of them, without quotes' }),
  },
  otherKind: { expected: 'a value of another kind', mend: 'correct it' },
  tooFew: (least: number, has: number) => ({
    expected: `at least ${entries(least)}, and here ${has === 1 ? 'is' : 'are'} ${has}`,
    mend: `add ${least - has}`,
  }),
  tooMany: (most: number, has: number) => ({
    expected: `at most ${entries(most)}, and here are ${has}`,
    mend: `remove ${has - most}`,
  }),
  /** @param least whether `bound` itself is allowed */
  tooSmall: (bound: number, inclusive: boolean) => ({
    expected: inclusive ? `at least ${bound}` : `more than ${bound}`,
    mend: 'write a larger number',
  }),
  tooLarge: (bound: number, inclusive: boolean) => ({
    expected: inclusive ? `at most ${bound}` : `less than ${bound}`,
    mend: 'write a smaller number',
  }),
};
