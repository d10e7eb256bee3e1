import { make } from '../../browser/dom.ts';
import { field, listOf, number, pair, text as string } from '../../browser/parse-unknown.ts';
import { COMMENTS_PER_PAGE } from '../../list-pages.ts';
import { streamText as text } from '../../locales/en/threads-stream.ts';

type Choices = readonly (readonly [id: string, name: string])[];

/** The file of src/threads/read/stream-index.ts. @throws TypeError when it is something else */
function parseIndex(json: unknown) {
  const choices = listOf(pair(string));
  return {
    essays: choices(field(json, 'essays')),
    stances: choices(field(json, 'stances')),
    pages: listOf(string)(field(json, 'pages')),
    comments: listOf(pair(number))(field(json, 'comments')),
  };
}
type Index = ReturnType<typeof parseIndex>;

/** In the place of an id: of a comment that states no stance. No id has a dot. */
const NOT_STATED = '.';

/** `<counter-stream>`: comments in pages, which a reader may filter by essay and stance. The address keeps the choice. */
class CounterStream extends HTMLElement {
  #connected: AbortController | undefined;

  connectedCallback(): void {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    const box = make('details', { class: 'stream-filter label' }, make('summary', {}, text.filter));
    this.prepend(box);
    // Opening it asks for the index; without a wish to filter there is no request.
    box.addEventListener('toggle', () => void this.#open(box, signal).catch(reportError), {
      once: true,
      signal,
    });
    box.open = new URLSearchParams(location.hash.slice(1)).has('on');
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
    this.querySelector('.stream-filter')?.remove();
  }

  async #open(box: HTMLElement, signal: AbortSignal): Promise<void> {
    const answer = await fetch(this.dataset['index'] ?? '', { signal });
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    const index = parseIndex(await answer.json());
    const wanted = new URLSearchParams(location.hash.slice(1));
    const essay = select(index.essays, wanted.get('on'));
    const stance = select([...index.stances, [NOT_STATED, text.notStated]], wanted.get('holds'));
    const found = make('p', { role: 'status' });
    const show = (): void => {
      this.#show(index, essay.value, stance.value, found);
    };
    for (const one of [essay, stance]) {
      one.addEventListener(
        'change',
        () => {
          const chosen = new URLSearchParams({ on: essay.value, holds: stance.value });
          history.replaceState(history.state, '', `#${chosen.toString()}`);
          show();
        },
        { signal },
      );
    }
    box.append(
      make(
        'form',
        { method: 'dialog', autocomplete: 'off' },
        make('label', {}, text.essay, essay),
        make('label', {}, text.stance, stance),
      ),
      found,
    );
    show();
  }

  /** Hides on this page what was not asked for, and tells on which others the rest stands. */
  #show(index: Index, essay: string, stance: string, found: HTMLElement): void {
    const { essays, stances, comments } = index;
    const fits = ([on, held]: readonly [number, number]): boolean =>
      (essay === '' || essays[on]?.[0] === essay) &&
      (stance === '' || (stances[held]?.[0] ?? NOT_STATED) === stance);
    const places = comments.flatMap((comment, place) => (fits(comment) ? [place] : []));
    const pages = Map.groupBy(places, (place) => Math.floor(place / COMMENTS_PER_PAGE));
    const here = Number(this.dataset['page']) - 1;
    const shown = new Set(pages.get(here)?.map((place) => place % COMMENTS_PER_PAGE));
    for (const [place, entry] of [...this.querySelectorAll<HTMLElement>('.stream > li')].entries())
      entry.hidden = !shown.has(place);
    const isAll = essay === '' && stance === '';
    const links = isAll
      ? []
      : [...pages].flatMap(([page, { length }]) =>
          page === here
            ? []
            : make(
                'a',
                { href: `${index.pages[page] ?? ''}${location.hash}` },
                text.onPage(page + 1, length),
              ),
        );
    found.replaceChildren(
      `${text.found(places.length, comments.length)} ${shown.size === 0 ? text.noneHere : ''} `,
      ...links,
    );
  }
}

function select(choices: Choices, chosen: string | null): HTMLSelectElement {
  const made = make(
    'select',
    {},
    make('option', { value: '' }, text.all),
    ...choices.map(([value, name]) => make('option', { value }, name)),
  );
  if (choices.some(([id]) => id === chosen)) made.value = chosen ?? '';
  return made;
}

customElements.define('counter-stream', CounterStream);
