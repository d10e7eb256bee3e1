import type { Heading } from 'mdast';
import type { VFile } from 'vfile';
import { sourceOf } from './report.ts';

/** The anchor that an author gives a heading, at the end of its words (Pandoc, kramdown, Hugo). */
export const HEADING_ID = /(?<!\\)[ \t]?\{#([A-Za-z][\w.-]{0,99})\}(?=[ \t#]*(?:\n[ \t>]*(?:=+|-+)[ \t]*)?$)/;

/** `## Methods {#methods}` gives the heading that id. A backslash before the brace means the sign itself. */
export function setHeadingId(heading: Heading, file: VFile): void {
  const last = heading.children.at(-1);
  // In its source, because the text has its dashes already.
  const id = HEADING_ID.exec(sourceOf(heading, file))?.[1];
  if (last?.type !== 'text' || id === undefined) return;
  last.value = last.value.slice(0, last.value.lastIndexOf('{#')).trimEnd();
  heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
}
