import type { ListPage } from '../list-pages.ts';
import { listPagesText as text } from '../locales/en/list-pages.ts';

type Place = Pick<ListPage<unknown>, 'number' | 'count'>;

/** The title of a page of a list. No other page may have it, so a further page says which it is. */
export function listTitle(list: string, { number, count }: Place): string {
  return number === 1 ? list : text.title(list, number, count);
}

/** A sentence, and on a further page of a list another one that says which page it is. */
export function withPage(sentence: string, { number, count }: Place): string {
  return number === 1 ? sentence : `${sentence} ${text.page(number, count)}.`;
}
