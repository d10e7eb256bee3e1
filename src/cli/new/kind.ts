import type * as z from 'zod';
import type { Parsed } from '../../loader/parse.ts';
import type { Filing } from '../accept/filing.ts';

/** What is there before anything is written. */
export interface Around {
  /** The day of today, `2026-11-29`. */
  readonly today: string;
  /** The content that the new file joins; undefined for a site, which begins its own. */
  readonly parsed: Parsed | undefined;
  /** The repository of this engine (`owner/name` on GitHub) and its commit, as far as git tells them. */
  readonly engine: { readonly repository: string | undefined; readonly commit: string | undefined };
}

/** An option of the command line, and a question on a terminal. */
export interface Field<Name extends string> {
  readonly name: Name;
  readonly question: string;
  /** The rule of the format for what the field becomes. */
  readonly schema: z.ZodType;
  /** What is taken where nothing is said; undefined where something must be said. */
  proposed?(answers: Answers<Name>, around: Around): string | undefined;
}

type Answers<Name extends string> = Readonly<Record<Name, string>>;

/** What is written, and what is said then. */
interface Plan {
  /** The files, their paths from the folder in which the kind belongs. */
  readonly filings: readonly Filing[];
  /** Paths that have to be free too: other names of the same thing. */
  readonly taken?: readonly string[];
  readonly next: readonly string[];
  /** The folder of the files, where it is not the content folder. */
  readonly folder?: string;
}

/** One kind of file that `npm run new` writes. The first field may be given without its name. */
export interface Kind<Name extends string = string> {
  readonly fields: readonly Field<Name>[];
  /** @throws NewFault when the answers do not fit what is there. */
  plan(answers: Answers<Name>, around: Around): Plan;
}

/** Why nothing is written, in a line for people. */
export class NewFault extends Error {
  override readonly name = 'NewFault';
}
