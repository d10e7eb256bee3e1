/*
 * Runs in the head of every page before anything is painted, so that no other theme flashes up first. It is
 * served as `theme.js`, a small classic script of this function's own text (src/pages/theme.js.ts): it uses nothing that
 * stands outside of it.
 *
 * A choice is a theme's name, for paper also with its light: "bbs", "paper.dark".
 */
export function themeInit(): void {
  const KEY = 'theme';
  const root = document.documentElement;
  const usual = root.dataset['theme'] ?? '';
  const names = (root.dataset['themes'] ?? '').split(' ');
  const keyed = (root.dataset['keyed'] ?? '').split(' ');
  const lights = ['light', 'dark'];

  /** What was stored or linked may be anything; an unknown choice is none. */
  const known = (choice: string | null): string | undefined => {
    const [name = '', light, ...more] = (choice ?? '').split('.');
    const fits = names.includes(name) && (light === undefined || lights.includes(light)) && more.length === 0;
    return fits ? (choice ?? undefined) : undefined;
  };

  /** A browser may refuse to remember anything, and then a page is as it comes. */
  const recall = (store: () => Storage): string | undefined => {
    try {
      return known(store().getItem(KEY));
    } catch {
      return undefined;
    }
  };

  const keep = (store: () => Storage, choice: string | undefined): void => {
    try {
      if (choice === undefined) store().removeItem(KEY);
      else store().setItem(KEY, choice);
    } catch {
      // Refused: the choice holds for this page.
    }
  };

  /** Asks for a theme's own typeface at once: one that comes after the first paint is not shown (`optional`). */
  const askForFont = (name: string): void => {
    const address = root.getAttribute(`data-font-${name}`);
    if (address === null) return;
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href: address });
    document.head.append(link);
  };

  const show = (choice: string): void => {
    const [name = usual, light] = choice.split('.');
    askForFont(name);
    root.dataset['theme'] = name;
    if (light === undefined) delete root.dataset['light'];
    else root.dataset['light'] = light;
  };

  // A link may show a theme for one visit. One that leads into a page, to a comment or a graph, never does.
  const linked = location.hash === '' ? known(new URLSearchParams(location.search).get(KEY)) : undefined;
  if (linked !== undefined) keep(() => sessionStorage, linked);
  const current = recall(() => sessionStorage) ?? linked ?? recall(() => localStorage) ?? usual;
  show(current);

  document.addEventListener('DOMContentLoaded', () => {
    for (const radio of document.querySelectorAll<HTMLInputElement>(`input[name="${KEY}"]`)) {
      radio.checked = radio.value === current;
    }
  });

  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== KEY) return;
    keep(() => sessionStorage, undefined);
    keep(() => localStorage, target.value);
    show(target.value);
    // Graphs on canvases have colours to draw anew.
    dispatchEvent(new Event(KEY));
  });

  // In a theme that says so, as the bulletin board does, single keys open what the menu leads to.
  document.addEventListener('keydown', (event) => {
    if (
      !keyed.includes(root.dataset['theme'] ?? '') ||
      root.dataset['keys'] === 'off' ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    if (
      event.target instanceof Element &&
      event.target.closest('input, textarea, select, summary, counter-graph')
    )
      return;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.masthead nav a[data-key]')) {
      if (link.dataset['key'] === event.key.toLowerCase()) link.click();
    }
  });
}
