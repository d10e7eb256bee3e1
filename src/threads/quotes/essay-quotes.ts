import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { getEssay } from '../../library.ts';
import type { Comment } from '../../library.ts';
import { mdxHtml } from '../../mdx.ts';
import { blocksOf } from './html-blocks.ts';
import type { Block } from './html-blocks.ts';
import { matchQuotes, quoteMatcher } from './match-quotes.ts';
import type { QuotedPassage, Quotation } from './match-quotes.ts';
import type { ThreadReading } from '../read/thread.ts';
import { wordsOf } from './tokenize.ts';

/** What the comments of a thread quote of its essay. */
export interface EssayQuotes {
  readonly passages: readonly QuotedPassage[];
  /** The passage that a comment quotes, by the comment's id. */
  readonly passageOf: ReadonlyMap<string, QuotedPassage>;
  /** Ids of comments on the essay that quote what it does not have. */
  readonly missing: ReadonlySet<string>;
}

const kept = new WeakMap<ThreadReading, Promise<EssayQuotes>>();

export function blockWords(blocks: readonly Block[]): readonly (readonly string[])[] {
  return blocks.map(({ text }) => wordList(text));
}

function wordList(text: string): readonly string[] {
  return wordsOf(text).map(({ word }) => word);
}

/** The essay's text without its graphs and pictures, in which nobody's words stand. */
async function essayHtml(id: string): Promise<string> {
  const { format, rendered } = await getEssay(id);
  if (format === 'mdx') return mdxHtml(id);
  return rendered.parts.map((part) => (part.kind === 'html' ? part.html : '')).join('');
}

/** Says whether a comment has words that another quotes; each comment is read at most once. */
function quotedFrom({ comments, byId }: ThreadReading): (quotation: Quotation) => boolean {
  const words = new Map<Comment, ReturnType<typeof quoteMatcher>>();
  const has = (comment: Comment, wanted: readonly string[]): boolean => {
    const find =
      words.get(comment) ??
      quoteMatcher([wordList(toString(fromHtml(comment.rendered.html, { fragment: true })))]);
    words.set(comment, find);
    return find(wanted) !== undefined;
  };
  return ({ comment, words: wanted, isTop }) => {
    if (isTop) return comments.some((other) => other.id !== comment && has(other, wanted));
    const parent = byId.get(byId.get(comment)?.data.parent ?? '');
    return parent !== undefined && has(parent, wanted);
  };
}

async function find(reading: ThreadReading): Promise<EssayQuotes> {
  const quotations = reading.comments
    .filter(({ data, rendered }) => data.state === 'live' && rendered.quote !== '')
    .map(({ id, data, rendered }) => ({
      comment: id,
      words: wordList(rendered.quote),
      isTop: data.parent === undefined,
    }));
  if (quotations.length === 0) return { passages: [], passageOf: new Map(), missing: new Set() };
  const blocks = blockWords(blocksOf(await essayHtml(reading.essay)));
  const { passages, missing } = matchQuotes(blocks, quotations, quotedFrom(reading));
  const passageOf = new Map(
    passages.flatMap((passage) => passage.comments.map((comment) => [comment, passage] as const)),
  );
  return { passages, passageOf, missing: new Set(missing) };
}

/** The passages of the essay that its thread quotes, looked for once a build. */
export function getEssayQuotes(reading: ThreadReading): Promise<EssayQuotes> {
  const asides = kept.get(reading) ?? find(reading);
  kept.set(reading, asides);
  return asides;
}
