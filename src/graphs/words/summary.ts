import { after, NOTICED, phasesOf } from '../model/phases.ts';
import type { Phase } from '../model/phases.ts';
import { heightAt } from '../model/curve.ts';
import type { Curve, Gap, Graph } from '../model/graph.ts';
import { axisWords, modelPhases, modelGap, settingWords } from './model-summary.ts';
import { at, heightWords, placeWords, quantityWords, valueWords } from './phrases.ts';
import { isNumbered, xWords, yWords } from './real-values.ts';

/** Shares of the width at which two curves are compared. */
const SAMPLES = Array.from({ length: 101 }, (_, index) => index / 100);
/** Curves nearer than this are one line to the eye. */
const TOGETHER = 0.02;

/** A label as the subject of a sentence; one of several words is quoted. */
export function subject({ label }: Curve): string {
  return label.includes(' ') ? `“${label}”` : label;
}

function level(y: number): string {
  if (y <= 0.1) return 'near the floor';
  if (y >= 0.9) return 'near the top';
  return `level at ${heightWords(y)}`;
}

function phaseWords({ way, to }: Phase, isLast: boolean, today: number | undefined): string {
  if (way === 'stays')
    return isLast ? `stays ${level(to.y)}` : `stays ${level(to.y)} until ${placeWords(to.x, today)}`;
  return isLast ? `${way} to ${heightWords(to.y)}` : `${way} until ${placeWords(to.x, today)}`;
}

function phasesWords(phases: readonly Phase[], today: number | undefined): string {
  const [first] = phases;
  const last = phases.at(-1);
  if (!first || !last) return 'is not drawn';
  if (phases.length > 3) return `goes up and down and ends at ${heightWords(last.to.y)}`;
  return phases.map((phase, index) => phaseWords(phase, index === phases.length - 1, today)).join(', then ');
}

/** The course of one curve by itself: "rises until today, then falls to the floor". */
function courseWords({ points }: Curve, today: number | undefined): string {
  const phases = phasesOf(points);
  const [first] = phases;
  const start = points[0]?.x ?? 0;
  const begins = start > 0.05 ? `begins ${at(placeWords(start, today))} and ` : '';
  if (first && phases.length === 1 && begins === '') {
    return first.way === 'stays' ? `stays ${level(first.to.y)} throughout` : `${first.way} throughout`;
  }
  return begins + phasesWords(phases, today);
}

/** Where along the picture a test of two heights first fails for good; 0 if from the start, undefined if never. */
function lastUntil(test: (x: number) => boolean | undefined): number | undefined {
  const known = SAMPLES.filter((x) => test(x) !== undefined);
  const failed = known.filter((x) => test(x) === false);
  const [first] = failed;
  if (first === undefined) return undefined;
  if (first === known[0]) return 0;
  return failed.length === known.filter((x) => x >= first).length ? first : Number.NaN;
}

/** How a curve keeps to the band of another, or to the other itself where it has no band. `name` is the other's. */
function relationWords(curve: Curve, other: Curve, name: string, today: number | undefined): string {
  const own = courseWords(curve, today);
  const { band } = other;
  const height = (x: number) => heightAt(curve.points, x);
  const parting = lastUntil((x) => {
    const y = height(x);
    const [low, high] = band
      ? [heightAt(band.lower, x), heightAt(band.upper, x)]
      : [-TOGETHER, TOGETHER].map((away) => (heightAt(other.points, x) ?? Number.NaN) + away);
    if (y === undefined || low === undefined || high === undefined || Number.isNaN(low + high))
      return undefined;
    return y >= low - 1e-9 && y <= high + 1e-9;
  });
  if (!band && (parting === undefined || parting < 0.1 || Number.isNaN(parting))) {
    return parting === undefined ? `runs with ${name} throughout` : own;
  }
  const inside = `follows ${name} inside ${name === 'it' ? 'the' : 'its'} band`;
  if (parting === undefined) return `${inside} throughout`;
  if (parting === 0) return `${own}, outside the band${own.endsWith('throughout') ? '' : ' throughout'}`;
  if (Number.isNaN(parting)) return `${own}, now inside the band and now outside`;
  const rest = phasesWords(phasesOf(after(curve.points, parting)), today);
  return `${band ? inside : `runs with ${name}`} until ${placeWords(parting, today)}, then ${rest}`;
}

/** Said only of a band that opens or closes by a lot: then it is part of the argument. */
function bandWords({ band, points }: Curve): string {
  if (!band) return '';
  const width = (index: number) => (band.upper.at(index)?.y ?? 0) - (band.lower.at(index)?.y ?? 0);
  if (points.length === 0 || Math.abs(width(-1) - width(0)) < 0.2) return '';
  return `, its band ${width(-1) > width(0) ? 'opening' : 'closing'} to ${heightWords(width(-1))}`;
}

function gapWords({ between: [one, other], label }: Gap): string {
  const widths = SAMPLES.flatMap((x) => {
    const [a, b] = [heightAt(one.points, x), heightAt(other.points, x)];
    return a === undefined || b === undefined ? [] : [{ x, width: Math.abs(a - b) }];
  });
  const widest = widths.toSorted((a, b) => b.width - a.width)[0];
  const name = `The gap between ${subject(one)} and ${subject(other)} (“${label}”)`;
  if (!widest || widest.width <= NOTICED) return `${name} can hardly be seen on this scale.`;
  const last = widths.at(-1);
  const grows =
    last !== undefined &&
    widest.width - last.width <= 0.01 &&
    (widths[0]?.width ?? 0) < widest.width - NOTICED;
  return grows
    ? `${name} is widest at the far right.`
    : `${name} is widest ${at(placeWords(widest.x, undefined))}.`;
}

function scaleWords({ y, scale }: Graph): string[] {
  if (!y.decode) return [];
  const { quantity, low, high } = y.decode;
  if (scale === 'log')
    return [`Equal steps up ${high > low ? 'multiply' : 'divide'} the ${quantity} by equal factors.`];
  return [
    `Equal steps up ${high > low ? 'add equal amounts to' : 'take equal amounts off'} the ${quantity}.`,
  ];
}

/** A sentence begins with a capital, after a quotation mark as well. */
export function capital(text: string): string {
  return text.replace(/^(“?)(.)/u, (_, quote: string, letter: string) => quote + letter.toUpperCase());
}

/** The curve that the others are told from: the observed one, or else the actual one. */
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
    const courses = graph.curves.map((curve) => `${subject(curve)} ${modelPhases(graph, curve)}`);
    const gaps = graph.gaps.flatMap((gap) => modelGap(graph, gap));
    return [capital(`${courses.join('; ')}.`), ...gaps, ...scaleWords(graph), ...settingWords(graph)].join(
      ' ',
    );
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
        ? relationWords(curve, first, isNext ? 'it' : subject(first), today)
        : courseWords(curve, today);
    const words = own + bandWords(curve);
    const key = spokenOf && curve === first ? '' : words;
    told.set(key, { words, curves: [...(told.get(key)?.curves ?? []), curve] });
  }
  const clauses = Array.from(told.values(), ({ words, curves: [curve, ...others] }) => {
    const also = others.map(subject).join(' and ');
    const tail = others.length === 0 ? '' : `, as ${others.length === 1 ? 'does' : 'do'} ${also}`;
    return `${curve ? subject(curve) : ''} ${words}${tail}`;
  });
  return [capital(`${clauses.join('; ')}.`), ...graph.gaps.map(gapWords), ...scaleWords(graph)].join(' ');
}

/** What a curve does and where it ends, as a sentence. */
function courseAndEnd(graph: Graph, curve: Curve): string {
  const end = curve.points.at(-1)?.y ?? 0;
  const course = courseWords(curve, graph.today?.x);
  const { decode } = graph.y;
  if (!course.endsWith(heightWords(end))) {
    return capital(`${subject(curve)} ${course} and ends at ${valueWords(graph.y, graph.scale, end)}.`);
  }
  const quantity = decode ? `, ${decode.quantity} about ${quantityWords(decode, graph.scale, end)}` : '';
  return capital(`${subject(curve)} ${course}${quantity}.`);
}

/** What the picture says of itself inside. */
const KINDS = {
  fake: 'A fake graph: drawn, not measured.',
  model: 'A model, not data: computed, not measured.',
} as const satisfies Record<Graph['kind'], string>;

/** The picture for somebody who does not see it: the claim, then each curve's course and end, then the marks. */
export function description(graph: Graph, claim: string): string {
  const numbered = isNumbered(graph);
  const curves = graph.curves.map((curve) =>
    numbered ? capital(`${subject(curve)} ${modelPhases(graph, curve)}.`) : courseAndEnd(graph, curve),
  );
  const place = (x: number) => (numbered ? `at ${xWords(graph, x)}` : at(placeWords(x, undefined)));
  const marks = graph.marks.map(
    ({ kind, x, y, label }) =>
      `A ${kind} “${label}” stands ${place(x)}, at ${numbered ? yWords(graph, y) : heightWords(y)}.`,
  );
  const now = graph.today ? [`The mark “${graph.today.label}” stands ${place(graph.today.x)}.`] : [];
  const axes = numbered
    ? `From left to right: ${axisWords(graph.x, graph.x.scale)}. Upwards: ${axisWords(graph.y, graph.scale)}.`
    : `From left to right: ${graph.x.label}, ${graph.x.ends.join(' to ')}. Upwards: ${graph.y.label}, ${graph.y.ends.join(' to ')}.`;
  return [claim, axes, ...curves, ...now, ...marks, ...settingWords(graph), KINDS[graph.kind]].join(' ');
}
