import { instrumentLiveText as text } from '../../../locales/en/instrument-live.ts';
import { printed } from '../../model/format-number.ts';
import { defaultView, toGraph } from '../../model/graph.ts';
import type { Sketch } from '../../model/graph.ts';
import { valueAt } from '../../model/slider.ts';
import { modelRows } from '../../words/table.ts';
import type { Table } from '../../words/table.ts';

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
function tellTable(body: HTMLTableSectionElement, rows: Table['rows']): void {
  rows.forEach(({ cells }, index) => {
    const own = body.rows[index]?.querySelectorAll('td') ?? [];
    own.forEach((cell, column) => (cell.textContent = cells[column] ?? cell.textContent));
  });
}

/**
 * Writes each slider's value beside it, into the text that screen readers speak, and into the numbers of the
 * graph as its file asks for them. Does nothing to a graph without sliders.
 */
export function tellSliders(area: Element, body: HTMLTableSectionElement, sketch: Sketch): void {
  const sliders = chosenSliders(area, sketch);
  // Only a model has sliders, so the rows below are those of a model.
  if (sliders.size === 0) return;
  for (const input of inputsIn(area)) {
    const value = sliders.get(input.dataset['param'] ?? '');
    if (value === undefined) continue;
    const said = printed(value);
    input.ariaValueText = said;
    for (const output of area.querySelectorAll('output')) {
      if (output.htmlFor.contains(input.id)) output.textContent = said;
    }
  }
  const isMoved = inputsIn(area).some((input) => input.value !== input.defaultValue);
  area.querySelector('.graph-reset')?.setAttribute('aria-disabled', String(!isMoved));
  // What the author claims is claimed for the author's settings.
  const claim = area.closest('figure')?.querySelector('.graph-claim');
  claim?.classList.toggle('is-for-other-settings', isMoved);
  if (claim instanceof HTMLElement) claim.dataset['settings'] = isMoved ? text.claimSettings : '';
  tellTable(body, modelRows(toGraph(sketch, { ...defaultView(sketch), sliders })));
}

/** Lets a button put the sliders of a graph back to where its file has them, until `signal` is aborted. */
export function offerReset(area: Element, signal: AbortSignal): void {
  area.querySelector('.graph-reset')?.addEventListener(
    'click',
    () => {
      for (const input of inputsIn(area)) input.value = input.defaultValue;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    { signal },
  );
}
