import * as z from 'zod';

/** Ids name files and stand in URLs and anchors, so they are lower-case words joined by hyphens. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True when a file or folder name may serve as an id. */
export function isId(text: string): boolean {
  return text.length <= 64 && ID.test(text);
}

export const id = z.string().refine(isId, {
  error: 'an id of at most 64 lower-case letters, digits and single hyphens; rename it',
});

export const httpUrl = z.string().refine(
  (text) => {
    if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
    const url = new URL(text);
    return url.username === '' && url.password === '';
  },
  { error: 'a full http or https address; write it with https:// in front' },
);

/** One line of text that says something: trimmed, without control characters. */
export function line(max: number) {
  return z.string().refine((text) => text.trim().length > 0 && text.length <= max && !/\p{Cc}/u.test(text), {
    error: `one line of 1 to ${max} characters; write or shorten it`,
  });
}
