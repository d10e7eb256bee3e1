import { notesText as text } from '../locales/en/essays-notes.ts';
import { button, make } from '../browser/dom.ts';
import { placeNotes } from './place-notes.ts';

/*
 * Puts footnotes beside their line when the margin has room (notes.css has the width), and otherwise opens each in place
 * at a click. The list at the end of the text stays: it is all there is without script and in print.
 */

const prose = document.querySelector<HTMLElement>('.essay > .prose');
const section = prose?.querySelector<HTMLElement>(':scope > .footnotes');
const wide = matchMedia('screen and (min-width: 75rem)');
/** Px between two notes. */
const GAP = 14;

/** The first reference to a note that can be seen: those in a closed box cannot. */
function lineOf(note: HTMLElement): DOMRect | undefined {
  const references = document.querySelectorAll<HTMLElement>(
    `[data-footnote-ref][href="#${CSS.escape(note.id)}"]`,
  );
  return [...references].find((one) => one.checkVisibility())?.getBoundingClientRect();
}

function place(around: HTMLElement, list: HTMLElement): void {
  list.classList.toggle('is-placed', wide.matches);
  const items = [...list.querySelectorAll<HTMLElement>('li[id]')];
  for (const note of items) note.hidden = false;
  if (!wide.matches) return;
  const { top, height } = around.getBoundingClientRect();
  const shown = items.flatMap((note) => {
    const line = lineOf(note);
    note.hidden = line === undefined;
    return line ? [{ note, at: line.top - top, height: note.offsetHeight }] : [];
  });
  shown.sort((a, b) => a.at - b.at);
  // Wide graphs, and the list of replies to a passage when it stands in the margin.
  const standing = [...around.querySelectorAll('.wide, .passage-notes')].filter(
    (one) => one.matches('.wide') || getComputedStyle(one).position === 'absolute',
  );
  const obstacles = standing
    .map((one) => one.getBoundingClientRect())
    .map((box) => ({ top: box.top - top, bottom: box.bottom - top }));
  const tops = placeNotes(shown, obstacles, height, GAP);
  for (const [index, { note }] of shown.entries()) note.style.top = `${tops[index] ?? 0}px`;
}

/** The note that lies over the text: one at a time, closed by Escape, by its button or by a touch beside it. */
function makeSlip(): HTMLElement {
  const made = make(
    'div',
    { class: 'note-slip prose', popover: 'auto', tabindex: '-1', autofocus: '', role: 'dialog' },
    make('div'),
    button(text.close, () => made.hidePopover()),
  );
  document.body.append(made);
  return made;
}

let slip: HTMLElement | undefined;

function open(reference: HTMLAnchorElement, note: HTMLElement): void {
  slip ??= makeSlip();
  slip.ariaLabel = text.note(reference.textContent);
  const copy = note.cloneNode(true) as HTMLElement;
  for (const back of copy.querySelectorAll('[data-footnote-backref]')) back.remove();
  for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id');
  slip.firstElementChild?.replaceChildren(...copy.childNodes);
  slip.showPopover({ source: reference });
  // It lies on the page, under its line, and scrolls with it.
  slip.style.top = `${reference.getBoundingClientRect().bottom + scrollY + 8}px`;
  slip.scrollIntoView({ block: 'nearest' });
}

if (prose && section) {
  const again = (): void => place(prose, section);
  new ResizeObserver(again).observe(prose);
  wide.addEventListener('change', again);
  void document.fonts.ready.then(again);
  document.addEventListener('click', (event) => {
    if (
      wide.matches ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      !(event.target instanceof Element)
    )
      return;
    const reference = event.target.closest<HTMLAnchorElement>('.essay a[data-footnote-ref]');
    const note = reference && document.getElementById(decodeURIComponent(reference.hash.slice(1)));
    if (!note) return;
    event.preventDefault();
    open(reference, note);
  });
}
