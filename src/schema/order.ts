import { instant } from './date.ts';

/** What the order of a thread needs to know of a comment. */
export interface Written {
  readonly id: string;
  readonly date: string;
}

/** The order in which comments were written; of one instant, the id decides. For `sort`. */
export function compareWritten(a: Written, b: Written): number {
  return instant(a.date) - instant(b.date) || (a.id < b.id ? -1 : Number(a.id > b.id));
}
