import { searchText as text } from '../locales/en/search.ts';
import { button, make } from '../browser/dom.ts';
import { piecesOf } from './excerpt.ts';
import type { Finding, Hit, FoundPlace } from './search-index.ts';
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
    make('span', { class: 'tally' }, String(hits.length)),
  );
  const entries = make('ol', { class: 'entries' });
  if (lang !== undefined) entries.lang = lang;
  const more = button('', () => {
    show().catch(reportError);
  });
  more.className = 'more label';

  const show = async (): Promise<void> => {
    const from = entries.childElementCount;
    const findings = await Promise.all(hits.slice(from, from + STEP).map((hit) => hit.fetch()));
    entries.append(...findings.map((finding) => entry(kind, finding)));
    // The focus moves to the first finding that was added.
    if (from > 0) entries.children[from]?.querySelector('a')?.focus();
    const rest = hits.length - entries.childElementCount;
    more.textContent = text.more(Math.min(STEP, rest), hits.length);
    more.hidden = rest <= 0;
  };

  await show();
  return make('section', { class: 'shelf', 'aria-labelledby': id }, title, entries, more);
}
