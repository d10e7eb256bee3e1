import type { Text } from 'mdast';
import type { VFile } from 'vfile';
import { sourceOf } from './report.ts';

const PUNCTUATION = /[^\w\s]|_/;

/** Where the signs stand in the text of a node that a backslash escapes in its source (CommonMark 2.4): they mean themselves. */
export function escapesIn(node: Text, file: VFile): readonly number[] {
  const { value } = node;
  const source = sourceOf(node, file);
  if (!source.includes('\\')) return [];
  const escapes: number[] = [];
  let at = 0;
  for (let read = 0; read < source.length && at < value.length; read++) {
    const sign = source[read];
    if (sign === '\\' && PUNCTUATION.test(source[read + 1] ?? '') && source[read + 1] === value[at]) {
      escapes.push(at);
      read += 1;
      at += 1;
    } else if (sign === value[at]) at += 1;
    else if (sign === '&') {
      // A character reference, which stands for one or two characters.
      read = Math.max(read, source.indexOf(';', read));
      at += value[at + 1] === source[read + 1] ? 1 : 2;
    }
    // What quotes and lists put before a line is in the source alone.
  }
  return escapes;
}
