import { searchText as text } from '../locales/en/search.ts';
import type { SearchIndex, Hit } from './search-index.ts';
import { openIndex } from './search-index.ts';
import type { FoundKind } from '../addresses.ts';
import { resultsSection, threadCount } from './results-section.ts';

/** Milliseconds after the last key until the question is asked. */
const PAUSE = 160;

/** In the order in which they are shown, each with its count in words. */
const KINDS: readonly (readonly [FoundKind, (count: number) => string])[] = [
  ['essay', text.essays],
  ['graph', text.graphs],
  ['page', text.pages],
  ['comment', text.comments],
];

function counted(hits: readonly Hit[]): string {
  const counts = KINDS.flatMap(([kind, words]) => {
    const some = hits.filter((hit) => hit.kind === kind);
    const count = kind === 'comment' ? threadCount(some) : some.length;
    return count === 0 ? [] : [words(count)];
  });
  return `${counts.join(', ')}.`;
}

/**
 * `<site-search>`: a box, a line that says what came of it, and room for what was found. Nothing is loaded before a
 * reader comes to the box. The question stands in the address, `?q=`, so that a search can be linked.
 */
class SiteSearch extends HTMLElement {
  #index: Promise<SearchIndex> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The question that is being answered; an answer to an older one is dropped. */
  #asked = '';
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box || this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const ask = (): void => {
      this.#answer(box.value.trim()).catch((error: unknown) => {
        this.#fail(error);
      });
    };
    // A failure is told when there is a question.
    box.addEventListener('focus', () => void this.#open().catch(() => undefined), { signal });
    box.addEventListener(
      'input',
      () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(ask, PAUSE);
      },
      { signal },
    );
    this.querySelector('form')?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        clearTimeout(this.#timer);
        ask();
      },
      { signal },
    );
    const linked = new URLSearchParams(location.search).get('q');
    if (linked !== null && box.value === '') box.value = linked;
    if (box.value !== '') ask();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#listening?.abort();
    this.#listening = undefined;
  }

  #open(): Promise<SearchIndex> {
    this.#index ??= openIndex(this.dataset['index'] ?? '').catch((error: unknown) => {
      // The net may be back at the next word.
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  async #answer(question: string): Promise<void> {
    if (question === this.#asked) return;
    this.#asked = question;
    this.#keep(question);
    if (question === '') {
      this.#show('', []);
      return;
    }
    const hits = await (await this.#open())(question);
    const kinds = KINDS.map(([kind]) => [kind, hits.filter((hit) => hit.kind === kind)] as const);
    const sections = await Promise.all(
      kinds
        .filter(([, some]) => some.length > 0)
        .map(([kind, some]) => resultsSection(kind, some, this.dataset['lang'])),
    );
    if (question !== this.#asked) return;
    this.#show(hits.length > 0 ? counted(hits) : text.nothing(question), sections);
  }

  #show(words: string, sections: readonly HTMLElement[]): void {
    const [status, found] = [this.querySelector('output'), this.querySelector('.found')];
    if (status) status.textContent = words;
    found?.replaceChildren(...sections);
    this.classList.toggle('has-found', sections.length > 0);
  }

  #fail(error: unknown): void {
    reportError(error);
    this.#asked = '';
    this.#show(text.failed, []);
  }

  #keep(question: string): void {
    const address = new URL(location.href);
    if (question === '') address.searchParams.delete('q');
    else address.searchParams.set('q', question);
    history.replaceState(history.state, '', address);
  }
}

customElements.define('site-search', SiteSearch);
