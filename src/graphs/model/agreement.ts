import { defaultView, toGraph } from './graph.ts';
import type { Curve, Graph, Point } from './graph.ts';
import { overlay } from './overlay.ts';
import type { OverlayEntry } from './overlay.ts';
import { partingOf } from './parting.ts';

/**
 * Scenarios that draw a curve alike, and the groups into which they part. It is a tree: the root has every scenario with
 * the curve, and each leaf has scenarios that draw it alike throughout.
 */
export interface Agreement {
  /** In the order given. */
  readonly letters: readonly string[];
  /** The x at which the first of them parts from another; 0 is the start, undefined never. */
  readonly until: number | undefined;
  /** None where they never part, else at least two, with fewer letters each. */
  readonly parts: readonly Agreement[];
}

/** One kind of curve, as several scenarios draw it. */
export interface KindAgreement extends Agreement {
  /** What they call it, or else its role: "observed". */
  readonly name: string;
}

/** Curves that stand in for the author's, all of one series, on the scale of the first scenario's file. */
export interface StandIns {
  /** Id of the series. */
  readonly series: string;
  /** Densified, by the name of the scenario. */
  readonly points: ReadonlyMap<string, readonly Point[]>;
}

interface Drawn {
  readonly letter: string;
  readonly curve: Curve;
}

/** Share of the width below which curves that part have not agreed on anything, as in `partingWords`. */
const START = 0.03;
/** Partings that are this near to one another are one: words could not tell them apart. */
const TOGETHER = 0.05;

/** How far two curves go together: 0 not at all, Infinity throughout. */
function reach(a: Curve, b: Curve): number {
  const { agreeing, common, first } = partingOf(a.points, b.points);
  if (agreeing) return Infinity;
  return common && first && first.x - common[0] >= START ? first.x : 0;
}

function alike(drawn: readonly Drawn[], reaches: ReadonlyMap<Drawn, ReadonlyMap<Drawn, number>>): Agreement {
  const between = (a: Drawn, b: Drawn): number => reaches.get(a)?.get(b) ?? Infinity;
  const letters = drawn.map(({ letter }) => letter);
  const until = Math.min(...drawn.flatMap((a) => drawn.map((b) => between(a, b))));
  if (until === Infinity) return { letters, until: undefined, parts: [] };
  const groups = drawn.reduce<Drawn[][]>((all, one) => {
    const group = all.find((members) => members.every((other) => between(one, other) > until + TOGETHER));
    if (group) group.push(one);
    else all.push([one]);
    return all;
  }, []);
  return { letters, until, parts: groups.map((group) => alike(group, reaches)) };
}

/** What authors drew: of measured points nobody can say that they agree between them. */
function drawnCurves({ curves }: Graph): Curve[] {
  return curves.filter(({ measured }) => !measured);
}

/** The curves of each kind: of one role, and of one name where a scenario has several of a role. */
function kinds(all: readonly Drawn[]): { readonly name: string; readonly drawn: readonly Drawn[] }[] {
  return [...Map.groupBy(all, ({ curve }) => curve.role)].flatMap(([role, drawn]) => {
    const single = new Set(drawn.map(({ letter }) => letter)).size === drawn.length;
    const labels = [...Map.groupBy(drawn, ({ curve }) => curve.label)];
    if (!single) return labels.map(([name, those]) => ({ name, drawn: those }));
    return [{ name: labels.length === 1 ? (labels[0]?.[0] ?? role) : role, drawn }];
  });
}

/**
 * What scenarios agree on and where they part, for each kind of curve that at least two of them show; on the scale of
 * the first one's file, and as `partingOf` notices differences.
 * @param standIns what others drew in place of the author
 * @returns the kinds, those first on which all go together furthest; or why they cannot be compared.
 */
export function agreementOf(
  entries: readonly OverlayEntry[],
  standIns?: StandIns,
): readonly KindAgreement[] | { readonly problem: string } {
  const [first] = entries;
  if (!first) return [];
  const view = defaultView(first.sketch);
  const overlaid = overlay(entries, view);
  if ('problem' in overlaid) return overlaid;
  const all = entries.flatMap(({ name, sketch }) =>
    drawnCurves(toGraph(sketch, view)).map((curve) => {
      const points = curve.id === standIns?.series ? standIns.points.get(name) : undefined;
      return { letter: name, curve: points ? { ...curve, points } : curve };
    }),
  );
  return kinds(all)
    .filter(({ drawn }) => drawn.length > 1)
    .map(({ name, drawn }) => {
      const pairs = (one: Drawn): [Drawn, number][] =>
        drawn.flatMap((other) => (other === one ? [] : [[other, reach(one.curve, other.curve)]]));
      return { name, ...alike(drawn, new Map(drawn.map((one) => [one, new Map(pairs(one))]))) };
    })
    .toSorted((a, b) => (b.until ?? Infinity) - (a.until ?? Infinity) || 0);
}
