import type { Heading } from 'mdast';
import type { VFile } from 'vfile';
import { sourceOf } from './report.ts';

/** The anchor that an author gives a heading, at the end of its words (Pandoc, kramdown, Hugo). */
export const HEADING_ID = /(?<!\\)[ \t]?\{#([A-Za-z][\w.-]{0,99})\}(?=[ \t#]*(?:\n[ \t>]*(?:=+|-+)[ \t]*)?$)/;

/** `## Methods {#methods}` gives the heading that id. A backslash before the brace means the sign itself. */
export function setHeadingId(heading: Heading, file: VFile): void {
  const last = heading.children.at(-1);
  const id = last?.type === 'text' ? HEADING_ID.exec(last.value)?.[1] : undefined;
  if (last?.type !== 'text' || id === undefined || !HEADING_ID.test(sourceOf(heading, file))) return;
  last.value = last.value.replace(HEADING_ID, '').trimEnd();
  heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
}
