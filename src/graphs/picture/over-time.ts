import type { Layers } from './chart.ts';
import { graphsText } from '../../locales/en/graphs.ts';
import { onPlot } from './plot.ts';
import type { Picture } from './plot.ts';
import { setFont } from './text-layout.ts';
import type { Curve, Graph, Point } from '../model/graph.ts';
import type { DrawnRole } from '../model/palette.ts';

/** A share that somebody stated at some time. */
interface TimedShare {
  /** 0 to 1 from the first to the last day of the picture. */
  readonly at: number;
  /** From 0 to 1; undefined where no number was given. */
  readonly share: number | undefined;
  /** Stands at the point, in a letter or a word. */
  readonly mark: string;
}

/** What one person stated over time. */
export interface TimedLine {
  readonly name: string;
  readonly steps: readonly TimedShare[];
}

/** Words along the axes. */
export interface OverTimeWords {
  readonly time: string;
  readonly days: readonly [first: string, last: string];
  readonly share: string;
  readonly shares: readonly [low: string, high: string];
}

/** As wide as the narrowest phone leaves in the head of a thread. */
export const OVER_TIME: Picture = {
  width: 264,
  height: 146,
  label: { size: 12.5, weight: 500 },
  word: { size: 12, weight: 400 },
  column: 78,
  names: 'beside',
};

/** Dashes and colours, one after another: no two of eight lines have both. */
const DASHES: readonly (readonly number[])[] = [[], [7, 3], [1.5, 2.5], [9, 2.5, 2.5, 2.5]];
const ROLES: readonly DrawnRole[] = ['yours', 'observed'];
const DOT = 3;

/** A line stays where it is until its author states something else; without a number it breaks. */
function runsOf({ steps }: TimedLine): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (const { at, share } of steps) {
    const last = run.at(-1);
    if (last) run.push({ x: at, y: last.y });
    if (share === undefined) run = [];
    else {
      if (!last) runs.push(run);
      run.push({ x: at, y: share });
    }
  }
  const last = run.at(-1);
  if (last) run.push({ x: 1, y: last.y });
  return runs;
}

function curvesOf(line: TimedLine, index: number): Curve[] {
  const runs = runsOf(line);
  const role = ROLES[index % ROLES.length] ?? 'yours';
  const stroke = {
    width: 1.8,
    dash: DASHES[Math.floor(index / ROLES.length) % DASHES.length] ?? [],
    depth: index,
  };
  return runs.map((points, run) => ({
    id: `${index}-${run}`,
    role,
    stroke,
    label: run === runs.length - 1 ? line.name : '',
    points,
    band: undefined,
    whole: false,
  }));
}

/** What some people stated over time: a line in steps for each, with its mark at every point. */
export function overTime(
  lines: readonly TimedLine[],
  words: OverTimeWords,
): { readonly graph: Graph; readonly layers: Layers } {
  const axis = { ticks: [], scale: 'linear', measured: false } as const;
  const points = lines.flatMap(({ steps }) =>
    steps.flatMap(({ at, share, mark }) => (share === undefined ? [] : [{ x: at, y: share, mark }])),
  );
  return {
    graph: {
      kind: 'fake',
      stamp: graphsText.stated,
      scale: 'linear',
      stroke: 'smooth',
      x: { ...axis, label: words.time, ends: [...words.days] },
      y: { ...axis, label: words.share, ends: [...words.shares] },
      curves: lines.flatMap(curvesOf),
      gaps: [],
      today: undefined,
      marks: [],
      settings: [],
    },
    layers: {
      over(ctx, { layout, colours }) {
        ctx.save();
        setFont(ctx, { ...OVER_TIME.word, weight: 600 });
        ctx.textAlign = 'left';
        ctx.fillStyle = colours.ink;
        ctx.strokeStyle = colours['graph-paper'];
        ctx.lineWidth = 3;
        for (const { mark, ...point } of points) {
          const { x, y } = onPlot(layout.plot, point);
          ctx.beginPath();
          ctx.arc(x, y, DOT, 0, 2 * Math.PI);
          ctx.fill();
          ctx.strokeText(mark, x + 4, y - 9);
          ctx.fillText(mark, x + 4, y - 9);
        }
        ctx.restore();
      },
    },
  };
}
