import type { Curve, Graph, View } from './graph.ts';
import { toGraph } from './graph.ts';
import { overlay } from './overlay.ts';
import type { Entry } from './overlay.ts';
import { partingOf, partingSentence } from './parting.ts';
import type { Parting } from './parting.ts';

/** Two scenarios on one plate, and where they part. */
export interface Compared {
  readonly graph: Graph;
  /** Curve by curve, those first on which the two agree. */
  readonly sentence: string;
  /** The two curves that part most; undefined when the scenarios agree in all. */
  readonly most: { readonly parting: Parting; readonly one: Curve; readonly other: Curve } | undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Compares the curves that both scenarios have: of one role, and of one name where a role has several. */
export function compared(one: Entry, other: Entry, view: View): Compared | { readonly problem: string } {
  const plate = overlay([one, other], view);
  if ('problem' in plate) return plate;
  const [a, b] = [toGraph(one.sketch, view), toGraph(other.sketch, view)];
  const pairs = a.curves.flatMap((curve) => {
    const alike = b.curves.filter(({ role }) => role === curve.role);
    const match =
      alike.find(({ label }) => label === curve.label) ?? (alike.length === 1 ? alike[0] : undefined);
    return match ? [{ one: curve, other: match, parting: partingOf(curve.points, match.points) }] : [];
  });
  const width = ({ parting }: (typeof pairs)[number]) => Math.abs(parting.widest.difference);
  const told = pairs.toSorted((p, q) => Number(q.parting.agreeing) - Number(p.parting.agreeing));
  const words = told.map(
    (pair) => `${capital(pair.one.label)}: ${uncapital(partingSentence(pair.parting, other.letter, a))}`,
  );
  const most = pairs.filter(({ parting }) => !parting.agreeing).toSorted((p, q) => width(q) - width(p))[0];
  return {
    graph: plate.graph,
    sentence: words.join(' ') || `${one.letter} and ${other.letter} have no curve of one kind.`,
    most,
  };
}

function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
