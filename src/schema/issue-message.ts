/** The rule that a value breaks, or what is wrong with it, and how to mend it. */
export interface Wrong {
  readonly expected: string;
  readonly mend: string;
}

/** A zod issue carries one string, so the two parts stand in it on a line each. */
export function issueMessage({ expected, mend }: Wrong): string {
  return `${expected}\n${mend}`;
}

/** The two parts of the message of an issue. */
export function wrongOf(message: string): Wrong {
  const [expected = '', mend = ''] = message.split('\n');
  return { expected, mend };
}

/** The `error` of a zod check: what is wrong with the value that it found. */
export function saying(wrong: (found: unknown) => Wrong) {
  return { error: ({ input }: { readonly input?: unknown }) => issueMessage(wrong(input)) };
}
