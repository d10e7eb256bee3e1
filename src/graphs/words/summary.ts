import { after, NOTICED, phasesOf } from '../model/phases.ts';
import type { Phase } from '../model/phases.ts';
import { heightAt } from '../model/curve.ts';
import type { Curve, Gap, Graph } from '../model/graph.ts';
import { axisWords, modelPhases, modelGap, settingWords } from './model-summary.ts';
import { graphsText } from '../../locales/en/graphs.ts';
import { graphsSummaryText as text } from '../../locales/en/graphs-summary.ts';
import { capital } from './capital.ts';
import { at, heightWords, placeWords, quantityWords, valueWords } from './phrases.ts';
import { measuredWords } from './measured.ts';
import { isNumbered, xWords, yWords } from './real-values.ts';
import { subject } from './subject.ts';

/** Shares of the width at which two curves are compared. */
const SUMMARY_SAMPLES = Array.from({ length: 101 }, (_, index) => index / 100);
/** Curves nearer than this are one line to the eye. */
const TOGETHER = 0.02;
/** A curve that begins further right than this share of the width is said to begin late. */
const LATE = 0.05;
/** A curve with more phases goes up and down. */
const MOST_PHASES = 3;

function level(y: number): string {
  if (y <= 0.1) return text.nearFloor;
  if (y >= 0.9) return text.nearTop;
  return text.levelAt(heightWords(y));
}

function phaseWords({ way, to }: Phase, isLast: boolean, today: number | undefined): string {
  if (way === 'stays')
    return isLast ? text.stays(level(to.y)) : text.staysUntil(level(to.y), placeWords(to.x, today));
  return isLast ? text.goes(way, heightWords(to.y)) : text.goesUntil(way, placeWords(to.x, today));
}

function phasesWords(phases: readonly Phase[], today: number | undefined): string {
  const [first] = phases;
  const last = phases.at(-1);
  if (!first || !last) return text.notDrawn;
  if (phases.length > MOST_PHASES) return text.upAndDown(heightWords(last.to.y));
  return text.then(phases.map((phase, index) => phaseWords(phase, index === phases.length - 1, today)));
}

/** The course of one curve by itself: "rises until today, then falls to the floor". */
function courseWords({ points }: Curve, today: number | undefined): string {
  const phases = phasesOf(points);
  const [first] = phases;
  const start = points[0]?.x ?? 0;
  if (start > LATE) return text.begins(at(placeWords(start, today)), phasesWords(phases, today));
  if (first && phases.length === 1)
    return first.way === 'stays' ? text.staysThroughout(level(first.to.y)) : text.goesThroughout(first.way);
  return phasesWords(phases, today);
}

/** True where the curve does one thing over the whole width. */
function isSteady({ points }: Curve): boolean {
  return phasesOf(points).length === 1 && (points[0]?.x ?? 0) <= LATE;
}

/**
 * The first x from which a test of two heights stays false: 0 from the start, undefined where it never fails, NaN where
 * it fails and recovers. The test answers undefined where one of the two is not drawn.
 */
function failsFrom(test: (x: number) => boolean | undefined): number | undefined {
  const known = SUMMARY_SAMPLES.filter((x) => test(x) !== undefined);
  const failed = known.filter((x) => test(x) === false);
  const [first] = failed;
  if (first === undefined) return undefined;
  if (first === known[0]) return 0;
  return failed.length === known.filter((x) => x >= first).length ? first : Number.NaN;
}

/**
 * How a curve keeps to the band of another, or to the other itself where it has no band.
 * @param name The other's; undefined where "it" can only mean the other.
 */
function relationWords(
  curve: Curve,
  other: Curve,
  name: string | undefined,
  today: number | undefined,
): string {
  const own = courseWords(curve, today);
  const { band } = other;
  const height = (x: number) => heightAt(curve.points, x);
  const parting = failsFrom((x) => {
    const y = height(x);
    const [low, high] = band
      ? [heightAt(band.lower, x), heightAt(band.upper, x)]
      : [-TOGETHER, TOGETHER].map((away) => (heightAt(other.points, x) ?? Number.NaN) + away);
    if (y === undefined || low === undefined || high === undefined || Number.isNaN(low + high))
      return undefined;
    return y >= low - 1e-9 && y <= high + 1e-9;
  });
  if (parting === undefined) return band ? text.insideThroughout(name) : text.tracksThroughout(name);
  if (!band && (parting < 0.1 || Number.isNaN(parting))) return own;
  if (parting === 0) return isSteady(curve) ? text.outside(own) : text.outsideThroughout(own);
  if (Number.isNaN(parting)) return text.inAndOut(own);
  const place = placeWords(parting, today);
  const rest = phasesWords(phasesOf(after(curve.points, parting)), today);
  return band ? text.insideUntil(name, place, rest) : text.tracksUntil(name, place, rest);
}

/** Told only of a band that opens or closes by a lot: then it is part of the argument. */
function bandWords({ band, points }: Curve): string {
  if (!band) return '';
  const width = (index: number) => (band.upper.at(index)?.y ?? 0) - (band.lower.at(index)?.y ?? 0);
  if (points.length === 0 || Math.abs(width(-1) - width(0)) < 0.2) return '';
  const height = heightWords(width(-1));
  return width(-1) > width(0) ? text.bandOpens(height) : text.bandCloses(height);
}

function gapWords({ between: [one, other], label }: Gap): string {
  const widths = SUMMARY_SAMPLES.flatMap((x) => {
    const [a, b] = [heightAt(one.points, x), heightAt(other.points, x)];
    return a === undefined || b === undefined ? [] : [{ x, width: Math.abs(a - b) }];
  });
  const widest = widths.toSorted((a, b) => b.width - a.width)[0];
  const name = text.gap(subject(one), subject(other), label);
  if (!widest || widest.width <= NOTICED) return text.gapUnseen(name);
  const last = widths.at(-1);
  const grows =
    last !== undefined &&
    widest.width - last.width <= 0.01 &&
    (widths[0]?.width ?? 0) < widest.width - NOTICED;
  return text.gapWidest(name, at(placeWords(grows ? 1 : widest.x, undefined)));
}

function scaleWords({ y, scale }: Graph): string[] {
  if (!y.decode) return [];
  const { quantity, low, high } = y.decode;
  if (scale === 'log') return [high > low ? text.stepsMultiply(quantity) : text.stepsDivide(quantity)];
  return [high > low ? text.stepsRaise(quantity) : text.stepsLower(quantity)];
}

/** The curve to which the others are compared: the observed one, or else the actual one. */
function reference({ curves }: Graph): Curve | undefined {
  return curves.find(({ role }) => role === 'observed') ?? curves.find(({ role }) => role === 'actual');
}

/** The reference first, then the actual curve, then the rest as the file has them. */
function inOrder(graph: Graph): Curve[] {
  const first = reference(graph);
  const rank = (curve: Curve) => (curve === first ? 0 : curve.role === 'actual' ? 1 : 2);
  return graph.curves.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * What the curves do, computed from the curves: "Observed rises throughout; actual follows it inside the band until a
 * little past today, then falls to the floor." Says something else when the view changes.
 */
export function sentence(graph: Graph): string {
  if (isNumbered(graph)) {
    const lines = graph.curves.filter(({ measured }) => !measured);
    const points = graph.curves.filter(({ measured }) => measured);
    const courses = lines.map((curve) => text.curve(subject(curve), modelPhases(graph, curve)));
    const gaps = graph.gaps.flatMap((gap) => modelGap(graph, gap));
    return [
      ...points.map((curve) => capital(measuredWords(graph, curve))),
      ...(courses.length > 0 ? [capital(text.sentence(courses))] : []),
      ...gaps.map(capital),
      ...scaleWords(graph),
      ...settingWords(graph),
    ].join(' ');
  }
  const today = graph.today?.x;
  const first = reference(graph);
  const related = (curve: Curve) => curve !== first && (curve.role === 'actual' || curve.role === 'observed');
  // "It" is the first subject, which then stands alone.
  const spokenOf = graph.curves.some(related);
  const ordered = inOrder(graph);
  // Behind another subject, "it" might be that one.
  const isNext = ordered.findLastIndex(related) === 1;
  const told = new Map<string, { readonly words: string; readonly curves: readonly Curve[] }>();
  for (const curve of ordered) {
    const own =
      first && related(curve)
        ? relationWords(curve, first, isNext ? undefined : subject(first), today)
        : courseWords(curve, today);
    const words = own + bandWords(curve);
    const key = spokenOf && curve === first ? '' : words;
    told.set(key, { words, curves: [...(told.get(key)?.curves ?? []), curve] });
  }
  const clauses = Array.from(told.values(), ({ words, curves: [curve, ...others] }) => {
    return text.curves(curve ? subject(curve) : '', words, others.map(subject));
  });
  return [capital(text.sentence(clauses)), ...graph.gaps.map(gapWords), ...scaleWords(graph)].join(' ');
}

/** What a curve does and where it ends, as a sentence. */
function courseAndEnd(graph: Graph, curve: Curve): string {
  const end = curve.points.at(-1)?.y ?? 0;
  const course = courseWords(curve, graph.today?.x);
  const { decode } = graph.y;
  if (!course.includes(heightWords(end)))
    return capital(text.endsAt(subject(curve), course, valueWords(graph.y, graph.scale, end)));
  const sentenceWords = decode
    ? text.endsThere(subject(curve), course, decode.quantity, quantityWords(decode, graph.scale, end))
    : text.sentence([text.curve(subject(curve), course)]);
  return capital(sentenceWords);
}

/** The axes with their ends, and the marks. */
function surroundings(graph: Graph): { readonly axes: string; readonly marks: readonly string[] } {
  const numbered = isNumbered(graph);
  const place = (x: number) => (numbered ? text.atNumber(xWords(graph, x)) : at(placeWords(x, undefined)));
  const marks = graph.marks.map(({ kind, x, y, label }) =>
    text.mark(kind, label, place(x), numbered ? yWords(graph, y) : heightWords(y)),
  );
  const today = graph.today ? [text.today(graph.today.label, place(graph.today.x))] : [];
  const { x, y } = graph;
  return {
    axes: numbered
      ? text.axes(axisWords(x, x.scale), axisWords(y, graph.scale))
      : text.axes(text.axis(x.label, x.ends, false), text.axis(y.label, y.ends, false)),
    marks: [...today, ...marks],
  };
}

/** A plot to draw on, for readers who do not see it: its axes, what was observed, and the marks. */
export function recordWords(graph: Graph): string {
  const { axes, marks } = surroundings(graph);
  const record = graph.curves.map((curve) => courseAndEnd(graph, curve));
  return [axes, ...(record.length > 0 ? record : [text.noRecord]), ...marks].join(' ');
}

/** The picture for readers who do not see it: the claim, then each curve's course and end, then the marks. */
export function description(graph: Graph, claim: string): string {
  const numbered = isNumbered(graph);
  const curves = graph.curves.map((curve) =>
    curve.measured
      ? capital(measuredWords(graph, curve))
      : numbered
        ? capital(text.sentence([text.curve(subject(curve), modelPhases(graph, curve))]))
        : courseAndEnd(graph, curve),
  );
  const { axes, marks } = surroundings(graph);
  return [claim, axes, ...curves, ...marks, ...settingWords(graph), graphsText.kindSentence(graph.kind)].join(
    ' ',
  );
}
