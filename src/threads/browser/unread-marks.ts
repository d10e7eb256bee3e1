import { BRANCH, THREAD_PAGE, patternOf } from '../../addresses.ts';
import { threadBrowserText as text } from '../../locales/en/thread-browser.ts';
import { button, make } from '../../browser/dom.ts';
import type { Unread, ToldNews } from './unread.ts';
import { unfoldTo } from './unfold.ts';

/** A button with an arrow and the key that does the same. */
function arrowButton(name: string, arrow: string, key: string, press: () => void): HTMLButtonElement {
  const made = button(arrow, press);
  made.ariaLabel = name;
  made.setAttribute('aria-keyshortcuts', key);
  made.append(make('kbd', {}, key));
  return made;
}

/** Paths of the essay's page, and of the page with the newest comments first, if there is one. */
interface Ways {
  readonly home: string;
  readonly newest: string | undefined;
}

/** How many other pages are linked one by one. */
const FEW = 4;

const BRANCH_PATH = new RegExp(`/${patternOf(BRANCH)}`);
const PAGE_PATH = new RegExp(`/${patternOf(THREAD_PAGE)}$`);

/** How much is new on a page of the thread, and which page it is. */
function newOn(path: string, count: number): string {
  if (BRANCH_PATH.test(path)) return text.inBranch(count);
  return text.inPart(count, PAGE_PATH.exec(path)?.groups?.['number'] ?? '1');
}

/** Links to the other pages with new comments; where they are many, one link to the page with the newest first. */
function elsewhere(told: readonly ToldNews[], { home, newest }: Ways): Node[] {
  const pages = [...Map.groupBy(told, ({ page }) => page)];
  if (pages.length > FEW && newest !== undefined)
    return [make('a', { href: newest }, text.onOtherPages(told.length))];
  return pages.map(([page, there]) => {
    // On the essay's page the thread is below the essay.
    const href = page + location.search + (page === home ? '#thread' : '');
    return make('a', { href }, newOn(page, there.length));
  });
}

/** Writes "new" on each new comment, and on each comment the number of new ones below it. */
function mark(thread: Element, news: Unread): HTMLElement[] {
  const comments = Array.from(thread.querySelectorAll<HTMLElement>('.comment[id]'));
  const fresh = comments.filter(({ id }) => news.ids.has(id.slice(2)));
  for (const comment of fresh) {
    comment.classList.add('is-new');
    comment.querySelector('.comment-head')?.append(make('span', { class: 'new' }, text.isNew));
  }
  for (const head of thread.querySelectorAll('.comment > details > .comment-head')) {
    const below = head.closest('.comment')?.nextElementSibling;
    const count = below?.matches('.replies') ? below.querySelectorAll('.is-new').length : 0;
    if (count > 0) head.append(make('span', { class: 'new new-below' }, text.newBelow(count)));
  }
  return fresh;
}

/** Steps from one new comment to the next, and around. */
export class UnreadMarks {
  readonly #fresh: readonly HTMLElement[];
  #at = -1;

  /**
   * Marks what is new on a page, and says so at the head of the thread.
   * @param told The newest comments of the whole thread.
   */
  constructor(thread: HTMLElement, news: Unread, told: readonly ToldNews[], ways: Ways) {
    this.#fresh = mark(thread, news);
    const here = new Set(this.#fresh.map(({ id }) => id.slice(2)));
    const others = told.filter(
      ({ id, page }) => news.ids.has(id) && !here.has(id) && page !== location.pathname,
    );
    const count = this.#fresh.length + others.length;
    const bar = make('p', { class: 'news label' }, make('span', {}, text.newSince(count, news.since)));
    if (this.#fresh.length > 0) {
      bar.append(
        arrowButton(text.previous, '\u2191', 'p', () => this.step(-1)),
        arrowButton(text.next, '\u2193', 'n', () => this.step(1)),
      );
    }
    bar.append(...elsewhere(others, ways));
    thread.querySelector('.ghost, .comment')?.before(bar);
    if (count > 0) thread.classList.add('has-news');
  }

  /** Goes to the next new comment, or with -1 to the one before. */
  step(by: 1 | -1): void {
    const count = this.#fresh.length;
    this.#at = this.#at < 0 && by < 0 ? count - 1 : (this.#at + by + count) % count;
    const comment = this.#fresh[this.#at];
    if (!comment) return;
    unfoldTo(comment);
    comment.tabIndex = -1;
    comment.focus({ preventScroll: true });
    comment.scrollIntoView();
  }
}
