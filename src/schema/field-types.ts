import * as z from 'zod';
import { harmOf } from './harmless.ts';
import { isId, lettersOfId } from './id.ts';
import { isWebAddress } from './web-address.ts';
import { schemaText as text } from '../locales/en/schema.ts';
import { saying } from './issue-message.ts';
import type { Wrong } from './issue-message.ts';

/** The words of a text as an id, or '' when there is nothing in it that an id may have. */
export function slugOf(text: string): string {
  const slug = lettersOfId(text);
  return isId(slug) ? slug : '';
}

/** What is wrong with a name that is no id. */
export function noId(name: string): Wrong {
  return text.id(slugOf(name));
}

export const id = z.string().refine(
  isId,
  saying((found) => noId(String(found))),
);

export const httpUrl = z.string().refine(
  isWebAddress,
  saying(() => text.address),
);

/** What keeps a text from being a line of 1 to `most` characters, if anything does. */
function lineFault(line: string, most: number): Wrong | undefined {
  if (line.trim() === '') return text.line.empty(most);
  if (line.length > most) return text.line.long(most, line.length);
  const harm = harmOf(line);
  return harm && text.line.harm[harm];
}

/** One line of text that says something, without signs that nobody sees and that do something. */
export function line(most: number) {
  return z.string().refine(
    (written) => lineFault(written, most) === undefined,
    saying((found) => lineFault(String(found), most) ?? text.line.empty(most)),
  );
}
