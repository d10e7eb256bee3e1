import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const THREADS = 'content/threads';

function source(file: string): string {
  return readFileSync(file, 'utf8');
}

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
    const [page] = [`content/essays/${essay}.md`, `content/essays/${essay}/index.md`].filter(existsSync);
    if (page === undefined) throw new Error(`no essay ${essay}`);
    const comments = readdirSync(`${THREADS}/${essay}`).map((name) => source(`${THREADS}/${essay}/${name}`));
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
