import { createHash } from 'node:crypto';
import type { Scenario } from '../../schema/scenario.ts';

/**
 * Eight hexadecimal digits that name the form of a graph to which somebody answered: SHA-256 over all that it says. How it is
 * drawn (letter, stroke, what is hidden or may be redrawn) does not count, nor does where its curves come from.
 */
export function contentHash({
  title,
  claim,
  kind,
  x,
  y,
  series,
  gaps,
  marks,
  sliders,
}: Omit<Scenario, 'support' | 'sources'>): string {
  const curves = series.map(({ id, role, label, knots, formula, points, band }) => ({
    id,
    role,
    label,
    knots,
    formula,
    points,
    band,
  }));
  const said = JSON.stringify({ title, claim, kind, x, y, curves, gaps, marks, sliders });
  return createHash('sha256').update(said).digest('hex').slice(0, 8);
}

/** Whether who answered a graph in this version answered an earlier form of it; nobody did who names none. */
export function isEarlierVersion(
  version: string | undefined,
  scenario: Omit<Scenario, 'support' | 'sources'>,
): boolean {
  return version !== undefined && version !== contentHash(scenario);
}
