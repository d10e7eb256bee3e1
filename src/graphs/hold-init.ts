/*
 * Runs inside of a graph, or a group of graphs, that asks its reader to draw before it shows what the author drew: after
 * its opening tag and before anything of it is painted, so that nothing flashes up. It is served as `hold.js`, a small
 * classic script of this function's own text (src/pages/hold.js.ts): it uses nothing that stands outside of it.
 */
export function holdInit(): void {
  const host = document.currentScript?.parentElement;
  if (!host) return;
  let kept: string | null = null;
  try {
    // The key and its form are those of src/graphs/instrument/stage/kept-drawing.ts.
    kept = localStorage.getItem(`drawn ${host.dataset['page'] ?? location.pathname}`);
  } catch {
    // A browser that keeps nothing asks on every visit.
  }
  const isShown = kept?.includes('"shown":true') === true;
  // A reader who follows a link to a graph or a comment wants to see it, unless the link itself asks to draw first, or leads to this.
  const isLed =
    location.hash !== '' && location.hash !== `#${host.id}` && !location.hash.endsWith('&draw-first');
  if (isShown || isLed) return;
  host.classList.add('is-held');
  addEventListener('load', () => {
    // Only the graph's own code can show again what is held back; where it did not come, everything is shown.
    if (!customElements.get(host.localName)) host.classList.remove('is-held');
  });
}
