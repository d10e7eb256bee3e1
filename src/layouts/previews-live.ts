/*
 * Shows on hover and focus what a link inside the site leads to. Each page that can be previewed has a file for it beside
 * its own (its route is called preview.json); that of an essay holds its comments too, and a long thread has more such
 * files. A file is fetched only when a pointer rests on the link or the keyboard reaches it.
 */

import {
  COMMENT_PREFIX,
  PREVIEWED_PAGES,
  PREVIEW_FILE,
  furtherPreviewFile,
  patternOf,
} from '../addresses.ts';

interface Preview {
  readonly title: string;
  readonly text: string;
  readonly facts: string;
  /** Of the title and the text, where it is not that of the page. */
  readonly lang: string | undefined;
}

/** Ms a pointer rests on a link before it means it, and may be away from both link and card. */
const INTENT = 300;
const GRACE = 250;
const PAGES = PREVIEWED_PAGES.map((template) => new RegExp(`/${patternOf(template)}$`));
/** A comment, and not a footnote inside one. */
const COMMENT = new RegExp(`^#${COMMENT_PREFIX}(?!.*-fn(?:ref)?-)[a-z0-9-]+$`);

/** What was fetched, by its address: undefined where nothing could be had. */
const kept = new Map<string, Promise<unknown>>();
let card: HTMLElement | undefined;
let current: HTMLAnchorElement | undefined;
/** The link that is meant, before its preview is there. */
let wanted: HTMLAnchorElement | undefined;
let timer = 0;

/** What a link leads to: a page, or a comment on it. */
interface Subject {
  /** Path of the page. */
  readonly page: string;
  /** Id of the comment. */
  readonly comment: string | undefined;
}

function subjectOf(link: HTMLAnchorElement): Subject | undefined {
  const { origin, pathname: page, hash } = link;
  // Its own line shows beside it what it answers.
  if (link.hasAttribute('aria-describedby')) return undefined;
  if (origin !== location.origin || !PAGES.some((pattern) => pattern.test(page))) return undefined;
  const isHere = page === location.pathname;
  if (!COMMENT.test(hash)) return isHere ? undefined : { page, comment: undefined };
  // A gap in this page's thread has nothing to say.
  const isGone = isHere && document.querySelector(`${hash}.gone`) !== null;
  return isGone ? undefined : { page, comment: hash.slice(1 + COMMENT_PREFIX.length) };
}

/** Every page loads this script, and src/browser/parse-unknown.ts would weigh more than these lines do. */
function property(json: unknown, name: string): unknown {
  return Reflect.get(Object(json), name);
}

function parse(json: unknown, lang: unknown): Preview | undefined {
  const [title, text, facts] = ['title', 'text', 'facts'].map((name) => property(json, name));
  return typeof title === 'string' && typeof text === 'string' && typeof facts === 'string'
    ? { title, text, facts, lang: typeof lang === 'string' ? lang : undefined }
    : undefined;
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : undefined;
  } catch {
    // Without the network the link is a link.
    return undefined;
  }
}

/** Fetches a file once. */
function load(address: string): Promise<unknown> {
  const loading = kept.get(address) ?? fetchJson(address);
  kept.set(address, loading);
  return loading;
}

async function previewOf({ page, comment }: Subject): Promise<Preview | undefined> {
  const file = await load(page + PREVIEW_FILE);
  const lang = property(file, 'lang');
  if (comment === undefined) return parse(file, lang);
  // The comments are in the order of their ids, and the first file knows the first id of each further one.
  const further = property(file, 'further');
  const before = Array.isArray(further) ? further.filter((first) => first <= comment).length : 0;
  const holder = before === 0 ? file : await load(page + furtherPreviewFile(before + 1));
  return parse(property(property(holder, 'comments'), comment), lang);
}

function makeCard(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'preview';
  made.id = 'link-preview';
  made.role = 'tooltip';
  made.popover = 'manual';
  made.append(...['p', 'p', 'p'].map((name) => document.createElement(name)));
  (document.querySelector('main') ?? document.body).append(made);
  return made;
}

function hide(): void {
  clearTimeout(timer);
  current?.removeAttribute('aria-describedby');
  current = undefined;
  wanted = undefined;
  card?.hidePopover();
}

/** Under the link's last line, over its first where there is no room under it, and never out of the window. */
function place(link: HTMLAnchorElement, shown: HTMLElement): void {
  const { top: first, bottom: last } = link.getBoundingClientRect();
  const left = [...link.getClientRects()].at(-1)?.left ?? 0;
  const under = last + shown.offsetHeight + 16 < innerHeight;
  const top = under ? last + 6 : first - shown.offsetHeight - 6;
  const widest = document.documentElement.clientWidth - shown.offsetWidth - 12;
  shown.style.top = `${top + scrollY}px`;
  shown.style.left = `${Math.max(12, Math.min(left, widest))}px`;
}

async function show(link: HTMLAnchorElement, subject: Subject): Promise<void> {
  hide();
  current = link;
  const preview = await previewOf(subject);
  if (!preview || current !== link) return;
  card ??= makeCard();
  for (const [index, words] of [preview.title, preview.text, preview.facts].entries()) {
    const line = card.children[index];
    if (!line) continue;
    line.textContent = words;
    // The facts, which come last, are in the language of the page.
    const lang = index < 2 ? preview.lang : undefined;
    if (lang === undefined) line.removeAttribute('lang');
    else line.setAttribute('lang', lang);
  }
  card.showPopover();
  place(link, card);
  link.setAttribute('aria-describedby', card.id);
}

function later(ms: number, then: () => void): void {
  clearTimeout(timer);
  timer = window.setTimeout(then, ms);
}

function come(target: EventTarget | null): void {
  if (!(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>('a[href]');
  // A graph's own title says on the page what its preview would.
  const subject = link && !link.closest('.graph') ? subjectOf(link) : undefined;
  if (card?.contains(target) === true || (link !== null && link === current)) clearTimeout(timer);
  else if (link && subject) {
    wanted = link;
    later(INTENT, () => void show(link, subject));
  } else if ((wanted ?? current) !== document.activeElement) {
    // A page that scrolls under a resting pointer takes nothing from the keyboard.
    later(GRACE, hide);
  }
}

document.addEventListener('pointerover', ({ pointerType, target }) => {
  if (pointerType !== 'touch') come(target);
});
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && target.matches(':focus-visible')) come(target);
});
document.addEventListener('focusout', hide);
document.addEventListener('click', hide);
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
