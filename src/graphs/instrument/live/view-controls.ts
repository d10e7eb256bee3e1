import type { View } from '../../model/graph.ts';

/** The view that the controls of a graph now say: a radio button for each scale, a box for each hidden curve, a field for C. */
export function chosenView(area: Element, start: View): View {
  const inputs = Array.from(area.querySelectorAll('input')).filter((input) => input.checked);
  const scale = inputs.find((input) => input.type === 'radio')?.value;
  // The file's own line stands until a reader asks for another, and where the field has been emptied.
  const field = area.querySelector<HTMLInputElement>('.graph-factor input');
  const factor = field && field.value !== field.defaultValue ? field.valueAsNumber : Number.NaN;
  return {
    scale: scale === 'log' || scale === 'linear' ? scale : start.scale,
    factor: Number.isFinite(factor) && factor >= 1 ? factor : undefined,
    shown: new Set(inputs.filter((input) => input.type === 'checkbox').map((input) => input.value)),
  };
}
