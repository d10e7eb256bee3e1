import { scenarioTexts } from '../../graphs/words/scenario-texts.ts';
import { getCommentHtml, getEssay, getParts, getScenario } from '../../library.ts';
import type { Comment } from '../../library.ts';
import { GRAPH_SLOT } from '../../markdown/rendered.ts';
import { wordList } from '../../markdown/words.ts';
import { mdxHtml } from '../../mdx.ts';
import { instant } from '../../schema/date.ts';
import { blocksOf, htmlText } from './html-blocks.ts';
import { matchQuotes, placesOf } from './match-quotes.ts';
import type { QuotedPassage, Quotation } from './match-quotes.ts';
import type { ThreadReading } from '../read/thread.ts';

/** What the comments of a thread quote of its essay. */
export interface EssayQuotes {
  readonly passages: readonly QuotedPassage[];
  /** The passages that a comment quotes, in the order of the essay, by the comment's id. */
  readonly passagesOf: ReadonlyMap<string, readonly QuotedPassage[]>;
  /** Ids of comments on the essay that quote words it does not have. */
  readonly missing: ReadonlySet<string>;
  /** The date of the first change of the essay after each comment, by the comment's id, where there was one. */
  readonly changedAfter: ReadonlyMap<string, string>;
}

const NOTHING: EssayQuotes = {
  passages: [],
  passagesOf: new Map(),
  missing: new Set(),
  changedAfter: new Map(),
};

const kept = new WeakMap<ThreadReading, Promise<EssayQuotes>>();

/** The HTML of the essay's text, with the names of its graphs and without its pictures. */
async function essayHtml(id: string): Promise<string> {
  const essay = await getEssay(id);
  if (essay.format === 'mdx') return mdxHtml(id);
  const parts = await getParts(essay);
  return parts
    .map((part) => {
      if (part.kind === 'html') return part.html;
      return part.kind === 'graph' ? `<${GRAPH_SLOT} ids="${part.ids.join(' ')}"></${GRAPH_SLOT}>` : '';
    })
    .join('');
}

async function graphText(id: string): Promise<string> {
  return scenarioTexts((await getScenario(id)).scenario).join(' ');
}

/** What a reader of the essay has before them beside its text: its title, and the graphs of the stances. */
async function besideText(id: string): Promise<readonly string[]> {
  const { data } = await getEssay(id);
  return [data.title, data.description, ...(await Promise.all(data.scenarios.map(graphText)))];
}

/** The quotations that are not found in the comment to which their comment replies. */
async function notOfParents(
  quotations: readonly Quotation[],
  { byId }: ThreadReading,
): Promise<readonly Quotation[]> {
  const byParent = Map.groupBy(quotations, ({ comment }) => byId.get(comment)?.data.parent);
  const left = [...byParent].map(async ([id, own]) => {
    const parent = id === undefined ? undefined : byId.get(id);
    if (!parent || parent.data.state === 'deleted') return own;
    const words = wordList(htmlText(await getCommentHtml(parent)));
    const places = placesOf(
      [words],
      own.map((quotation) => quotation.words),
    );
    return own.filter((_, index) => places[index]?.length === 0);
  });
  const all = new Set((await Promise.all(left)).flat());
  return quotations.filter((quotation) => all.has(quotation));
}

/** Which quotations are in none of the comments but their own. */
async function notOfOthers(
  quotations: readonly Quotation[],
  comments: readonly Comment[],
): Promise<readonly Quotation[]> {
  if (quotations.length === 0) return [];
  const texts = await Promise.all(comments.map(async (comment) => htmlText(await getCommentHtml(comment))));
  const places = placesOf(
    texts.map(wordList),
    quotations.map(({ words }) => words),
    2,
  );
  return quotations.filter(
    ({ comment }, index) => !places[index]?.some(({ block }) => comments[block]?.id !== comment),
  );
}

function changedAfter(comments: readonly Comment[], dates: readonly string[]): Map<string, string> {
  const sorted = dates.toSorted((a, b) => instant(a) - instant(b));
  return new Map(
    comments.flatMap(({ id, data }) => {
      const first = sorted.find((date) => instant(data.date) < instant(date));
      return first === undefined ? [] : [[id, first] as const];
    }),
  );
}

async function find(reading: ThreadReading): Promise<EssayQuotes> {
  const live = reading.comments.filter(({ data }) => data.state === 'live');
  const all = live.flatMap(({ id, data, rendered: { quotes } }) =>
    [...quotes.blocks, ...quotes.inline].map((text, index) => ({
      comment: id,
      words: wordList(text),
      // What stands in quotation marks may be from anywhere, and an answer may quote an answer.
      isOwed: data.parent === undefined && index < quotes.blocks.length,
    })),
  );
  if (all.length === 0) return NOTHING;
  const quotations = await notOfParents(all, reading);
  const blocks = await Promise.all(
    blocksOf(await essayHtml(reading.essay)).map(async ({ text, graphs }) =>
      wordList([text, ...(await Promise.all(graphs.map(graphText)))].join(' ')),
    ),
  );
  const { passages, missing } = matchQuotes(blocks, quotations);
  const owed = new Set<Quotation>(all.filter(({ isOwed }) => isOwed));
  const { missing: nowhere } = matchQuotes(
    (await besideText(reading.essay)).map(wordList),
    missing.filter((quotation) => owed.has(quotation)),
  );
  const passagesOf = new Map<string, QuotedPassage[]>();
  for (const passage of passages) {
    for (const comment of passage.comments)
      passagesOf.set(comment, [...(passagesOf.get(comment) ?? []), passage]);
  }
  const { changes = [] } = (await getEssay(reading.essay)).data;
  return {
    passages,
    passagesOf,
    missing: new Set((await notOfOthers(nowhere, reading.comments)).map(({ comment }) => comment)),
    changedAfter: changedAfter(
      live,
      changes.map(({ date }) => date),
    ),
  };
}

/** The passages of the essay that its thread quotes, found once a build. */
export function getEssayQuotes(reading: ThreadReading): Promise<EssayQuotes> {
  const quotes = kept.get(reading) ?? find(reading);
  kept.set(reading, quotes);
  return quotes;
}
