import type { SeriesRole } from '../../schema/scenario.ts';

/** A colour in a picture, named as its CSS variable without the hyphens in front. */
export type Ink =
  | 'observed'
  | 'actual'
  | 'required'
  | 'feared'
  | 'threshold'
  | 'trend'
  | 'yours'
  | 'band'
  | 'graph-paper'
  | 'graph-axis'
  | 'graph-dot'
  | 'today'
  | 'ink'
  | 'ink-soft';

/** What stands for each colour on a surface: a CSS value, or a variable where the page decides. */
export type Palette = Readonly<Record<Ink, string>>;

/** Builds a palette by asking for each ink once. */
export function palette(colour: (ink: Ink) => string): Palette {
  return {
    observed: colour('observed'),
    actual: colour('actual'),
    required: colour('required'),
    feared: colour('feared'),
    threshold: colour('threshold'),
    trend: colour('trend'),
    yours: colour('yours'),
    band: colour('band'),
    'graph-paper': colour('graph-paper'),
    'graph-axis': colour('graph-axis'),
    'graph-dot': colour('graph-dot'),
    today: colour('today'),
    ink: colour('ink'),
    'ink-soft': colour('ink-soft'),
  };
}

/** What a curve is drawn as: in the role that its file gives it, or as one that a reader drew. */
export type DrawnRole = SeriesRole | 'yours';

export interface Stroke {
  /** Logical px. */
  readonly width: number;
  readonly dash: readonly number[];
  /** Greater lies further back. */
  readonly depth: number;
}

/** Weight and dash tell a curve's role to readers who do not see its colour. */
export const STROKES: Readonly<Record<DrawnRole, Stroke>> = {
  yours: { width: 2.4, dash: [9, 2.5, 2.5, 2.5], depth: 0 },
  actual: { width: 3, dash: [], depth: 1 },
  observed: { width: 1.5, dash: [], depth: 2 },
  feared: { width: 1.7, dash: [3.5, 3], depth: 3 },
  trend: { width: 1.3, dash: [11, 3], depth: 4 },
  required: { width: 1.5, dash: [7, 4], depth: 5 },
  threshold: { width: 1.9, dash: [0.01, 4], depth: 6 },
};

/**
 * The dash of a curve that is watched where a reader's own colours are in force: the curve of what is there is full, and
 * no colour tells the two apart. In still pictures `picture.css` has the same.
 */
const DASH_WITHOUT_COLOUR = [2, 1.6] as const;

/** Curves that are told apart by their dashes alone. */
export function apartByDash<Drawn extends { readonly role: DrawnRole; readonly stroke?: Stroke }>(
  curves: readonly Drawn[],
): Drawn[] {
  return curves.map((curve) =>
    curve.role === 'observed' && curve.stroke === undefined
      ? { ...curve, stroke: { ...STROKES.observed, dash: DASH_WITHOUT_COLOUR } }
      : curve,
  );
}

/** The stroke of a curve: its own where it has one, or else the stroke of its role. */
export function strokeOf({ role, stroke }: { readonly role: DrawnRole; readonly stroke?: Stroke }): Stroke {
  return stroke ?? STROKES[role];
}
