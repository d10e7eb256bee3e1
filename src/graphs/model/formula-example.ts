import type { FormulaCurve, FormulaDeclaration } from '../../schema/formula.ts';
import type { Sketch } from './graph.ts';

/** Points of the example from which the ends of its y axis are taken. */
const EXAMPLE_STEPS = 60;

/** The example of a formula as a graph: its curve over the part of x that its declaration shows, filling the height. */
export function formulaExample(
  name: string,
  { description, x, y, params }: FormulaDeclaration,
  { value, whole }: FormulaCurve,
): Sketch {
  const values = Object.fromEntries(Object.entries(params).map(([param, { example }]) => [param, example]));
  const [from, to] = x.example;
  const heights = Array.from({ length: EXAMPLE_STEPS + 1 }, (_, step) => {
    const share = step / EXAMPLE_STEPS;
    const at = x.scale === 'log' ? from * (to / from) ** share : from + (to - from) * share;
    return value(whole ? Math.round(at) : at, values);
  }).filter((height) => y.scale === undefined || height > 0);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  return {
    version: 1,
    title: name,
    claim: description,
    kind: 'model',
    stroke: 'smooth',
    x: { label: 'x', range: [from, to], scale: x.scale ?? 'linear' },
    y: { label: 'y', range: low < high ? [low, high] : [low - 1, low + 1], scale: y.scale ?? 'linear' },
    series: [
      {
        id: 'example',
        role: 'actual',
        label: '',
        formula: { name, params: values },
        hidden: false,
        drawable: false,
      },
    ],
    gaps: [],
    marks: [],
    sliders: [],
  };
}
