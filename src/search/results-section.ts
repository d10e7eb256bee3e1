import { searchText as text } from '../locales/en/search.ts';
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

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function link({ title, href }: Pick<FoundPlace, 'title' | 'href'>): HTMLAnchorElement {
  const made = make('a', '', title);
  made.href = href;
  return made;
}

function excerpt(from: string): HTMLElement {
  const pieces = piecesOf(from).map((piece) => (piece.marked ? make('mark', '', piece.text) : piece.text));
  const made = make('p', 'excerpt', ...pieces);
  made.dir = 'auto';
  return made;
}

/** One finding. An essay shows the sections in which the words stand, each with its link. */
function entry(kind: FoundKind, finding: Finding): HTMLElement {
  const { sections, date, essay } = finding;
  if (kind === 'comment') {
    const title = make('h3', 'by', link({ title: text.commentOn(finding.title, essay), href: finding.href }));
    title.dir = 'auto';
    return make('li', '', title, make('p', 'label', date), excerpt(finding.excerpt));
  }
  const title = make('h3', '', link(finding));
  if (sections.length === 0) return make('li', '', title, excerpt(finding.excerpt));
  const places = sections.map((place) =>
    make('li', '', make('p', 'place', link(place)), excerpt(place.excerpt)),
  );
  return make('li', '', title, make('ul', 'places', ...places));
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
  const title = make('h2', 'section-title', HEADINGS[kind], ' ', make('span', 'tally', String(hits.length)));
  title.id = `found-${kind}`;
  const entries = make('ol', 'entries');
  if (lang !== undefined) entries.lang = lang;
  const more = make('button', 'more label');
  more.type = 'button';

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
  more.addEventListener('click', () => {
    show().catch(reportError);
  });

  await show();
  const section = make('section', 'shelf', title, entries, more);
  section.setAttribute('aria-labelledby', title.id);
  return section;
}
