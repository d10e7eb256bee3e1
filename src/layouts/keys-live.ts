/* Single-key shortcuts, and the window that lists them. A reader can turn them off (WCAG 2.1.4). */
import { recall, remember } from '../browser/storage.ts';
import { stepFrom, stopsOf } from './key-stops.ts';

const STORE = 'keys';
const root = document.documentElement;
const dialog = document.querySelector<HTMLDialogElement>('dialog.keys');
const choice = dialog?.querySelector<HTMLInputElement>('input[name=keys]');

/** Writes on the root element whether single-key shortcuts are on; every listener for them reads it there. */
function set(on: boolean): void {
  if (choice) choice.checked = on;
  if (on) delete root.dataset['keys'];
  else root.dataset['keys'] = 'off';
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function step(by: 1 | -1): void {
  const stops = stopsOf(document);
  const px = (length: string): number => parseFloat(length) || 0;
  const line = px(getComputedStyle(root).scrollPaddingBlockStart);
  const tops = stops.map(
    (stop) => stop.getBoundingClientRect().top - line - px(getComputedStyle(stop).scrollMarginBlockStart),
  );
  const at = stops.findIndex((stop) => stop === document.activeElement && isInSight(stop));
  const next = stops[stepFrom(tops, at, by) ?? -1];
  if (!next) return;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView();
}

function search(): void {
  const box = document.querySelector<HTMLInputElement>('main input[type=search]');
  if (box) box.focus();
  else if (dialog?.dataset['search'] !== undefined) location.assign(dialog.dataset['search']);
}

const ACTIONS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  '/': search,
  '?': () => dialog?.showModal(),
};

/** Fields in which a reader types letters, or chooses an entry by its letter. */
const WRITES = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]';

function press(event: KeyboardEvent): void {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (root.dataset['keys'] === 'off' || document.querySelector('dialog[open]')) return;
  if (target instanceof Element && target.closest(WRITES)) return;
  const action = ACTIONS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

set(recall('localStorage', STORE) !== 'off');
choice?.addEventListener('change', () => {
  // Without storage the choice holds for this page.
  remember('localStorage', STORE, choice.checked ? undefined : 'off');
  set(choice.checked);
});
document.querySelector('.keys-open')?.addEventListener('click', () => dialog?.showModal());
dialog?.querySelector('.keys-close')?.addEventListener('click', () => dialog.close());
dialog?.addEventListener('click', ({ target }) => {
  // A press on the window's padding, or beside the window, has the dialog itself as its target.
  if (target === dialog) dialog.close();
});
addEventListener('keydown', press);
