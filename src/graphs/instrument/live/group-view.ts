/**
 * Choices that are made once for all graphs of a group: each is passed on to the same choice of every graph, where it is
 * hidden. Until `signal` is aborted.
 */
export function shareView(host: HTMLElement, row: HTMLElement, signal: AbortSignal): void {
  const graphs = Array.from(host.querySelectorAll('counter-graph .graph-controls'));
  const pass = ({ type, value, checked }: HTMLInputElement): void => {
    for (const area of graphs) {
      if (type === 'number') {
        const field = area.querySelector<HTMLInputElement>('.graph-factor input');
        if (!field || field.value === value) continue;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        continue;
      }
      const own = area.querySelector<HTMLInputElement>(`input[type="${type}"][value="${CSS.escape(value)}"]`);
      if (!own || own.checked === checked) continue;
      own.checked = checked;
      own.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
  row.addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLInputElement) pass(target);
    },
    { signal },
  );
  // A browser may have kept what a reader chose before a reload.
  for (const input of row.querySelectorAll('input'))
    if (input.type === 'checkbox' || input.checked) pass(input);
}
