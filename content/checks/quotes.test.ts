import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT, source } from './sources.ts';

const THREADS = join(CONTENT, 'threads');

/** A source as a reader sees its words: no marks of footnotes, no addresses, no emphasis, one space for each white space. */
function words(text: string): string {
  return text
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ');
}

function quotes(text: string): string[] {
  return [...text.matchAll(/(?:^> .*\n?)+/gm)].map(([quote]) => words(quote.replace(/^> /gm, '')).trim());
}

describe('a quotation in a thread', () => {
  it.each(readdirSync(THREADS))('stands word for word in the essay or in another comment: %s', (essay) => {
    const [page] = [`essays/${essay}.md`, `essays/${essay}/index.md`].filter((file) =>
      existsSync(join(CONTENT, file)),
    );
    if (page === undefined) throw new Error(`no essay ${essay}`);
    const comments = readdirSync(`${THREADS}/${essay}`).map((name) => source(`threads/${essay}/${name}`));
    for (const comment of comments) {
      const others = [source(page), ...comments.filter((other) => other !== comment)].map(words);
      for (const quote of quotes(comment))
        expect(
          others.some((other) => other.includes(quote)),
          quote,
        ).toBe(true);
    }
  });
});
