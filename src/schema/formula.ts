import * as z from 'zod';

/** The least and the greatest value that a parameter may have. */
type Limits = readonly [least: number, greatest: number];

const SHARE: Limits = [0, 1];
/** For what is divided by, or has its logarithm taken. */
const CHANCE: Limits = [1e-12, 0.999999];
/** For two that must leave something of the whole. */
const PART: Limits = [1e-12, 0.49];
/** A weight before it is divided by the sum of all. */
const WEIGHT: Limits = [1e-9, 1];
/** Shares of growth or decay in a unit of x. */
const RATE: Limits = [0, 100];
const AMOUNT: Limits = [1e-9, 1e9];

/** Every formula that a series may name, with its parameters. What they compute stands in src/graphs/formulas. */
export const FORMULAS = {
  'error-per-tenfold': { start: [1e-12, 1], factor: [0.001, 1e6] },
  'audit-bound': {
    start: [1e-12, 1],
    factor: [0.001, 1e6],
    ratio: [1, 1e6],
    growth: [0.001, 1e6],
    unstaged: SHARE,
  },
  'steps-without-error': { error: CHANCE },
  'clean-trials-bound': { doubt: CHANCE },
  'shared-causes': { miss: CHANCE, beta: SHARE },
  'collusion-harm': { miss: CHANCE, beta: SHARE, act: SHARE, collusion: SHARE, colludingAct: SHARE },
  'collusion-caught': { miss: CHANCE, beta: SHARE, act: SHARE, collusion: SHARE },
  'posterior-aligned': { aligned: WEIGHT, misspecified: WEIGHT, scheming: WEIGHT, d: SHARE, h: SHARE },
  'posterior-misspecified': { aligned: WEIGHT, misspecified: WEIGHT, scheming: WEIGHT, d: SHARE, h: SHARE },
  'posterior-scheming': { aligned: WEIGHT, misspecified: WEIGHT, scheming: WEIGHT, d: SHARE, h: SHARE },
  'shown-share': { propensity: CHANCE },
  'tilted-share': { propensity: CHANCE },
  'tilted-log-odds': { propensity: CHANCE },
  'two-kinds': { minded: PART, unminded: PART },
  propensity: { start: CHANCE, shrink: RATE },
  race: { start: CHANCE, shrink: RATE, samples: AMOUNT, growth: RATE },
  'race-with-jumps': {
    start: CHANCE,
    shrink: RATE,
    samples: AMOUNT,
    growth: RATE,
    jump: [0.001, 1000],
    every: [0.01, 1e6],
  },
  need: { start: AMOUNT, growth: RATE },
  readiness: { start: [0, 1e9], need: AMOUNT, growth: RATE, correction: RATE },
  layers: { miss: SHARE, common: SHARE },
} as const satisfies Record<string, Readonly<Record<string, Limits>>>;

export type FormulaName = keyof typeof FORMULAS;
export type ParamName<N extends FormulaName> = keyof (typeof FORMULAS)[N] & string;

const NAMES = Object.keys(FORMULAS).filter((name): name is FormulaName => name in FORMULAS);

export const formulaSchema = z.strictObject({
  name: z.enum(NAMES),
  params: z
    .record(z.string(), z.union([z.number(), z.string()]))
    .describe('A value for each parameter of the formula: a number, or the param of a slider'),
});

/** What is wrong with one parameter, as a path below the formula and a message. */
export interface FormulaFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A value that a parameter may take, or a slider's range of them. */
interface Reach {
  readonly min: number;
  readonly max: number;
}

/** Every parameter has a value within its limits, and there are no others. */
export function formulaFaults(
  { name, params }: z.infer<typeof formulaSchema>,
  sliders: ReadonlyMap<string, Reach>,
): FormulaFault[] {
  const limits: Readonly<Record<string, Limits>> = FORMULAS[name];
  const known = Object.keys(limits);
  const absent = known.filter((param) => !(param in params));
  return [
    ...absent.map((param) => ({
      path: ['params'],
      message: `a value for each of ${known.join(', ')}; add ${param}`,
    })),
    ...Object.entries(params).flatMap(([param, value]): FormulaFault[] => {
      const path = ['params', param];
      const own = limits[param];
      if (!own) return [{ path, message: `parameters of ${name} (${known.join(', ')}); remove ${param}` }];
      const reach = typeof value === 'number' ? { min: value, max: value } : sliders.get(value);
      if (!reach) {
        const names = [...sliders.keys()].join(', ') || 'there is none';
        return [{ path, message: `a number, or the param of a slider (${names}); correct it` }];
      }
      return reach.min < own[0] || reach.max > own[1]
        ? [{ path, message: `${param} between ${own[0]} and ${own[1]}; change it or its slider` }]
        : [];
    }),
  ];
}
