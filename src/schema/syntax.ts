import { parse, printParseErrorCode } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import type { YAMLError } from 'yaml';
import { syntaxText as text } from '../locales/en/schema-syntax.ts';
import { placeAt, quoteFound } from './problem.ts';
import type { FilePlace, Message } from './problem.ts';
import { JSON_FILE, tooMuch } from './source-limits.ts';

/** A place where a file is neither YAML nor JSON, and what is said of it. */
export interface SyntaxProblem extends FilePlace, Message {
  /** Key of its line, where the line has one. */
  readonly key?: string | undefined;
}

/** `key: value` in YAML, or `"key": value` in JSON. */
const KEY_VALUE = /^(?:\s|-\s)*(?:(\w[\w-]*):(?=\s)|"([^"]+)"\s*:)(.*)$/;
/** Codes of errors that stand on lines without a key as well. */
const KEYLESS = ['TAB_AS_INDENT', 'MULTIPLE_DOCS', 'NON_STRING_KEY'];

/**
 * What a YAML error says to an author.
 * @param line the line on which it stands
 * @param col where it stands on that line, counted from 1
 */
export function yamlMessage(
  { code, message }: YAMLError,
  line: string,
  col: number,
): Message & Pick<SyntaxProblem, 'key'> {
  if (code === 'MISSING_CHAR' && message.startsWith('Missing closing')) return text.noClosingQuote;
  const [, plain, quoted, value = ''] =
    KEY_VALUE.exec(code === 'DUPLICATE_KEY' ? line.slice(col - 1) : line) ?? [];
  const key = plain ?? quoted;
  const whole = quoteFound(line.trim());
  if (key === undefined && !KEYLESS.includes(code)) return text.noKey(whole);
  const known: Readonly<Record<string, (key: string, value: string) => Message>> = text.yaml;
  return { ...(known[code]?.(key ?? '', quoteFound(value.trimStart())) ?? text.otherYaml(whole)), key };
}

function jsonMessage(source: string, { error, offset, length }: ParseError): Message {
  const found = source.slice(offset, offset + Math.max(length, 1));
  if (/^[}\]]$/.test(found) && source.slice(0, offset).trimEnd().endsWith(',')) {
    return text.trailingComma(found);
  }
  const known: Readonly<Record<string, (found: string) => Message>> = text.json;
  const say = known[printParseErrorCode(error)] ?? text.otherJson;
  return say(found === '' ? text.endOfFile : quoteFound(found));
}

/** An error in JSON. */
interface JsonError extends SyntaxProblem {
  /** Offsets of the characters that are too many, where the rest is JSON without them. */
  readonly extra: readonly [start: number, end: number] | undefined;
}

/** What is too much at an error: a comment, or the comma before a closing bracket. */
function extraAt(source: string, { error, offset, length }: ParseError): JsonError['extra'] {
  if (printParseErrorCode(error) === 'InvalidCommentToken') return [offset, offset + length];
  if (!/^[}\]]$/.test(source.slice(offset, offset + 1))) return undefined;
  const before = source.slice(0, offset).trimEnd();
  return before.endsWith(',') ? [before.length - 1, before.length] : undefined;
}

/**
 * The first error of a text that should be JSON (RFC 8259); undefined when there is none. Errors after the first are
 * mostly its consequences.
 */
export function jsonError(source: string): JsonError | undefined {
  const much = tooMuch(source, JSON_FILE);
  if (much) return { ...much, extra: undefined };
  const errors: ParseError[] = [];
  parse(source, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [first] = errors;
  if (!first) return undefined;
  return { ...placeAt(source, first.offset), ...jsonMessage(source, first), extra: extraAt(source, first) };
}
