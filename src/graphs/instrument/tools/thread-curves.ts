import { densify } from '../../model/curve.ts';
import type { SharedCurve } from '../../model/curve-link.ts';
import { decodeCurve } from '../../model/curve-link.ts';
import { GRAPH_STEPS } from '../../model/graph.ts';
import type { Point } from '../../model/graph.ts';

/** A curve that a comment on this page draws. */
export interface ThreadCurve {
  readonly author: string;
  /** Anchor of the comment. */
  readonly anchor: string;
  readonly points: readonly Point[];
}

/** The curves that the comments of this page draw for one series of any of some scenarios. */
export function threadCurves(scenarios: ReadonlySet<string>, series: string): ThreadCurve[] {
  return Array.from(document.querySelectorAll<HTMLAnchorElement>('.counter a[href*="#g1="]')).flatMap(
    (link) => {
      const comment = link.closest('[id^="c-"]');
      const author = comment?.querySelector('.author')?.textContent.trim();
      const found = decodeCurve(link.hash);
      if (!comment || author === undefined || !found || !('curve' in found)) return [];
      const { curve } = found;
      return isOf(curve, scenarios, series)
        ? [
            {
              author,
              anchor: comment.id,
              points: densify(curve.knots, GRAPH_STEPS).map(([x, y]) => ({ x, y })),
            },
          ]
        : [];
    },
  );
}

function isOf(curve: SharedCurve, scenarios: ReadonlySet<string>, series: string): boolean {
  return scenarios.has(curve.scenario) && curve.series === series;
}
