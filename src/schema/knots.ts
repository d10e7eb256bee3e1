import * as z from 'zod';
import { schemaGraphsText as text } from '../locales/en/schema-graphs.ts';
import { saying } from './issue-message.ts';

const onAxis = saying(() => text.coordinate);

/** A place on an axis: 0 at its low end, 1 at its high end. */
export const unit = z.number().min(0, onAxis).max(1, onAxis);

/** A point through which a curve goes. */
export type Knot = readonly [x: number, y: number];

/** Knots of a curve from left to right: from `fewest` to nine. */
export function knots(fewest: number) {
  return z
    .array(z.tuple([unit, unit]))
    .min(fewest)
    .max(9)
    .refine(
      (points) => points.every((point, index) => index === 0 || point[0] > (points[index - 1]?.[0] ?? 0)),
      saying(() => text.knotOrder),
    );
}
