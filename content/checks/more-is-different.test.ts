import { describe, expect, it } from 'vitest';
import { effectiveCopies } from '../formulas/effective-copies.ts';
import { endlessCascade } from '../formulas/endless-cascade.ts';
import { commentText, drawn, essayText } from './said.ts';
import { source } from './sources.ts';
import { misquotes, thread, pickOf } from './texts.ts';

const text = essayText('more-is-different');
const COPIES = 100_000;
const SHARE = 0.1;
const wrong = 0.01;
const correlation = 0.01;

const spread = (rho: number, copies = COPIES) => wrong * (1 - wrong) * (rho + (1 - rho) / copies);

/** ln of the gamma function, by Stirling's series far from zero. */
function logGamma(z: number): number {
  let [shift, at] = [0, z];
  for (; at < 30; at += 1) shift += Math.log(at);
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * at) - 1 / (360 * at ** 3) - shift;
}

const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** log10 of the chance that more than a tenth of independent copies are wrong. */
function independentTail(copies: number): number {
  const first = Math.floor(SHARE * copies) + 1;
  let [sum, term] = [0, 1];
  for (let k = first; term > 1e-18; k++) {
    sum += term;
    term *= ((copies - k) / (k + 1)) * (wrong / (1 - wrong));
  }
  const log = logChoose(copies, first) + first * Math.log(wrong) + (copies - first) * Math.log1p(-wrong);
  return (log + Math.log(sum)) / Math.LN10;
}

/** Chance that more than a tenth of the copies are wrong, when the chance of error in an hour has a beta distribution. */
function betaTail(copies: number, rho: number): number {
  const [a, b] = [wrong * (1 / rho - 1), (1 - wrong) * (1 / rho - 1)];
  const logBeta = (x: number, y: number) => logGamma(x) + logGamma(y) - logGamma(x + y);
  let sum = 0;
  for (let k = Math.floor(SHARE * copies) + 1; k <= copies; k++) {
    const term = Math.exp(logChoose(copies, k) + logBeta(k + a, copies - k + b) - logBeta(a, b));
    sum += term;
    if (term < sum * 1e-12) break;
  }
  return sum;
}

describe('"More is different" says what its formulas give', () => {
  it('of the variance of the share that is wrong, in a crowd of three that can be counted out', () => {
    const theta = [0.05, 0.4, 0.4];
    const p = theta.reduce((sum, one) => sum + one) / 3;
    const rho = (theta.reduce((sum, one) => sum + one ** 2, 0) / 3 - p ** 2) / (p * (1 - p));
    const square = theta.reduce((sum, one) => sum + [0, 1, 2, 3].reduce((of, k) => {
      const chance = [1, 3, 3, 1][k] ?? 0;
      return of + chance * one ** k * (1 - one) ** (3 - k) * (k / 3) ** 2;
    }, 0), 0) / 3;
    expect(square - p ** 2).toBeCloseTo(p * (1 - p) * (rho + (1 - rho) / 3), 12);
  });

  it('of what a hundred thousand copies are worth', () => {
    expect(Math.round(effectiveCopies(COPIES, { correlation }))).toBe(100);
    expect(text).toContain('a hundred thousand copies are worth a hundred.');
    expect(effectiveCopies(COPIES, { correlation: 0.4 })).toBeCloseTo(2.5, 3);
    expect(text).toContain('At 0.4, a hundred thousand copies are worth two and a half.');
    for (const rho of [0.001, 0.01, 0.4])
      expect((wrong * (1 - wrong)) / effectiveCopies(COPIES, { correlation: rho })).toBeCloseTo(spread(rho), 12);
  });

  it('of the hour in which they are wrong together', () => {
    const deviation = (rho: number) => (COPIES * Math.sqrt(spread(rho))).toFixed(0);
    expect(text).toContain(`independent copies 1,000 are wrong in an average hour, with a standard deviation of ${deviation(0)}.`);
    expect(text).toContain(`the mean is still 1,000, and the standard deviation is ${deviation(correlation)}.`);
    expect(text).toContain(`the standard deviation is ${deviation(correlation)}, and a level that rarely trips`);
    const zeros = -independentTail(COPIES);
    expect(zeros).toBeGreaterThan(6000);
    expect(zeros).toBeLessThan(7000);
    expect(text).toContain('more than 6,000 zeros after the decimal point');
    expect(1 / betaTail(COPIES, correlation)).toBeCloseTo(31_000, -3);
    expect(text).toContain('it is 1 in 31,000.');
    // A switch that makes all wrong: the variance of the hours' chances is c (1 - p)^2 / (1 - c).
    const variance = correlation * wrong * (1 - wrong);
    const switched = variance / ((1 - wrong) ** 2 + variance);
    expect((switched * (1 - wrong) ** 2) / (1 - switched)).toBeCloseTo(variance, 12);
    expect(1 / switched).toBeCloseTo(10_000, -3);
    expect(text).toContain('it is 1 in 10,000.');
  });

  it('of the worst arrangement: two kinds of hours with the same p and rho attain the bound', () => {
    const [variance, t] = [correlation * wrong * (1 - wrong), SHARE - wrong];
    const worst = variance / (variance + t ** 2);
    const elsewhere = (wrong - worst * SHARE) / (1 - worst);
    expect(elsewhere).toBeGreaterThan(0);
    expect(worst * SHARE ** 2 + (1 - worst) * elsewhere ** 2 - wrong ** 2).toBeCloseTo(variance, 12);
    expect(text).toContain(`in ${(100 * worst).toFixed(1)} per cent of all hours`);
    expect(text).toContain(`here $t=${t.toFixed(2)}$`);
  });

  it('of hours that no copies replace', () => {
    const hours = Math.log(0.05) / Math.log1p(-1e-4);
    expect(hours).toBeCloseTo(30_000, -3);
    expect(text).toContain(`about 30,000 clean hours, or ${(hours / (24 * 365.25)).toFixed(1)} years`);
  });

  it('of errors that are passed on', () => {
    const takers = 10;
    expect(1 / (1 - takers * 0.09)).toBeCloseTo(10, 9);
    const never = endlessCascade(1.1, { takers, alike: 0 });
    expect(text).toContain(`and ${(100 * never).toFixed(0)} errors in 100 never stop`);
    expect(endlessCascade(0.9, { takers, alike: 0 })).toBe(0);
    const within = 2 * Math.sqrt((0.1 * 0.9) / 100);
    expect(text).toContain(`to within ${(100 * within).toFixed(0)} in 100 either way`);
    expect(text).toContain(`may be anything from ${(takers * (0.1 - within)).toFixed(1)} to ${(takers * (0.1 + within)).toFixed(1)}.`);
    expect(1 - 1 / 10).toBeCloseTo(0.9, 12);
    expect(text).toContain('A field rate ten times the test rate puts $R$ at 0.9');
    expect(takers ** 5).toBe(COPIES);
  });

  it('of cascades: what dies out solves its equation, counted generation by generation', () => {
    for (const [rate, takers] of [[1.1, 10], [1.5, 3], [2, 50]] as const) {
      let dead = 0;
      for (let round = 0; round < 2000; round++) dead = (1 - rate / takers + (rate / takers) * dead) ** takers;
      expect(endlessCascade(rate, { takers, alike: 0 })).toBeCloseTo(1 - dead, 9);
    }
    expect(endlessCascade(2, { takers: 2, alike: 0 })).toBe(1);
  });

  it('of the two laws together', () => {
    const [q, alike] = [0.09, 0.4];
    expect(text).toContain(`that is ${(100 * endlessCascade(0.9, { takers: 10, alike })).toFixed(1)} per cent`);
    expect(endlessCascade(0.9, { takers: 10, alike: 1 })).toBeCloseTo(q, 12);
    const both = (kappa: number) => kappa * q + (1 - kappa) * q ** 2;
    expect((both(alike) - q ** 2) / (q * (1 - q))).toBeCloseTo(alike, 12);
    expect(text).toContain(`in ${(100 * both(0)).toFixed(1)} per cent of cases if they are independent, in ${(100 * both(alike)).toFixed(1)} per cent if $\\kappa=0.4$, and in ${(100 * both(1)).toFixed(0)} per cent if they are alike`);
  });

  it('of a check: from R = 3 it must stop two thirds', () => {
    expect(3 * (1 - 2 / 3)).toBeCloseTo(1, 12);
    expect(text).toContain('from $R=3$, $d$ must exceed two thirds');
  });
});

/**
 * Rows 0 to 28 of data/helm/model_correlations.csv of Kim and others: the other model, the rates of agreement, of both
 * right and of agreement where both are wrong, and from model_accuracy.csv its share right.
 */
const YI_LARGE = 0.8000284859706595;
const PAIRS = [
  ['microsoft/phi-3-medium-4k-instruct', 0.781743456629894, 0.699978369024443, 0.6465222348916762, 0.7737501780373166],
  ['qwen/qwen2.5-72b-instruct-turbo', 0.8159925012618069, 0.7402119835604586, 0.7044235924932976, 0.8330722119356218],
  ['anthropic/claude-3-haiku-20240307', 0.7602566875766097, 0.6682529382075132, 0.6632016632016632, 0.7299529981484119],
  ['google/gemma-2-9b', 0.7297570120412431, 0.6428004903021126, 0.6235780765253361, 0.7042444096282581],
  ['01-ai/yi-34b', 0.7798687720816209, 0.6909654625423607, 0.6838602329450915, 0.7615724255804016],
  ['qwen/qwen1.5-7b', 0.6350133391015935, 0.5538250775109957, 0.567826525466465, 0.6118074348383421],
  ['google/gemini-1.0-pro-001', 0.7117311990770784, 0.6315523830124739, 0.5892951775304717, 0.695128899017234],
  ['anthropic/claude-2.1', 0.7583098997764799, 0.66854125, 0.6542301629006831, 0.7315197265346817],
  ['google/gemini-1.5-pro-002', 0.809647415098421, 0.7497296128055375, 0.6930775646371977, 0.8641219199544224],
  ['qwen/qwen1.5-110b-chat', 0.7931357704232461, 0.7050976999062658, 0.6742131419105467, 0.7743911123771543],
  ['mistralai/mixtral-8x7b-32kseqlen', 0.7324248323599394, 0.645468310620809, 0.6251944012441679, 0.7069505768409059],
  ['mistralai/mistral-7b-instruct-v0.3', 0.5882904318984786, 0.5264258418054655, 0.4473409801876955, 0.5892323030907278],
  ['google/gemma-2-27b', 0.7592472420506164, 0.6769053284303123, 0.6347971095052807, 0.7481128034438115],
  ['microsoft/phi-3-small-8k-instruct', 0.7844112769485904, 0.6944264186314802, 0.6745945945945946, 0.7612875658738072],
  ['meta/llama-3.1-405b-instruct-turbo', 0.8251496142476026, 0.7509553680871007, 0.7277227722772277, 0.8490243555049138],
  ['anthropic/claude-3-5-sonnet-20241022', 0.8111615833874107, 0.7569399379912034, 0.6726296958855098, 0.8764421022646347],
  ['openai/gpt-3.5-turbo-0125', 0.693200663349917, 0.6058836253515033, 0.6039900249376559, 0.6618003133456772],
  ['meta/llama-3-8b', 0.6795731487490085, 0.5947076213137212, 0.5992871690427699, 0.6537530266343826],
  ['writer/palmyra-x-v3', 0.7902516403489798, 0.7041603576321293, 0.6929773650609402, 0.7798746617290985],
  ['allenai/olmo-1.7-7b', 0.5500757084144495, 0.4739346744538179, 0.5222551928783383, 0.5284859706594502],
  ['openai/gpt-4o-mini-2024-07-18', 0.7635013339101594, 0.682024659312135, 0.6509216589861752, 0.7577268195413759],
  ['databricks/dbrx-instruct', 0.7480712380128344, 0.6650082918739635, 0.6295081967213115, 0.7337273892607891],
  ['mistralai/mistral-large-2402', 0.6769774316821688, 0.6269377748936477, 0.32704995287464655, 0.6744765702891325],
  ['ai21/jamba-1.5-large', 0.7850602062153003, 0.7038719446247026, 0.6670616113744076, 0.7823671841618003],
  ['writer/palmyra-x-004', 0.8070516980315813, 0.7295407022856731, 0.689987163029525, 0.81761857285287],
  ['qwen/qwen2.5-7b-instruct-turbo', 0.7364626144639124, 0.6500829187396352, 0.6318565400843882, 0.7140008545791198],
  ['openai/gpt-4o-2024-05-13', 0.8194534573509266, 0.7487201672795443, 0.7017167381974249, 0.848240991311779],
  ['ai21/jamba-1.5-mini', 0.7092075852620954, 0.6246304708342346, 0.6052631578947368, 0.6857285286996154],
  ['meta/llama-2-70b', 0.7234119258778571, 0.632994448049607, 0.6346153846153846, 0.690571143711722],
] as const;

function rowCorrelation([, agree, right, alikeWrong, accuracy]: (typeof PAIRS)[number]): number {
  const bothWrong = (agree - right) / alikeWrong;
  const sum = 1 - right + bothWrong;
  const [yi, other] = [(sum - YI_LARGE + accuracy) / 2, (sum + YI_LARGE - accuracy) / 2];
  expect(yi).toBeCloseTo(1 - YI_LARGE, 2);
  return (bothWrong - yi * other) / Math.sqrt(yi * (1 - yi) * other * (1 - other));
}

describe('the measured figure', () => {
  const correlations = PAIRS.map(rowCorrelation);

  it('shows what the rows of the source give', () => {
    const { series } = JSON.parse(source('scenarios/data-error-correlation.json')) as {
      series: [{ points: { at: [number, number]; label: string }[] }];
    };
    expect(series[0].points).toEqual(
      PAIRS.map((row, index) => ({
        at: [Number(row[4].toFixed(3)), Number((correlations[index] ?? 0).toFixed(3))],
        label: row[0].split('/')[1],
      })),
    );
  });

  it('is read as the essay reads it', () => {
    const sorted = [...correlations].sort((a, b) => a - b);
    const [least, median, most] = [sorted[0], sorted[14], sorted[28]].map((one) => one?.toFixed(2));
    expect(PAIRS).toHaveLength(29);
    expect(text).toContain(`lies between ${least} and ${most}, with a median of ${median}`);
    expect(PAIRS.filter(([name]) => name.startsWith('01-ai/'))).toHaveLength(1);
    expect(source('scenarios/data-error-correlation.json')).toContain(`those of 29 others at ${least} to ${most}`);
  });
});

describe('its thread', () => {
  it('quotes word for word', () => {
    expect(misquotes('more-is-different')).toEqual([]);
  });

  it('the engineer: three hops at R = 3, and a breaker three deviations up', () => {
    const comment = commentText('more-is-different', '2026-11-24-engineer');
    expect(comment).toContain(`one error then makes ${1 + 3 + 9 + 27} on average`);
    expect(1000 + 3 * COPIES * Math.sqrt(spread(correlation))).toBeCloseTo(4000, -2);
    expect(1 / (1 + 3 ** 2)).toBe(0.1);
    expect(comment).toContain('in one hour out of ten at worst');
  });

  it('the forecaster: hours a year, and down on A by a little', () => {
    const worst = spread(correlation) / (spread(correlation) + (SHARE - wrong) ** 2);
    const comment = commentText('more-is-different', '2026-11-25-forecaster');
    expect(comment).toContain(`That would be ${(worst * 24 * 365.25).toFixed(0)} hours a year.`);
    const stances = [...thread('more-is-different').values()].filter(({ data }) => data.author === 'person:forecaster');
    expect(stances.map((said) => pickOf(said)?.credence)).toEqual([0.55, 0.5]);
  });

  it('the economist ends above the curve of the essay and the researcher below it', () => {
    const end = (id: string) => drawn('more-is-different', id).answer.at(-1)?.y ?? Number.NaN;
    const essay = drawn('more-is-different', '2026-11-26-economist').answered.at(-1)?.y ?? Number.NaN;
    expect(end('2026-11-26-economist')).toBeGreaterThan(essay + 0.5);
    expect(end('2026-11-26-researcher')).toBeLessThan(essay - 0.1);
  });

  it('has its longest comment under 150 words, and half of the rest near forty', () => {
    const lengths = [...thread('more-is-different').values()].map(({ text: body }) => body.split(' ').length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(150);
    expect(lengths.filter((length) => length <= 55).length).toBeGreaterThanOrEqual(5);
  });
});
