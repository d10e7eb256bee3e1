import type { View } from './graph.ts';

/** The view that the controls of a graph now say: a radio button for each scale, a box for each hidden curve. */
export function chosenView(area: Element, start: View): View {
  const inputs = Array.from(area.querySelectorAll('input')).filter((input) => input.checked);
  const scale = inputs.find((input) => input.type === 'radio')?.value;
  return {
    scale: scale === 'log' || scale === 'linear' ? scale : start.scale,
    shown: new Set(inputs.filter((input) => input.type === 'checkbox').map((input) => input.value)),
  };
}
