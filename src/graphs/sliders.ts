import type { Slider } from '../schema/scenario.ts';
import { printed } from './figures.ts';
import { defaultView, toGraph } from './graph.ts';
import type { Sketch } from './graph.ts';
import { toTable } from './table.ts';
import type { Table } from './table.ts';

/** Where on its control a value stands: at itself, or on a log scale at its power of ten. */
export function positionOf({ scale }: Slider, value: number): number {
  return scale === 'log' ? Math.log10(value) : value;
}

function valueAt({ scale, min, max }: Slider, position: number): number {
  return Math.min(Math.max(scale === 'log' ? 10 ** position : position, min), max);
}

function inputsIn(area: Element): HTMLInputElement[] {
  return Array.from(area.querySelectorAll('input')).filter(({ type }) => type === 'range');
}

/** Values that the controls of a graph now say, by param. */
export function chosenSliders(area: Element, { sliders }: Sketch): Map<string, number> {
  return new Map(
    inputsIn(area).flatMap((input): [string, number][] => {
      const slider = sliders.find(({ param }) => param === input.dataset['param']);
      return slider ? [[slider.param, valueAt(slider, input.valueAsNumber)]] : [];
    }),
  );
}

/** Writes new numbers into a table; its rows and columns are the same wherever sliders stand. */
function tellTable(body: HTMLTableSectionElement, { rows }: Table): void {
  rows.forEach(({ cells }, index) => {
    const own = body.rows[index]?.querySelectorAll('td') ?? [];
    own.forEach((cell, column) => (cell.textContent = cells[column] ?? cell.textContent));
  });
}

/**
 * Says each slider's value beside it, to those who hear it in the place of its position, and in the numbers of the
 * graph as its file asks for them. Does nothing to a graph without sliders.
 */
export function tellSliders(area: Element, body: HTMLTableSectionElement, sketch: Sketch): void {
  const sliders = chosenSliders(area, sketch);
  if (sliders.size === 0) return;
  for (const input of inputsIn(area)) {
    const value = sliders.get(input.dataset['param'] ?? '');
    if (value === undefined) continue;
    const text = printed(value);
    input.ariaValueText = text;
    for (const output of area.querySelectorAll('output')) {
      if (output.htmlFor.contains(input.id)) output.textContent = text;
    }
  }
  tellTable(body, toTable(sketch, toGraph(sketch, { ...defaultView(sketch), sliders })));
}
