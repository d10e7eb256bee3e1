import * as z from 'zod';
import { isId } from './id.ts';
import { isWebAddress } from './web-address.ts';

export const id = z.string().refine(isId, {
  error: 'an id of at most 64 lower-case letters, digits and single hyphens; rename it',
});

export const httpUrl = z.string().refine(isWebAddress, {
  error: 'a full http or https address; write it with https:// in front',
});

/** One line of text that says something: trimmed, without control characters. */
export function line(max: number) {
  return z.string().refine((text) => text.trim().length > 0 && text.length <= max && !/\p{Cc}/u.test(text), {
    error: `one line of 1 to ${max} characters; write or shorten it`,
  });
}
