import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { syntaxText } from '../locales/en/schema-syntax.ts';
import type { FilePlace } from './problem.ts';
import { jsonError, yamlMessage } from './syntax.ts';
import type { SyntaxProblem } from './syntax.ts';

/** A value read from a file, together with the way back from each of its fields to its place there. */
export interface Located {
  readonly value: unknown;
  /** The place of a field's value, or of the nearest thing around it that stands in the file. */
  placeOf(path: readonly PropertyKey[]): FilePlace;
  /** The place of a key itself; used for keys that should not be there. */
  placeOfKey(path: readonly PropertyKey[], key: string): FilePlace;
  readonly errors: readonly SyntaxProblem[];
}

/** A Markdown file, cut into its front matter and its body. */
interface FrontMatterFile {
  readonly frontmatter: Located;
  readonly body: string;
  /** Line on which the body begins, counted from 1. */
  readonly bodyLine: number;
}

function located(text: string, firstLine: number): Located {
  const counter = new LineCounter();
  const doc: Document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
    // Aliases can grow a few bytes into gigabytes, and no format of ours needs them.
    version: '1.2',
    schema: 'core',
  });
  const placeAt = (offset: number): FilePlace => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, col: Math.max(col, 1) };
  };
  const rangeStart = (path: readonly PropertyKey[]): number | undefined => {
    const node: unknown = path.length === 0 ? doc.contents : doc.getIn([...path], true);
    if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
    return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : undefined;
  };
  const placeOf = (path: readonly PropertyKey[]): FilePlace => {
    for (let length = path.length; length >= 0; length--) {
      const start = rangeStart(path.slice(0, length));
      if (start !== undefined) return placeAt(start);
    }
    return { line: firstLine, col: 1 };
  };
  let value: unknown;
  const lines = text.split('\n');
  const errors: SyntaxProblem[] = [];
  for (const error of doc.errors) {
    const place = placeAt(error.pos[0]);
    // Further errors on a line are consequences of its first.
    if (errors.some(({ line }) => line === place.line)) continue;
    errors.push({ ...place, ...yamlMessage(error, lines[place.line - firstLine] ?? '', place.col) });
  }
  try {
    value = doc.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    errors.push({ line: firstLine, col: 1, ...syntaxText.alias });
  }
  return {
    value,
    errors,
    placeOf,
    placeOfKey(path, key) {
      const holder: unknown = path.length === 0 ? doc.contents : doc.getIn([...path], true);
      if (typeof holder === 'object' && holder !== null && 'items' in holder && Array.isArray(holder.items)) {
        for (const item of holder.items as { key?: { value?: unknown; range?: [number] } }[]) {
          if (item.key?.value === key && item.key.range) return placeAt(item.key.range[0]);
        }
      }
      return placeOf(path);
    },
  };
}

const FENCE = /^---[ \t]*$/;

/**
 * Cuts `---` front matter off a Markdown text and parses it as YAML 1.2 (core schema, unique keys, no aliases).
 * A text without front matter has an empty one at line 1: the schema then says which fields are missing.
 */
export function parseFrontMatter(text: string): FrontMatterFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!FENCE.test(lines[0] ?? '')) {
    return { frontmatter: located('{}', 1), body: lines.join('\n'), bodyLine: 1 };
  }
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) {
    const frontmatter = located('{}', 1);
    const unclosed = { line: 1, col: 1, ...syntaxText.unclosed };
    return { frontmatter: { ...frontmatter, errors: [unclosed] }, body: '', bodyLine: 1 };
  }
  const yaml = lines.slice(1, end).join('\n');
  return {
    frontmatter: located(yaml.trim() === '' ? '{}' : yaml, 2),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}

/** Parses strict JSON (RFC 8259) and keeps the places of its fields; duplicate keys are errors. */
export function parseJson(text: string): Located {
  const source = text.replace(/^\uFEFF/, '');
  const error = jsonError(source);
  if (error) return { value: undefined, errors: [error], placeOf: () => error, placeOfKey: () => error };
  // JSON is a subset of YAML 1.2, and the YAML parser keeps places.
  return located(source, 1);
}
