import type { Axis } from '../../schema/scenario.ts';

export type Scale = Axis['scale'];
export type Decode = NonNullable<Axis['decode']>;
/** Quantities at the coordinates 0 and 1. */
export type Ends = Pick<Decode, 'low' | 'high'>;

/** The real values at the ends of a model's axis; undefined where words stand there. */
export function endsOf({ range }: Pick<Axis, 'range'>): Ends | undefined {
  return range && { low: range[0], high: range[1] };
}

/** What the coordinates of an axis mean, if it can be drawn on either scale: a model's range says it too. */
export function decodeOf(axis: Axis): Decode | undefined {
  const ends = endsOf(axis);
  return (
    axis.decode ?? (ends && Math.min(ends.low, ends.high) > 0 ? { quantity: axis.label, ...ends } : undefined)
  );
}

/** The quantity at a coordinate (0 to 1) of an axis drawn on this scale. */
export function quantityAt({ low, high }: Ends, scale: Scale, height: number): number {
  return scale === 'log' ? low * (high / low) ** height : low + (high - low) * height;
}

/** The coordinate (0 to 1) of a quantity on an axis drawn on this scale; the inverse of `quantityAt`. */
export function coordinateOf({ low, high }: Ends, scale: Scale, quantity: number): number {
  return scale === 'log' ? Math.log(quantity / low) / Math.log(high / low) : (quantity - low) / (high - low);
}

/** A coordinate as the file has it, moved to where it stands when the axis is drawn on `scale`. */
export function heightOn(axis: Axis, scale: Scale, height: number): number {
  const decode = decodeOf(axis);
  if (!decode || scale === axis.scale) return height;
  const moved = coordinateOf(decode, scale, quantityAt(decode, axis.scale, height));
  return Math.min(Math.max(moved, 0), 1);
}

/** True when a coordinate means the same on both axes and readers see the same words there. */
export function sameAxis(a: Axis, b: Axis): boolean {
  return (
    a.label === b.label &&
    String(a.ends) === String(b.ends) &&
    String(a.range) === String(b.range) &&
    a.scale === b.scale &&
    a.decode?.quantity === b.decode?.quantity &&
    a.decode?.low === b.decode?.low &&
    a.decode?.high === b.decode?.high
  );
}
