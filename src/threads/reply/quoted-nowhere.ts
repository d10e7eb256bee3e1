import { COMMENT_PREFIX } from '../../addresses.ts';
import { field, number, text } from '../../browser/parse-unknown.ts';
import { replyPreviewText as words } from '../../locales/en/reply-preview.ts';
import type { Quotes } from '../../markdown/rendered.ts';
import { wordList } from '../../markdown/words.ts';
import { matchQuotes } from '../quotes/match-quotes.ts';

/** What is no text of an author, or has no words. */
const LEFT_OUT = 'script, style, svg, sup, .passage-notes, .crowd';
const BLOCKS = 'p, li, dt, dd, h1, h2, h3, h4, h5, h6, figcaption, caption, th, td, pre, blockquote, br';

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new TypeError(`${address} could not be fetched: ${answer.status}`);
  return answer;
}

/** A page as a document. No text becomes one here, which Trusted Types would not let: the browser reads the answer as one. */
function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onloadend = () => {
      const { status, response } = request as { readonly status: number; readonly response: unknown };
      if (status === 200 && response instanceof Document) resolve(response);
      else reject(new TypeError(`${address} could not be fetched: ${status}`));
    };
    request.send();
  });
}

/** The words that a page shows, formulas as their source. */
function wordsIn(page: Document): readonly string[] {
  for (const element of page.querySelectorAll(LEFT_OUT)) element.remove();
  for (const formula of page.querySelectorAll('.katex'))
    formula.textContent = formula.querySelector('annotation')?.textContent ?? '';
  for (const block of page.querySelectorAll(BLOCKS)) block.append(' ');
  return wordList(page.querySelector('main')?.textContent ?? '');
}

/** The words on the page of an essay, and on that of the comment which a reply answers, where it is another. */
async function read(home: string, parent: string): Promise<readonly (readonly string[])[]> {
  const essay = await fetchPage(home);
  const index = essay.querySelector<HTMLElement>('[data-index]')?.dataset['index'];
  const isThere = parent === '' || essay.getElementById(COMMENT_PREFIX + parent) !== null;
  const texts = [wordsIn(essay)];
  if (isThere || index === undefined) return texts;
  const places: unknown = await (await fetched(index)).json();
  const place = field(field(places, 'comments'), parent);
  // The draft may name a comment that is gone.
  if (place === undefined) return texts;
  const page = text(field(field(places, 'pages'), String(number(place))));
  return [...texts, wordsIn(await fetchPage(page))];
}

const kept = new Map<string, ReturnType<typeof read>>();

/** What was asked last: an earlier answer that comes later says nothing. */
let asked = 0;

/**
 * Says in the preview which quotations of a reply stand neither on the page of its essay nor on that of the comment it
 * replies to, as they are or nearly so. The pages are fetched when somebody quotes, once each.
 * @param pane The preview, inside of the element that knows the path of the essay.
 * @param parent Id of the comment replied to; '' for a reply to the essay.
 */
export async function tellQuotedNowhere(
  pane: Element,
  { blocks, inline }: Quotes,
  parent: string,
): Promise<void> {
  const mine = ++asked;
  const quotes = [...blocks, ...inline].map((quote) => ({ comment: quote, words: wordList(quote) }));
  const home = pane.closest<HTMLElement>('[data-home]')?.dataset['home'];
  const place = pane.querySelector('.answer-nowhere');
  if (home === undefined || !place) return;
  let missing: readonly { readonly comment: string }[] = [];
  if (quotes.length > 0) {
    const key = `${home}#${parent}`;
    const texts = kept.get(key) ?? read(home, parent);
    kept.set(key, texts);
    try {
      missing = matchQuotes(await texts, quotes).missing;
    } catch (error) {
      // It is a hint, which the keeper of the site gets too.
      reportError(error);
      kept.delete(key);
    }
  }
  if (mine === asked)
    place.textContent = missing.map(({ comment }) => words.quotedNowhere(comment)).join(' ');
}
