import { scenarioTexts } from '../../graphs/words/scenario-texts.ts';
import { acceptText as text } from '../../locales/en/accept.ts';
import type { CommentFile, Parsed } from '../../loader/parse.ts';
import { plainText } from '../../markdown/comment/extract/plain-text.ts';
import { quotations } from '../../markdown/comment/extract/quotations.ts';
import { Refusal } from '../../markdown/comment/policy/refusal.ts';
import { safeTree } from '../../markdown/comment/safe-tree.ts';
import { renderEssay } from '../../markdown/essay/essay.ts';
import { wordList } from '../../markdown/words.ts';
import { placeIn } from '../../threads/file/comment-file.ts';
import { blocksOf, htmlText } from '../../threads/quotes/html-blocks.ts';
import { matchQuotes, placesOf } from '../../threads/quotes/match-quotes.ts';
import type { Incoming } from './incoming.ts';

/** Texts in words. */
type Texts = readonly (readonly string[])[];

/** What a reader of each essay has before them, by the essay's id. */
export type Quotable = ReadonlyMap<string, Texts>;

/** Words of a quotation that are printed. */
const SHOWN = 8;

async function textsOf(id: string, { essays, scenarios }: Parsed): Promise<Texts | undefined> {
  const essay = essays.get(id);
  // The text of an MDX essay is there only after a build.
  if (essay?.format !== 'md') return undefined;
  const { parts, graphs } = (await renderEssay(essay.body, 'md')).rendered;
  const html = parts.map((part) => (part.kind === 'html' ? part.html : '')).join('');
  const shown = [...new Set([...graphs, ...essay.data.scenarios])].flatMap((graph) => {
    const scenario = scenarios.get(graph)?.scenario;
    return scenario ? [scenarioTexts(scenario).join(' ')] : [];
  });
  const blocks = blocksOf(html).map((block) => block.text);
  return [...blocks, htmlText(html), essay.data.title, essay.data.description, ...shown].map(wordList);
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

/** All that a comment quotes, in blocks and in quotation marks. */
function allQuotes({ body }: CommentFile): readonly string[] {
  try {
    const { blocks, inline } = safeTree(body, 'c-', '/').quotes;
    return [...blocks, ...inline];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [];
  }
}

/** Which texts are in none of the others, word by word. */
function notIn(texts: Texts, wanted: Texts): readonly boolean[] {
  return placesOf(texts, wanted).map((places) => places.length === 0);
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
  const swallowing = quotations(file.body).filter(({ unmarked }) => unmarked !== undefined);
  const swallowed = swallowing.map((quotation) => wordList(quotation.text));
  const quotes = allQuotes(file).map((quote) => ({ quote, words: wordList(quote) }));
  const strange = notIn(texts, [...swallowed, ...quotes.map(({ words }) => words)]);
  // Most quote the essay, and then nobody need look through a thread that may be long.
  if (!strange.includes(true)) return { flags: [], notes: [] };
  const others = [...thread].filter((other) => other !== file);
  const all = [...texts, ...others.map(wordsOfComment)];
  const nowhere = notIn(all, swallowed);
  const flags = swallowing.flatMap(({ unmarked = 0 }, index) =>
    nowhere[index] ? [text.swallowed(unmarked + file.bodyLine - 1)] : [],
  );
  // What stands in a quotation that is told already is not told again.
  const isTold = notIn(
    swallowed,
    quotes.map(({ words }) => words),
  ).map((isNew) => !isNew);
  const { missing } = matchQuotes(
    all,
    quotes.filter((_, index) => !isTold[index]).map(({ quote, words }) => ({ comment: quote, words })),
  );
  const notes = missing.map(({ comment: words }) => {
    const shown = words.split(/\s+/);
    return text.nowhereQuoted(shown.slice(0, SHOWN).join(' ') + (shown.length > SHOWN ? '…' : ''));
  });
  return { flags, notes };
}
