import type { Sketch, View } from './graph.ts';

let groups = 0;

function choice(type: 'radio' | 'checkbox', text: string, checked: boolean, name: string, act: () => void): HTMLElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  Object.assign(input, { type, checked, name });
  input.addEventListener('change', act);
  label.append(input, ` ${text}`);
  return label;
}

/** Fills the area for controls: the scale where the axis has a decoding, and a box for each hidden curve. */
export function fillControls(area: Element, { y, series }: Sketch, start: View, change: (view: View) => void): void {
  let view = start;
  const set = (part: Partial<View>): void => {
    view = { ...view, ...part };
    change(view);
  };
  groups += 1;
  if (y.decode) {
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = `Scale of ${y.label}`;
    group.append(legend);
    for (const scale of ['log', 'linear'] as const) {
      const chosen = scale === view.scale;
      group.append(choice('radio', scale, chosen, `scale-${groups}`, () => set({ scale })));
    }
    area.append(group);
  }
  for (const { id, label, hidden } of series) {
    if (!hidden) continue;
    const toggle = (): void => set({ shown: view.shown.symmetricDifference(new Set([id])) });
    area.append(choice('checkbox', `show ${label}`, view.shown.has(id), `show-${groups}`, toggle));
  }
}
