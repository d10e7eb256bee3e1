const ALL = ['', '', 'both', 'all three', 'all four', 'all five', 'all six'] as const;

/** What several graphs have shown up to a moment. */
export const graphsObservedText = {
  nothingYet: 'nothing yet',
  upsAndDowns: 'ups and downs',
  rise: 'a rise',
  fall: 'a fall',
  level: 'a level stretch',
  then: (nouns: readonly string[]) => nouns.join(', then '),
  another: (course: string) => `${course} too, but a different one`,
  all: (count: number) => ALL[count] ?? `all ${count}`,
  one: (name: string, course: string) => `${name} has shown ${course}`,
  several: (names: string, course: string) => `${names} have shown the same thing: ${course}`,
  severalNothing: (names: string, course: string) => `${names} have shown ${course}`,
  sentence: (clauses: readonly string[]) => `By then ${clauses.join('; ')}.`,
  none: 'None of them has an observed curve.',
} as const;
