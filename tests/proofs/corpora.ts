import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontMatter, parseJson } from '../../src/schema/read-document.ts';
import { renderComment } from '../../src/markdown/comment/comment.ts';
import { corpusShapes } from './corpus-shapes.ts';
import { violations } from '../unit/markdown/comment/allowed.ts';
import { atEveryPlace } from '../unit/markdown/comment/every-place.ts';

const PREFIX = 'c-2026-10-07-someone-';
/** CPU time within which a comment of any shape is rendered or refused, in ms. */
const LIMIT = 2_000;

/** Files of texts that a stranger may send, and the field of each line that holds the text. */
const TEXTS = [
  ['html/html-payloads', 'payload'],
  ['markdown/markdown-vectors', 'markdown'],
  ['markdown/commonmark-spec', 'markdown'],
  ['markdown/gfm-spec', 'markdown'],
  ['unicode/blns', 'text'],
] as const;

/** @throws Error when no line has the field: an empty corpus proves nothing. */
function fieldsOf(file: string, name: string): string[] {
  const found = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const value: unknown = Reflect.get(Object(JSON.parse(line)), name);
      return typeof value === 'string' ? [value] : [];
    });
  if (found.length === 0) throw new Error(`${file} has no line with "${name}"`);
  return found;
}

function checkTexts(file: string, name: string): number {
  const texts = fieldsOf(file, name);
  const bodies = [...texts, ...texts.map(atEveryPlace)];
  for (const body of bodies) {
    const found = violations(renderComment(body, PREFIX).rendered.html, PREFIX);
    if (found.length > 0) throw new Error(`${file}: ${JSON.stringify(body)} gives ${found.join(', ')}`);
  }
  return bodies.length;
}

/** JSON that must parse does, JSON that must be refused is, and nothing ends the parser. */
function checkJson(folder: string): number {
  const files = readdirSync(folder);
  for (const file of files) {
    const { errors } = parseJson(readFileSync(join(folder, file), 'utf8'));
    // A name that stands twice is JSON of which nobody knows what it means (RFC 8259, 4), and is told here.
    if (file.includes('duplicated_key')) {
      if (errors.length === 0) throw new Error(`${file} says something twice, and was taken`);
      continue;
    }
    if (file.startsWith('y_') && errors.length > 0) throw new Error(`${file} is JSON, and was refused`);
    if (file.startsWith('n_') && errors.length === 0) throw new Error(`${file} is no JSON, and was taken`);
  }
  return files.length;
}

/** Every text of the YAML suite as front matter: problems are told, nothing is thrown. */
function checkYaml(file: string): number {
  const texts = fieldsOf(file, 'yaml');
  for (const text of texts) parseFrontMatter(`---\n${text}\n---\nBody.\n`);
  return texts.length;
}

function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

async function checkShapes(folder: string): Promise<string> {
  const shapes = await corpusShapes(folder);
  let slowest = { id: '', time: 0 };
  for (const { id, text } of shapes) {
    for (const kilobytes of [4, 16, 64]) {
      const body = text(kilobytes * 1_024);
      const time = cpuTime(() => renderComment(body, PREFIX));
      if (time > LIMIT) throw new Error(`${id} at ${kilobytes} kB took ${time.toFixed(0)} ms`);
      if (time > slowest.time) slowest = { id, time };
    }
  }
  return `${shapes.length} shapes that make parsers slow: at most ${slowest.time.toFixed(0)} ms (${slowest.id})`;
}

/** Runs what others have collected against the parsers that read strangers' text. */
export async function corpora(tell: (line: string) => void): Promise<void> {
  const folder = process.env['CORPORA'];
  if (folder === undefined || !existsSync(folder))
    throw new Error(
      'This proof needs CORPORA=<folder>, with html/, markdown/, json/, yaml/ and unicode/ in it.',
    );
  for (const [name, key] of TEXTS) {
    tell(`${name}: ${checkTexts(join(folder, `${name}.jsonl`), key)} comments, nothing that is not allowed`);
  }
  tell(
    `JSON: ${checkJson(join(folder, 'json/JSONTestSuite/test_parsing'))} texts taken or refused as they must be`,
  );
  tell(
    `YAML: ${checkYaml(join(folder, 'yaml/yaml-test-suite.jsonl'))} texts as front matter, none ends the check`,
  );
  tell(await checkShapes(join(folder, 'markdown')));
}
