import { LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { syntaxText } from '../locales/en/schema-syntax.ts';
import type { FilePlace } from './problem.ts';
import { FRONT_MATTER, tooMuch } from './source-limits.ts';
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
  /** Top keys of what was left out of the value because of an error. */
  readonly lost: ReadonlySet<string>;
}

/** A Markdown file, cut into its front matter and its body. */
interface FrontMatterFile {
  readonly frontmatter: Located;
  readonly body: string;
  /** Line on which the body begins, counted from 1. */
  readonly bodyLine: number;
}

/** What the YAML of earlier front matters says, by its text; only what has no errors is in it. */
export interface KnownYaml {
  get(yaml: string): unknown;
  set(yaml: string, value: unknown): unknown;
}

/** Reads YAML, unless it is known. Its places are read when they are asked for: most texts have no problem. */
function remembered(text: string, firstLine: number, known: KnownYaml): Located {
  const value = known.get(text);
  if (value === undefined) {
    const document = located(text, firstLine);
    if (document.errors.length === 0) known.set(text, document.value);
    return document;
  }
  let document: Located | undefined;
  const read = (): Located => (document ??= located(text, firstLine));
  return {
    value,
    errors: [],
    lost: new Set(),
    placeOf: (path) => read().placeOf(path),
    placeOfKey: (path, key) => read().placeOfKey(path, key),
  };
}

/** How many errors are told of one file; those of a file that is something else altogether have no end. */
const MOST_ERRORS = 32;
/** How often lines at fault are left out and the rest is read again. Each time takes one out at least. */
const MOST_READINGS = 16;

/**
 * Reads YAML, line by line where that is needed: a line that is no YAML is told and left out, so that it hides nothing of
 * the others. The value is undefined when even the rest cannot be read.
 */
function located(text: string, firstLine: number): Located {
  const much = tooMuch(text, FRONT_MATTER);
  if (much) return unread([{ ...much, line: much.line + firstLine - 1 }]);
  const lines = text.split('\n');
  const errors: SyntaxProblem[] = [];
  const lost = new Set<string>();
  for (let reading = 1; ; reading++) {
    const { errors: found, ...document } = readYaml(lines.join('\n'), firstLine);
    // Where every line was left out there is no rest.
    const value = errors.length > 0 ? (document.value ?? undefined) : document.value;
    if (found.length === 0) return { ...document, value, errors, lost };
    const told = errors.length;
    for (const error of found) {
      // Errors on a line that is left out already are consequences of an earlier one.
      if (lines[error.line - firstLine] === '') continue;
      errors.push(error);
      leaveOut(lines, error.line - firstLine, lost);
    }
    if (errors.length === told || errors.length >= MOST_ERRORS || reading === MOST_READINGS) {
      const all = errors.length > 0 ? errors : found;
      return { ...document, value: undefined, errors: all.slice(0, MOST_ERRORS), lost };
    }
  }
}

/** Where the last bracket above a line opens that its own line does not close. */
function openBracket(lines: readonly string[], below: number, firstLine: number): FilePlace | undefined {
  for (let index = below - 1; index >= 0; index--) {
    const line = lines[index] ?? '';
    const [opened, closed] = [line.match(/[[{]/g) ?? [], line.match(/[\]}]/g) ?? []];
    if (opened.length > closed.length) return { line: index + firstLine, col: line.search(/[[{]/) + 1 };
  }
  return undefined;
}

const TOP_KEY = /^["']?([\w-]+)/;

/** Empties a line, and the lines under it when it begins a key; notes the top key to which it belongs. */
function leaveOut(lines: string[], index: number, lost: Set<string>): void {
  const top = lines.slice(0, index + 1).findLast((line) => TOP_KEY.test(line));
  const [, key] = TOP_KEY.exec(top ?? '') ?? [];
  if (key !== undefined) lost.add(key);
  // A tab in front of it keeps a key from being one.
  const [, indented] = /^\s+["']?([\w-]+)["']?\s*:/.exec(lines[index] ?? '') ?? [];
  if (indented !== undefined) lost.add(indented);
  const isTop = TOP_KEY.test(lines[index] ?? '');
  lines[index] = '';
  for (let below = index + 1; isTop && /^(?:\s+\S|- )/.test(lines[below] ?? ''); below++) lines[below] = '';
}

/** Reads a text as it is, with the first error of each line. */
function readYaml(text: string, firstLine: number): Located {
  const counter = new LineCounter();
  const doc: Document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
    // A key that is a list or a group is written out for each level around it, which takes twice as long for each.
    stringKeys: true,
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
    let place = placeAt(error.pos[0]);
    // The parser finds on a later line that a bracket was never closed.
    if (error.code === 'BAD_INDENT') place = openBracket(lines, place.line - firstLine, firstLine) ?? place;
    // Further errors on a line are consequences of its first.
    if (errors.some(({ line }) => line === place.line)) continue;
    errors.push({ ...place, ...yamlMessage(error, lines[place.line - firstLine] ?? '', place.col) });
  }
  visit(doc, {
    Node(_key, { tag, range }) {
      if (tag === undefined) return undefined;
      errors.push({ ...placeAt(range?.[0] ?? 0), ...syntaxText.tag });
      return visit.BREAK;
    },
  });
  const hasKeys = !doc.errors.some(({ code }) => code === 'NON_STRING_KEY');
  try {
    // Aliases can grow a few bytes into gigabytes, and no format of ours needs them.
    if (hasKeys) value = doc.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    visit(doc, {
      Alias(_key, { range }) {
        errors.push({ ...placeAt(range?.[0] ?? 0), ...syntaxText.alias });
        return visit.BREAK;
      },
    });
  }
  return {
    value,
    errors,
    lost: new Set(),
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

/** What could not be read at all: every place in it is that of its last error. */
function unread(errors: readonly SyntaxProblem[]): Located {
  const { line = 1, col = 1 } = errors.at(-1) ?? {};
  const placeOf = (): FilePlace => ({ line, col });
  return { value: undefined, errors, lost: new Set(), placeOf, placeOfKey: placeOf };
}

const FENCE = /^---[ \t]*$/;

/**
 * Cuts front matter off a text which begins with something else: TOML, which is not read, or a fence that is not the
 * first line, under which everything is read all the same.
 */
function misplaced(lines: readonly string[], known: KnownYaml): FrontMatterFile {
  const first = lines.findIndex((line) => line.trim() !== '');
  const line = lines[first] ?? '';
  const at = { line: first + 1, col: 1 };
  if (/^\+\+\+[ \t]*$/.test(line)) {
    return { frontmatter: unread([{ ...at, ...syntaxText.toml }]), body: lines.join('\n'), bodyLine: 1 };
  }
  if (!/^[ \t]*---[ \t]*$/.test(line)) {
    return { frontmatter: located('{}', 1), body: lines.join('\n'), bodyLine: 1 };
  }
  const late = { ...at, ...syntaxText.lateFence };
  const { frontmatter, body, bodyLine } = fenced(['---', ...lines.slice(first + 1)], first, known);
  return { frontmatter: { ...frontmatter, errors: [late, ...frontmatter.errors] }, body, bodyLine };
}

/**
 * Cuts a text that begins with a fence.
 * @param above how many lines of the file stand above it
 */
function fenced(lines: readonly string[], above: number, known: KnownYaml): FrontMatterFile {
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) {
    const unclosed = { line: above + 1, col: 1, ...syntaxText.unclosed };
    return { frontmatter: unread([unclosed]), body: '', bodyLine: 1 };
  }
  const yaml = lines.slice(1, end).join('\n');
  return {
    frontmatter: remembered(yaml.trim() === '' ? '{}' : yaml, above + 2, known),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: above + end + 2,
  };
}

/**
 * Cuts `---` front matter off a Markdown text and parses it as YAML 1.2 (core schema, unique keys, no aliases).
 * A text without front matter has an empty one at line 1: the schema then says which fields are missing.
 * @param known What is read again and again is read once.
 */
export function parseFrontMatter(text: string, known: KnownYaml = new Map()): FrontMatterFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return FENCE.test(lines[0] ?? '') ? fenced(lines, 0, known) : misplaced(lines, known);
}

/**
 * Parses strict JSON (RFC 8259) and keeps the places of its fields; duplicate keys are errors. What is too much (a comma
 * after the last entry, a comment) hides nothing of the rest; after any other error the value is undefined.
 */
export function parseJson(text: string): Located {
  let source = text.replace(/^\uFEFF/, '');
  const errors: SyntaxProblem[] = [];
  for (let error = jsonError(source); error; error = jsonError(source)) {
    const { extra, ...problem } = error;
    errors.push(problem);
    if (!extra || errors.length === MOST_ERRORS) return unread(errors);
    // Spaces in its place keep the places of all that follows.
    const [start, end] = extra;
    source = source.slice(0, start) + source.slice(start, end).replace(/[^\n]/g, ' ') + source.slice(end);
  }
  // JSON is a subset of YAML 1.2, and the YAML parser keeps places.
  const document = readYaml(source, 1);
  return { ...document, errors: [...errors, ...document.errors] };
}
