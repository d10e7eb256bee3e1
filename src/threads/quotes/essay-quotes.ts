import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { getCommentHtml, getEssay, getParts } from '../../library.ts';
import type { Comment } from '../../library.ts';
import { mdxHtml } from '../../mdx.ts';
import { blocksOf } from './html-blocks.ts';
import { matchQuotes, quoteMatcher } from './match-quotes.ts';
import type { QuotedPassage, Quotation } from './match-quotes.ts';
import type { ThreadReading } from '../read/thread.ts';
import { wordsOf } from './tokenize.ts';

/** What the comments of a thread quote of its essay. */
export interface EssayQuotes {
  readonly passages: readonly QuotedPassage[];
  /** The passage that a comment quotes, by the comment's id. */
  readonly passageOf: ReadonlyMap<string, QuotedPassage>;
  /** Ids of comments on the essay that quote words it does not have. */
  readonly missing: ReadonlySet<string>;
}

const kept = new WeakMap<ThreadReading, Promise<EssayQuotes>>();

function wordList(text: string): readonly string[] {
  return wordsOf(text).map(({ word }) => word);
}

/** The HTML of the essay's text, without its graphs and pictures. */
async function essayHtml(id: string): Promise<string> {
  const essay = await getEssay(id);
  if (essay.format === 'mdx') return mdxHtml(id);
  return (await getParts(essay)).map((part) => (part.kind === 'html' ? part.html : '')).join('');
}

/** Tells whether a quotation is from another comment; the words of each comment are read at most once. */
async function quotedFrom({ comments, byId }: ThreadReading): Promise<(quotation: Quotation) => boolean> {
  const texts = new Map(
    await Promise.all(comments.map(async (comment) => [comment, await getCommentHtml(comment)] as const)),
  );
  const words = new Map<Comment, ReturnType<typeof quoteMatcher>>();
  const has = (comment: Comment, wanted: readonly string[]): boolean => {
    const find =
      words.get(comment) ??
      quoteMatcher([wordList(toString(fromHtml(texts.get(comment) ?? '', { fragment: true })))]);
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
  const blocks = blocksOf(await essayHtml(reading.essay)).map(({ text }) => wordList(text));
  const { passages, missing } = matchQuotes(blocks, quotations, await quotedFrom(reading));
  const passageOf = new Map(
    passages.flatMap((passage) => passage.comments.map((comment) => [comment, passage] as const)),
  );
  return { passages, passageOf, missing: new Set(missing) };
}

/** The passages of the essay that its thread quotes, found once a build. */
export function getEssayQuotes(reading: ThreadReading): Promise<EssayQuotes> {
  const quotes = kept.get(reading) ?? find(reading);
  kept.set(reading, quotes);
  return quotes;
}
