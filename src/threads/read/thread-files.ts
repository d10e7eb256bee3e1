import { instant } from '../../schema/date.ts';
import { compareWritten } from '../../schema/order.ts';
import type { CommentPlace } from '../model/pages.ts';
import type { ThreadReading } from './thread.ts';
import { pageHref } from './thread-page.ts';
import { REMEMBERED } from '../model/remembered.ts';

/** The pages of the comments that are not on their essay's page: paths, and the index of each comment's path among them. */
export interface ThreadIndex {
  readonly pages: readonly string[];
  readonly comments: Readonly<Record<string, number>>;
}

/** The newest comments of a thread, as many as a browser remembers, newest first: id, instant in ms since 1970, and index of the page in `pages`. */
export interface ThreadNews {
  readonly pages: readonly string[];
  readonly comments: readonly (readonly [string, number, number])[];
}

function isFirst({ of, number }: CommentPlace): boolean {
  return of === undefined && number === 1;
}

/** The file by which a script finds a comment that has moved to another page. */
export function threadIndex(reading: ThreadReading): ThreadIndex {
  const { pages, placeOf } = reading.paged;
  const further = pages.map(({ place }) => place).filter((place) => !isFirst(place));
  const numbers = new Map(further.map((place, index) => [place, index]));
  const comments = [...placeOf].flatMap(([id, place]) => {
    const number = numbers.get(place);
    return number === undefined ? [] : [[id, number] as const];
  });
  return { pages: further.map((place) => pageHref(reading, place)), comments: Object.fromEntries(comments) };
}

/** The file by which a script knows what is new on other pages. */
export function threadNews(reading: ThreadReading): ThreadNews {
  const { pages, placeOf } = reading.paged;
  const numbers = new Map(pages.map(({ place }, index) => [place, index]));
  const newest = reading.comments
    .filter(({ data }) => data.state !== 'deleted')
    .map(({ id, data }) => ({ id, date: data.date }))
    .sort((a, b) => compareWritten(b, a))
    .slice(0, REMEMBERED);
  return {
    pages: pages.map(({ place }) => pageHref(reading, place)),
    comments: newest.map(({ id, date }) => {
      const place = placeOf.get(id);
      return [id, instant(date), (place && numbers.get(place)) ?? 0];
    }),
  };
}
