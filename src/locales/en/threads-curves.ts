/** Curves that readers drew: one in its comment, and many under a graph of the essay. */
export const readerCurvesText = {
  redrawn: (label: string): string => `: ${label}, redrawn`,
  earlierVersion: 'Drawn against an earlier version of this graph; the thin line is today’s curve.',
  open: 'Open the interactive graph',
  points: 'Its points in numbers',
  pointsCaption: 'Positions from 0 to 100 along each axis. Drawn, not measured.',
  retracted: 'Its curve was retracted with it.',

  curves: (count: number): string => (count === 1 ? '1 curve' : `${count} curves`),
  /** @param label the curve, where the graph has several; `graph` the graph, where the essay has several */
  summary: (label: string | undefined, graph: string | undefined, count: number): string =>
    `What readers drew${label === undefined ? '' : ` for “${label}”`}${graph === undefined ? '' : ` in ${graph}`}: ${count} curves`,
  title: (graph: string, label: string, count: number): string =>
    `${graph}: “${label}” as ${count} readers drew it`,
  /** @param shown how many thin lines stand for all; undefined when each curve has its own */
  key: (shown: number | undefined, isMeasured: boolean): string =>
    `The latest curve of each reader in the thread below. Thick line: their median. Band: the middle 80% at each point. ` +
    `Thin lines: ${shown === undefined ? 'the single curves' : `${shown} of the single curves`}. ${isMeasured ? 'Signs: what was measured.' : 'The author’s own curve lies behind.'}`,
  byView: (title: string): string => `${title}, by what they hold`,
  byViewKey: 'The same curves by what each reader holds now.',
  /** Before the number of curves of a picture. */
  named: (name: string, curves: string): string => `${name}: ${curves}`,
  asMedian: ', shown as their median',
  notStated: (curves: string): string => `Not stated: ${curves}`,
  numbers: 'The readers’ curves in numbers',
  numbersOf: (title: string): string => `Numbers of ${title}`,
  numbersCaption:
    'Positions from 0 to 100 along each axis. Drawn, not measured. Quantiles of Hyndman and Fan’s type 7.',
  curvesColumn: 'curves',
} as const;
