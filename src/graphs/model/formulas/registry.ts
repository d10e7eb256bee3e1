import type { FormulaName, ParamName } from '../../../schema/scenario.ts';
import { auditBound, cleanTrialsBound, errorPerTenfold, stepsWithoutError } from './error-budget.ts';
import { need, readiness } from './lag.ts';
import {
  jumpTimes,
  propensityAt,
  race,
  raceWithJumps,
  shownShare,
  tiltedLogOdds,
  tiltedShare,
  twoKinds,
} from './pressure.ts';
import { posterior } from './silence.ts';
import type { Hypothesis } from './silence.ts';
import { collusionCaught, collusionHarm, layers, sharedCauses } from './watchers.ts';

/** Gives the value of a parameter, in a file or on its slider. */
type Param<Name extends string> = (name: Name) => number;

interface Formula<N extends FormulaName> {
  /** True: x counts whole things, and there is no value between them. */
  readonly whole?: true;
  /** y as a function of x, both in real units. */
  readonly course: (param: Param<ParamName<N>>) => (x: number) => number;
  /** Where between two x it jumps. */
  readonly jumps?: (param: Param<ParamName<N>>, from: number, to: number) => readonly number[];
}

function posteriorOf(hypothesis: Hypothesis) {
  return (p: Param<ParamName<`posterior-${Hypothesis}`>>) => (audits: number) =>
    posterior(audits, hypothesis, {
      aligned: p('aligned'),
      misspecified: p('misspecified'),
      scheming: p('scheming'),
      d: p('d'),
      h: p('h'),
    });
}

function missesOf(p: Param<ParamName<'shared-causes'>>) {
  return { miss: p('miss'), beta: p('beta') };
}

function actsOf(p: Param<ParamName<'collusion-caught'>>) {
  return { ...missesOf(p), act: p('act'), collusion: p('collusion') };
}

function raceOf(p: Param<ParamName<'race'>>) {
  return { start: p('start'), shrink: p('shrink'), samples: p('samples'), growth: p('growth') };
}

/** Formulas by the names that files call them; the schema says which values their parameters may have. */
export const FORMULA_CURVES: { readonly [N in FormulaName]: Formula<N> } = {
  'error-per-tenfold': {
    course: (p) => (x) => errorPerTenfold(x, { start: p('start'), factor: p('factor') }),
  },
  'audit-bound': {
    course: (p) => (x) =>
      auditBound(x, {
        start: p('start'),
        factor: p('factor'),
        ratio: p('ratio'),
        growth: p('growth'),
        unstaged: p('unstaged'),
      }),
  },
  'steps-without-error': { course: (p) => (x) => stepsWithoutError(x, { error: p('error') }) },
  'clean-trials-bound': { course: (p) => (x) => cleanTrialsBound(x, { doubt: p('doubt') }) },
  'shared-causes': { whole: true, course: (p) => (x) => sharedCauses(x, missesOf(p)) },
  'collusion-harm': {
    whole: true,
    course: (p) => (x) => collusionHarm(x, { ...actsOf(p), colludingAct: p('colludingAct') }),
  },
  'collusion-caught': { whole: true, course: (p) => (x) => collusionCaught(x, actsOf(p)) },
  'posterior-aligned': { course: posteriorOf('aligned') },
  'posterior-misspecified': { course: posteriorOf('misspecified') },
  'posterior-scheming': { course: posteriorOf('scheming') },
  'shown-share': { course: (p) => (x) => shownShare(x, { propensity: p('propensity') }) },
  'tilted-share': { course: (p) => (x) => tiltedShare(x, { propensity: p('propensity') }) },
  'tilted-log-odds': { course: (p) => (x) => tiltedLogOdds(x, { propensity: p('propensity') }) },
  'two-kinds': {
    course: (p) => (x) => twoKinds(x, { minded: p('minded'), unminded: p('unminded') }),
  },
  propensity: { course: (p) => (x) => propensityAt(x, { start: p('start'), shrink: p('shrink') }) },
  race: { course: (p) => (x) => race(x, raceOf(p)) },
  'race-with-jumps': {
    course: (p) => (x) => raceWithJumps(x, { ...raceOf(p), jump: p('jump'), every: p('every') }),
    jumps: (p, from, to) => jumpTimes({ every: p('every') }, from, to),
  },
  need: { course: (p) => (x) => need(x, { start: p('start'), growth: p('growth') }) },
  readiness: {
    course: (p) => (x) =>
      readiness(x, {
        start: p('start'),
        need: p('need'),
        growth: p('growth'),
        correction: p('correction'),
      }),
  },
  layers: { whole: true, course: (p) => (x) => layers(x, { miss: p('miss'), common: p('common') }) },
};

/** The names that files may write. */
export const FORMULA_NAMES = Object.keys(FORMULA_CURVES).filter(
  (name): name is FormulaName => name in FORMULA_CURVES,
);
