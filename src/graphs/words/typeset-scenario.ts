import { typesetLine } from '../../markdown/typography.ts';
import type { Axis, Scenario } from '../../schema/scenario.ts';

/** A copy with its label set as the text of an essay is. */
function labelled<T extends { readonly label: string }>(thing: T): T {
  return { ...thing, label: typesetLine(thing.label) };
}

function axis(one: Axis): Axis {
  const { ends, decode } = one;
  return {
    ...labelled(one),
    ...(ends && { ends: [typesetLine(ends[0]), typesetLine(ends[1])] }),
    ...(decode && { decode: { ...decode, quantity: typesetLine(decode.quantity) } }),
  };
}

/** A scenario whose title, claim, labels and reasons have the quotes, dashes and dots of print, as essays have. */
export function typesetScenario(scenario: Scenario): Scenario {
  const { title, claim, x, y, series, gaps, marks, sliders, support, sources } = scenario;
  const { text, inference, guess } = support;
  return {
    ...scenario,
    title: typesetLine(title),
    claim: typesetLine(claim),
    x: axis(x),
    y: axis(y),
    series: series.map((one) => ({
      ...labelled(one),
      ...(one.band && { band: labelled(one.band) }),
      ...(one.points && {
        points: one.points.map(({ label, ...point }) => ({
          ...point,
          ...(label !== undefined && { label: typesetLine(label) }),
        })),
      }),
    })),
    gaps: gaps.map(labelled),
    marks: marks.map(labelled),
    sliders: sliders.map(labelled),
    support: {
      text: text && typesetLine(text),
      inference: inference && typesetLine(inference),
      guess: guess && typesetLine(guess),
    },
    ...(sources && {
      sources: sources.map(({ title, by, passage, ...source }) => ({
        ...source,
        title: typesetLine(title),
        by: typesetLine(by),
        passage: typesetLine(passage),
      })),
    }),
  };
}
