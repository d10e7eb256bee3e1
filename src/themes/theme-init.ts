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

  const append = (properties: object): void => {
    document.head.append(Object.assign(document.createElement('link'), properties));
  };

  /** Asks for a theme's own typeface at once: one that comes after the first paint is not shown (`optional`). */
  const askForFont = (choice: string): void => {
    const href = root.getAttribute(`data-font-${choice}`);
    if (href !== null) append({ rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href });
  };

  const wear = (choice: string): void => {
    const [name = usual, light] = choice.split('.');
    root.dataset['theme'] = name;
    if (light === undefined) delete root.dataset['light'];
    else root.dataset['light'] = light;
  };

  const stylesOf = (choice: string): string | null =>
    root.getAttribute(`data-styles-${choice.replace(/\..*/, '')}`);

  // A link may show a theme for one visit. One that leads into a page, to a comment or a graph, never does.
  const linked = location.hash === '' ? known(new URLSearchParams(location.search).get(KEY)) : undefined;
  if (linked !== undefined) keep(() => sessionStorage, linked);
  const current = recall(() => sessionStorage) ?? linked ?? recall(() => localStorage) ?? usual;
  // The rules of the usual theme are in the page.
  const there = [null, stylesOf(usual)];
  const sheet = { rel: 'stylesheet', media: 'screen', href: stylesOf(current) };
  // Nothing is painted before they are there; a browser that does not know `blocking` shows paper until then.
  if (!there.includes(sheet.href)) append({ ...sheet, blocking: 'render' });
  there.push(sheet.href);
  askForFont(current);
  wear(current);

  document.addEventListener('DOMContentLoaded', () => {
    for (const radio of document.querySelectorAll<HTMLInputElement>(`input[name="${KEY}"]`)) {
      radio.checked = radio.value === current;
    }
  });

  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== KEY) return;
    keep(() => sessionStorage, undefined);
    keep(() => localStorage, target.value);
    const { value } = target;
    const change = (): void => {
      // Another may have been chosen while the rules came.
      if (!target.checked) return;
      wear(value);
      // Graphs on canvases have colours to draw anew.
      dispatchEvent(new Event(KEY));
    };
    askForFont(value);
    const href = stylesOf(value);
    if (there.includes(href)) change();
    else append({ ...sheet, href, onload: change });
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
