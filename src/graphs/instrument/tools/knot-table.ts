import type { Knot } from '../../model/curve.ts';
import { make } from '../../../browser/dom.ts';
import { exactPosition } from '../../model/format-number.ts';

/** The knots as numbers: the same curve for those who would rather type. */
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
        const text = exactPosition(knots[index]?.[side] ?? 0);
        // Not while it says the same: a reader may be in the middle of it.
        if (Number(input.value) !== Number(text) || input.value === '') input.value = text;
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
    // What could not be had is put back.
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
        'aria-label': `Knot ${index + 1}, ${side}`,
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
  const heads = ['Knot', `${names[0]} (across)`, `${names[1]} (up)`];
  const element = make(
    'table',
    {},
    make('caption', {}, 'Positions from 0 to 100 along each axis.'),
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
