/** What the reply form says of a spread of numbers while it is typed. */
export const spreadText = {
  unreadable: 'Write numbers from 0 to 100.',
  tooMuch: (sum: number, excess: number): string => `These add up to ${sum}%: take ${excess} away.`,
  whole: 'These add up to 100%.',
  rest: (sum: number, rest: number): string =>
    `These add up to ${sum}%. The other ${rest}% are not stated; they are given to nothing.`,
} as const;
