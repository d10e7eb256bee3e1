import { searchText as text } from '../locales/en/search.ts';
import { button, make } from '../browser/dom.ts';
import { piecesOf } from './excerpt.ts';
import type { Finding, FoundPlace } from './findings.ts';
import type { Hit } from './search-index.ts';
import type { FoundKind } from '../addresses.ts';

/** Findings of one kind that are shown at once, and that each further press shows. */
const STEP = 5;

const HEADINGS: Readonly<Record<FoundKind, string>> = {
  essay: text.essayHeading,
  graph: text.graphHeading,
  page: text.pageHeading,
  comment: text.commentHeading,
};

function link({ title, href }: Pick<FoundPlace, 'title' | 'href'>): HTMLAnchorElement {
  return make('a', { href }, title);
}

function excerpt(from: string): HTMLElement {
  const pieces = piecesOf(from).map((piece) => (piece.marked ? make('mark', {}, piece.text) : piece.text));
  return make('p', { class: 'excerpt', dir: 'auto' }, ...pieces);
}

/** On how many essays the comments stand in which the words are. */
export function threadCount(hits: readonly Hit[]): number {
  return new Set(hits.map(({ thread }) => thread)).size;
}

/** The findings of some hits: those with most words of the question first, and of these the best of each hit first. */
function inTurns(lists: readonly (readonly Finding[])[]): Finding[] {
  const most = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => lists.flatMap((list) => list[turn] ?? []))
    .flat()
    .sort((a, b) => b.words - a.words);
}

/** One finding. An essay shows the sections in which the words stand, each with its link. */
function entry(kind: FoundKind, finding: Finding): HTMLElement {
  const { sections, date, essay } = finding;
  if (kind === 'comment') {
    const title = make(
      'h3',
      { class: 'by', dir: 'auto' },
      link({ title: text.commentOn(finding.title, essay), href: finding.href }),
    );
    return make('li', {}, title, make('p', { class: 'label' }, date), excerpt(finding.excerpt));
  }
  const title = make('h3', {}, link(finding));
  if (sections.length === 0) return make('li', {}, title, excerpt(finding.excerpt));
  const places = sections.map((place) =>
    make('li', {}, make('p', { class: 'place' }, link(place)), excerpt(place.excerpt)),
  );
  return make('li', {}, title, make('ul', { class: 'places' }, ...places));
}

/**
 * What was found of one kind, under a heading: the best first, more on request.
 * @param lang Language of what was found, where it is not that of the page.
 * @returns The section, once its first findings are in it.
 */
export async function resultsSection(
  kind: FoundKind,
  hits: readonly Hit[],
  lang: string | undefined,
): Promise<HTMLElement> {
  const id = `found-${kind}`;
  const title = make(
    'h2',
    { class: 'section-title', id },
    HEADINGS[kind],
    ' ',
    make(
      'span',
      { class: 'tally' },
      kind === 'comment' ? text.onEssays(threadCount(hits)) : String(hits.length),
    ),
  );
  const entries = make('ol', { class: 'entries' });
  if (lang !== undefined) entries.lang = lang;
  const more = button('', () => {
    show().catch(reportError);
  });
  more.className = 'more label';

  /** What was fetched and is not shown yet, and how many hits were fetched. */
  let waiting: readonly Finding[] = [];
  let fetched = 0;

  const show = async (): Promise<void> => {
    const from = entries.childElementCount;
    while (waiting.length < STEP && fetched < hits.length) {
      const next = hits.slice(fetched, fetched + STEP - waiting.length);
      fetched += next.length;
      waiting = [...waiting, ...inTurns(await Promise.all(next.map((hit) => hit.fetch())))];
    }
    entries.append(...waiting.slice(0, STEP).map((finding) => entry(kind, finding)));
    waiting = waiting.slice(STEP);
    // The focus moves to the first finding that was added.
    if (from > 0) entries.children[from]?.querySelector('a')?.focus();
    const rest = waiting.length + hits.length - fetched;
    // How many comments a hit has is known once it is fetched.
    const isKnown = kind !== 'comment' || fetched === hits.length;
    const step = isKnown ? Math.min(STEP, rest) : STEP;
    more.textContent = text.more(step, isKnown ? entries.childElementCount + rest : undefined);
    more.hidden = rest <= 0;
  };

  await show();
  return make('section', { class: 'shelf', 'aria-labelledby': id }, title, entries, more);
}
