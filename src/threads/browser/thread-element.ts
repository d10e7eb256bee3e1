import { findComment } from './find-comment.ts';
import { filterByName } from './name-filter.ts';
import { unreadOf, toldElsewhere, toldHere } from './unread.ts';
import { UnreadMarks } from './unread-marks.ts';
import { unfoldTo } from './unfold.ts';

/** `<counter-thread>`: a thread that finds the comment of a link, and marks what is new since the last visit. */
class CounterThread extends HTMLElement {
  #connected: AbortController | undefined;
  #marks: UnreadMarks | undefined;

  connectedCallback(): void {
    const connected = new AbortController();
    this.#connected = connected;
    const { signal } = connected;
    addEventListener('hashchange', () => void this.#answerAddress(), { signal });
    document.addEventListener('keydown', (event) => this.#dismiss(event, signal), { signal });
    this.addEventListener('keydown', (event) => this.#step(event), { signal });
    filterByName(this, signal);
    void this.#open();
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
  }

  get #home(): string {
    return this.dataset['home'] ?? '';
  }

  async #open(): Promise<void> {
    if (!(await this.#answerAddress()) && !this.#marks) await this.#tellNews().catch(reportError);
  }

  /**
   * Unfolds what hides the comment of the address, or goes to the page where it stands.
   * @returns whether this page is being left.
   */
  async #answerAddress(): Promise<boolean> {
    const target = document.getElementById(location.hash.slice(1));
    const { index } = this.dataset;
    if (target && this.contains(target)) {
      // Where it is visible the browser has scrolled already, to it or to where the reader was before.
      const isHidden = !target.checkVisibility();
      unfoldTo(target.closest('.comment') ?? target);
      if (isHidden) target.scrollIntoView();
    } else if (index !== undefined) {
      try {
        return await findComment(index, this.#home);
      } catch (error) {
        reportError(error);
      }
    }
    return false;
  }

  async #tellNews(): Promise<void> {
    const { news: address, newest } = this.dataset;
    const told = address === undefined ? toldHere(this) : await toldElsewhere(address);
    const news = unreadOf(this.#home, told, Date.now());
    if (news) this.#marks ??= new UnreadMarks(this, news, told, { home: this.#home, newest });
  }

  /** The keys n and p, while the focus is in the thread (WCAG 2.1.4) and not in a text field. */
  #step(event: KeyboardEvent): void {
    const { key, target } = event;
    if ((key !== 'n' && key !== 'p') || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
      return;
    if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return;
    if (document.documentElement.dataset['keys'] === 'off') return;
    this.#marks?.step(key === 'n' ? 1 : -1);
  }

  /** Escape hides the first line of a parent (WCAG 1.4.13) until pointer and focus have left its link. */
  #dismiss({ key }: KeyboardEvent, signal: AbortSignal): void {
    if (key !== 'Escape') return;
    for (const link of this.querySelectorAll('.answers-link:is(:hover, :focus-within)')) {
      link.classList.add('is-dismissed');
      const back = (): void => link.classList.remove('is-dismissed');
      for (const event of ['pointerleave', 'focusout'])
        link.addEventListener(event, back, { once: true, signal });
    }
  }
}

customElements.define('counter-thread', CounterThread);
