import { anything, field, listOf, optional, text } from '../browser/parse-unknown.ts';
import { together } from './unspaced.ts';

/** A text of what the index answers; '' where it has none. */
export function textIn(value: unknown, name: string): string {
  return together(optional(text)(field(value, name)) ?? '');
}

/** A list of what the index answers; empty where it has none. */
export function listIn(value: unknown, name: string): readonly unknown[] {
  return optional(listOf(anything))(field(value, name)) ?? [];
}
