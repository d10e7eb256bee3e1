import { instrumentToolsText as text } from '../../../locales/en/instrument-tools.ts';
import type { Knot } from '../../model/curve.ts';
import { make } from '../../../browser/dom.ts';
import { exactPosition } from '../../model/format-number.ts';

/** The knots as numbers, for readers who prefer to type. */
export interface KnotTable {
  readonly element: HTMLElement;
  update(knots: readonly Knot[]): void;
}

const SIDES = ['across', 'up'] as const;

/**
 * @param names what runs across and up
 * @param move is asked for each number that a reader has entered
 */
export function knotTable(
  names: readonly [across: string, up: string],
  move: (index: number, to: Knot) => void,
): KnotTable {
  const body = make('tbody');
  const rows: (readonly [HTMLInputElement, HTMLInputElement])[] = [];
  let knots: readonly Knot[] = [];

  const show = (): void => {
    rows.forEach((inputs, index) => {
      inputs.forEach((input, side) => {
        const number = exactPosition(knots[index]?.[side] ?? 0);
        // A field that already says this stays: a reader may be typing in it.
        if (Number(input.value) !== Number(number) || input.value === '') input.value = number;
      });
    });
  };
  const enter = (index: number): void => {
    const values = rows[index]?.map(({ value, valueAsNumber }) =>
      value === '' ? Number.NaN : valueAsNumber / 100,
    );
    const [x = Number.NaN, y = Number.NaN] = values ?? [];
    const [oldX, oldY] = knots[index] ?? [0, 0];
    move(index, [Number.isFinite(x) ? x : oldX, Number.isFinite(y) ? y : oldY]);
    // Where the curve could not go, its own number comes back.
    show();
  };
  const addRow = (index: number): void => {
    const inputs = SIDES.map((side) => {
      const input = make('input', {
        type: 'number',
        min: '0',
        max: '100',
        step: '0.1',
        inputmode: 'decimal',
        'aria-label': text.field(index + 1, side),
      });
      input.addEventListener('change', () => {
        enter(index);
      });
      return input;
    });
    const [across, up] = inputs;
    if (!across || !up) return;
    rows.push([across, up]);
    body.append(
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, String(index + 1)),
        make('td', {}, across),
        make('td', {}, up),
      ),
    );
  };
  const heads = [text.point, text.across(names[0]), text.up(names[1])];
  const element = make(
    'table',
    {},
    make('caption', {}, text.positions),
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    body,
  );
  return {
    element,
    update(next) {
      knots = next;
      while (rows.length > knots.length) {
        rows.pop();
        body.lastElementChild?.remove();
      }
      while (rows.length < knots.length) addRow(rows.length);
      show();
    },
  };
}
