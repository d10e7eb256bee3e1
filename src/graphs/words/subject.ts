import { graphsSummaryText as text } from '../../locales/en/graphs-summary.ts';
import type { Curve } from '../model/graph.ts';

/** A label as the subject of a sentence; one of several words is quoted. */
export function subject({ label }: Curve): string {
  return label.includes(' ') ? text.quoted(label) : label;
}
