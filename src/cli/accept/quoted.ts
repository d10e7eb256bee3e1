import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { acceptText as text } from '../../locales/en/accept.ts';
import type { CommentFile, Parsed } from '../../loader/parse.ts';
import { plainText } from '../../markdown/comment/extract/plain-text.ts';
import { quotations } from '../../markdown/comment/extract/quotations.ts';
import { Refusal } from '../../markdown/comment/policy/refusal.ts';
import { renderEssay } from '../../markdown/essay/essay.ts';
import { placeIn } from '../../threads/file/comment-file.ts';
import { blocksOf } from '../../threads/quotes/html-blocks.ts';
import { matchQuotes, quoteMatcher } from '../../threads/quotes/match-quotes.ts';
import { wordsOf } from '../../threads/quotes/tokenize.ts';
import type { Incoming } from './incoming.ts';

/** Texts in words. */
type Texts = readonly (readonly string[])[];

/** What a reader of each essay has before them, by the essay's id. */
export type Quotable = ReadonlyMap<string, Texts>;

/** Words of a quotation that are printed. */
const SHOWN = 8;

function wordList(written: string): readonly string[] {
  return wordsOf(written).map(({ word }) => word);
}

async function textsOf(id: string, { essays, scenarios }: Parsed): Promise<Texts | undefined> {
  const essay = essays.get(id);
  // The text of an MDX essay is there only after a build.
  if (essay?.format !== 'md') return undefined;
  const { parts, graphs } = (await renderEssay(essay.body, 'md')).rendered;
  const html = parts.map((part) => (part.kind === 'html' ? part.html : '')).join('');
  const whole = toString(fromHtml(html, { fragment: true }));
  // A graph's own sentences stay whole in its JSON; that there are keys between them does no harm.
  const shown = [...graphs, ...essay.data.scenarios].map((graph) =>
    JSON.stringify(scenarios.get(graph)?.scenario),
  );
  const blocks = blocksOf(html).map((block) => block.text);
  return [...blocks, whole, essay.data.title, essay.data.description, ...shown].map(wordList);
}

/** The texts of the essays that files answer. */
export async function quotable(
  files: readonly Incoming[],
  to: string | undefined,
  parsed: Parsed,
): Promise<Quotable> {
  const ids = new Set(files.flatMap(({ text: written }) => to ?? placeIn(written)?.essay ?? []));
  const all = await Promise.all([...ids].map(async (id) => [id, await textsOf(id, parsed)] as const));
  return new Map(all.flatMap(([id, texts]) => (texts ? [[id, texts] as const] : [])));
}

function readWords({ body }: CommentFile): readonly string[] {
  try {
    return wordList(plainText(body));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [];
  }
}

const read = new WeakMap<CommentFile, readonly string[]>();

/** The words of a comment, read once however many files may quote it. */
function wordsOfComment(comment: CommentFile): readonly string[] {
  const words = read.get(comment) ?? readWords(comment);
  read.set(comment, words);
  return words;
}

/**
 * Quotations of a comment that are in no text of the thread: with lines of the comment's own swallowed into them, which
 * needs a look, or of words that are nowhere.
 * @param thread The comments of the thread, this one among them or not.
 */
export function quotationFaults(
  file: CommentFile,
  texts: Texts,
  thread: Iterable<CommentFile>,
): { readonly flags: readonly string[]; readonly notes: readonly string[] } {
  const inEssay = quoteMatcher(texts);
  const found = quotations(file.body)
    .map((quotation) => ({ ...quotation, words: wordList(quotation.text) }))
    .filter(({ words }) => !inEssay(words));
  // Most quote the essay, and then nobody need look through a thread that may be long.
  if (found.length === 0) return { flags: [], notes: [] };
  const others = [...thread].filter((other) => other !== file);
  const all = [...texts, ...others.map(wordsOfComment)];
  const find = quoteMatcher(all);
  const flags = found.flatMap(({ unmarked, words }) =>
    unmarked === undefined || find(words) ? [] : [text.swallowed(unmarked + file.bodyLine - 1)],
  );
  const nowhere = found.filter(({ unmarked, words }) => {
    if (unmarked !== undefined) return false;
    return matchQuotes(all, [{ comment: '', words, isTop: true }], () => false).missing.length > 0;
  });
  const notes = nowhere.map(({ text: words }) => {
    const shown = words.trim().split(/\s+/);
    return text.nowhereQuoted(shown.slice(0, SHOWN).join(' ') + (shown.length > SHOWN ? '…' : ''));
  });
  return { flags, notes };
}
