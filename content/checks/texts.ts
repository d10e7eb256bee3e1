import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseComment } from '../../src/schema/files.ts';
import { leading } from '../../src/schema/odds.ts';
import type { CommentData } from '../../src/schema/comment.ts';
import { CONTENT, source } from './sources.ts';

export interface Said {
  readonly data: CommentData;
  readonly text: string;
  /** Its blockquotes, a line each. */
  readonly quotes: readonly string[];
}

/** Source on one line, so that a sentence is found wherever its lines were broken. */
function oneLine(source: string): string {
  return source.replace(/\s+/g, ' ').trim();
}

/** The source of one of our essays, on one line. */
export function essayText(id: string): string {
  return oneLine(source(`essays/${id}.md`));
}

function quotesIn(body: string): string[] {
  return [...body.matchAll(/^>.*(?:\n>.*)*/gm)].map(([quote]) => oneLine(quote.replace(/^> ?/gm, '')));
}

/** The comments of one of our threads, by id. */
export function thread(essay: string): ReadonlyMap<string, Said> {
  const folder = `threads/${essay}`;
  return new Map(
    readdirSync(join(CONTENT, folder)).map((name) => {
      const { value } = parseComment(name, source(`${folder}/${name}`));
      if (!value) throw new Error(`${folder}/${name} is broken`);
      const { data, body } = value;
      return [name.replace('.md', ''), { data, text: oneLine(body), quotes: quotesIn(body) }];
    }),
  );
}

/** Quotes in a thread that are not word for word in what their comment answers. */
export function misquotes(essay: string): string[] {
  const said = thread(essay);
  return [...said].flatMap(([id, { data, quotes }]) => {
    const answered = data.parent === undefined ? essayText(essay) : (said.get(data.parent)?.text ?? '');
    return quotes.filter((quote) => !answered.includes(quote)).map((quote) => `${id}: ${quote}`);
  });
}

/** A number as English prose prints it: 65,536. */
export function grouped(value: number, to = 1): string {
  return (Math.round(value / to) * to).toLocaleString('en-GB');
}

/** What the author of a comment thought most likely when writing it; undefined where they did not say. */
export function pickOf(said: Said | undefined): { readonly scenario: string; readonly credence: number } | undefined {
  const stance = said?.data.stance;
  if (!stance) return undefined;
  const { on, credence = NaN } = leading(stance);
  return { scenario: on, credence };
}
