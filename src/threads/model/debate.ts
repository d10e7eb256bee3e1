import { agreementWords } from '../../graphs/words/agreement.ts';
import type { AgreementWords } from '../../graphs/words/agreement.ts';
import { agreementOf } from '../../graphs/model/agreement.ts';
import type { StandIns } from '../../graphs/model/agreement.ts';
import { crowdOf } from '../../graphs/model/crowd.ts';
import { pointsOn } from '../../graphs/model/drawn-points.ts';
import type { Point } from '../../graphs/model/graph.ts';
import { drawableInAll, sameAxes, sharedToday } from '../../graphs/model/group.ts';
import { snapped } from '../../graphs/model/knot-editor.ts';
import { listsText } from '../../locales/en/lists.ts';
import { graphTitle } from '../../graphs/words/title.ts';
import type { CommentData } from '../../schema/comment.ts';
import { leading } from '../../schema/odds.ts';
import type { Scenario, Series } from '../../schema/scenario.ts';
import { positionsText as text } from '../../locales/en/threads-positions.ts';
import { latestCurves } from './latest-curves.ts';
import type { LatestCurve } from './latest-curves.ts';
import type { Positions } from './positions.ts';
import { scenarioName } from './stance-words.ts';

/** What is said of a debate; each part may be empty. */
export interface DebateWords extends AgreementWords {
  /** Whose curves are compared: the holders' own, or the essay's where too few of them drew. */
  readonly basis: string;
}

/** A scenario that somebody holds. */
interface Held {
  /** Its letter, or its title where letters do not tell them apart. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly holders: number;
  /** What they drew, on the scale of the essay's first scenario: the latest curve of each who drew one. */
  readonly drawn: readonly (readonly Point[])[];
}

const NOTHING: DebateWords = { agreed: '', parted: '', together: '', apart: '', brief: '', basis: '' };

/** The share of its holders who have to draw a curve before it stands for what they hold. */
const ENOUGH = 0.5;

/** What the holders of a scenario drew, as one curve: the median; undefined where too few drew. */
function holdersCurve({ holders, drawn }: Held): readonly Point[] | undefined {
  const [only, ...others] = drawn;
  if (!only || drawn.length < holders * ENOUGH) return undefined;
  return others.length === 0 ? only : crowdOf(drawn, drawn.length)?.median;
}

/** Whose curves are compared, in words. */
function basisWords(held: readonly Held[], { label }: Series, { points }: StandIns): string {
  const drawers = held.reduce((sum, { drawn }) => sum + drawn.length, 0);
  const holders = held.reduce((sum, one) => sum + one.holders, 0);
  if (points.size === 0) return text.essaysCurves(drawers, holders);
  const [own, others] = [true, false].map((is) => held.filter(({ name }) => points.has(name) === is));
  const shares = (own ?? []).map(({ name, drawn, holders: all }) => text.drewShare(name, drawn.length, all));
  return text.holdersCurves(
    label,
    listsText.and(shares),
    listsText.and((others ?? []).map(({ name }) => name)),
  );
}

/**
 * Where the scenarios that commenters hold agree, then where they first diverge. The curve that readers may redraw in all
 * of them is the one that the holders of each drew; where too few of them drew it, it is the essay's.
 * @param scenarios Of the essay, in its order; those that nobody holds are passed over.
 * @param comments The thread, oldest first.
 * @returns Sentences, all empty where nobody holds anything. `brief` begins with the number of commenters who hold each
 *   scenario.
 */
export function debateWords(
  scenarios: readonly { readonly id: string; readonly scenario: Scenario }[],
  comments: readonly { readonly id: string; readonly data: CommentData }[],
  positions: Positions,
): DebateWords {
  const sketches = scenarios.map(({ scenario }) => scenario);
  const [first] = sketches;
  if (!first) return NOTHING;
  const series = sketches.every((sketch) => sameAxes(sketch, first)) ? drawableInAll(sketches) : undefined;
  const ids = scenarios.map(({ id }) => id);
  const curves: readonly LatestCurve[] = series ? latestCurves(comments, positions.held, ids, series.id) : [];
  const someHeld = scenarios.flatMap(({ id, scenario }) => {
    const holders = positions.holders.filter(({ stance }) => leading(stance).on === id).length;
    const drawn = curves
      .filter((curve) => curve.held === id)
      .map(({ knots }) => pointsOn(first.y, first.y.scale, snapped(knots)));
    return holders === 0 ? [] : [{ scenario, holders, drawn }];
  });
  const [only] = someHeld;
  if (!only) return NOTHING;
  if (someHeld.length === 1) {
    const agreed = text.onlyOne(graphTitle(only.scenario), only.holders);
    return { ...NOTHING, agreed, together: agreed, brief: agreed };
  }
  const distinct = new Set(someHeld.map(({ scenario }) => scenarioName(scenario))).size === someHeld.length;
  const held = someHeld.map((one): Held => ({
    ...one,
    name: distinct ? scenarioName(one.scenario) : graphTitle(one.scenario),
  }));
  const standIns: StandIns = {
    series: series?.id ?? '',
    points: new Map(
      held.flatMap((one) => {
        const points = holdersCurve(one);
        return points ? [[one.name, points]] : [];
      }),
    ),
  };
  const kinds = agreementOf(
    held.map(({ name, scenario }) => ({ name, sketch: scenario })),
    standIns,
  );
  const counts = held.map(({ name, holders }, index) => (index === 0 ? text.heldBy : text.by)(name, holders));
  const count = `${listsText.and(counts)}.`;
  if ('problem' in kinds) return { ...NOTHING, parted: kinds.problem, apart: kinds.problem, brief: count };
  const today = sharedToday(held.map(({ scenario }) => scenario));
  const names = held.map(({ name }) => name);
  const words = agreementWords(kinds, names, text.everyone, today);
  const basis = series ? basisWords(held, series, standIns) : text.essaysCurves(0, 0);
  return { ...words, brief: `${count} ${words.brief} ${basis}`, basis };
}
