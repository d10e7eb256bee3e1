import { field, optional, text } from '../browser/parse-unknown.ts';
import { DAY_END } from './day-end.ts';
import { listIn, textIn } from './index-answers.ts';
import { together } from './unspaced.ts';

/** A place inside of a finding: a section of an essay with an anchor of its own. */
export interface FoundPlace {
  readonly title: string;
  readonly href: string;
  /** With `<mark>` around what was looked for; see excerpt.ts. */
  readonly excerpt: string;
}

/** What was found, as far as it is shown. */
export interface Finding extends FoundPlace {
  /** The sections in which the words stand, the one with most of them first. */
  readonly sections: readonly FoundPlace[];
  /** Of a comment. */
  readonly date: string;
  readonly essay: string;
  /** How many words of a question of several words a comment has. */
  readonly words: number;
}

/** Sections that are shown of one essay. */
const SECTIONS = 3;

function placeOf(value: unknown): FoundPlace {
  return { title: textIn(value, 'title'), href: textIn(value, 'url'), excerpt: textIn(value, 'excerpt') };
}

/** The parts of a record under its headings in which the words stand. */
function partsOf(data: unknown): readonly unknown[] {
  return listIn(data, 'sub_results').filter((part) => field(part, 'anchor') !== undefined);
}

/** What was found in the record of an essay, a graph or a page. */
export function findingOf(data: unknown): Finding {
  const sections = partsOf(data)
    .toSorted((a, b) => listIn(b, 'locations').length - listIn(a, 'locations').length)
    .slice(0, SECTIONS);
  return {
    title: textIn(field(data, 'meta'), 'title'),
    href: textIn(data, 'url'),
    excerpt: textIn(data, 'excerpt'),
    sections: sections.map(placeOf),
    date: '',
    essay: '',
    words: 0,
  };
}

/** An excerpt without the heading with which it may begin; Pagefind ends a heading like a sentence. */
function withoutHeading(excerpt: string, heading: string): string {
  const words = excerpt.split(' ');
  const { length } = heading.split(' ');
  const begin = words
    .slice(0, length)
    .join(' ')
    .replaceAll(/<\/?mark>/g, '');
  const escaped = heading.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [escaped, `${escaped}.`].includes(begin) ? words.slice(length).join(' ') : excerpt;
}

/**
 * The comments of a record in which the words stand. Pagefind finds a record where each word stands somewhere, so those
 * comments are meant that hold most of the words.
 * @param places Where each word of the question stands in the record.
 */
export function commentsOf(data: unknown, places: readonly ReadonlySet<unknown>[]): readonly Finding[] {
  const meta = field(data, 'meta');
  const days = textIn(meta, 'days').split(DAY_END);
  const order = listIn(data, 'anchors').map((anchor) => field(anchor, 'id'));
  const comments = partsOf(data).map((part) => {
    const locations = listIn(part, 'locations');
    const heading = optional(text)(field(part, 'title')) ?? '';
    const finding: Finding = {
      title: together(heading),
      href: textIn(part, 'url'),
      excerpt: together(withoutHeading(optional(text)(field(part, 'excerpt')) ?? '', heading)),
      sections: [],
      date: days[order.indexOf(field(field(part, 'anchor'), 'id'))] ?? '',
      essay: textIn(meta, 'essay'),
      words: places.filter((place) => locations.some((location) => place.has(location))).length,
    };
    return { finding, count: locations.length };
  });
  const most = Math.max(...comments.map(({ finding }) => finding.words));
  return comments
    .filter(({ finding }) => finding.words === most)
    .sort((a, b) => b.count - a.count)
    .map(({ finding }) => finding);
}
