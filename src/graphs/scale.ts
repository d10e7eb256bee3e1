import type { Axis } from '../schema/scenario.ts';

export type Scale = Axis['scale'];
export type Decode = NonNullable<Axis['decode']>;

/** The quantity at a coordinate (0 to 1) of an axis drawn on this scale. */
export function quantityAt({ low, high }: Decode, scale: Scale, height: number): number {
  return scale === 'log' ? low * (high / low) ** height : low + (high - low) * height;
}

/** The coordinate (0 to 1) of a quantity on an axis drawn on this scale; the inverse of `quantityAt`. */
export function coordinateOf({ low, high }: Decode, scale: Scale, quantity: number): number {
  return scale === 'log' ? Math.log(quantity / low) / Math.log(high / low) : (quantity - low) / (high - low);
}

/** A coordinate as the file has it, moved to where it stands when the axis is drawn on `scale`. */
export function heightOn(axis: Axis, scale: Scale, height: number): number {
  if (!axis.decode || scale === axis.scale) return height;
  const moved = coordinateOf(axis.decode, scale, quantityAt(axis.decode, axis.scale, height));
  return Math.min(Math.max(moved, 0), 1);
}

/** True when a coordinate means the same on both axes and readers see the same words there. */
export function sameAxis(a: Axis, b: Axis): boolean {
  return (
    a.label === b.label &&
    a.ends.every((words, index) => words === b.ends[index]) &&
    a.scale === b.scale &&
    a.decode?.quantity === b.decode?.quantity &&
    a.decode?.low === b.decode?.low &&
    a.decode?.high === b.decode?.high
  );
}
