import type { Slider } from '../../schema/scenario.ts';

/** Where on its control a value stands: at itself, or on a log scale at its power of ten. */
export function positionOf({ scale }: Slider, value: number): number {
  return scale === 'log' ? Math.log10(value) : value;
}

/** The value at a place of its control, held within its range. */
export function valueAt({ scale, min, max }: Slider, position: number): number {
  return Math.min(Math.max(scale === 'log' ? 10 ** position : position, min), max);
}
