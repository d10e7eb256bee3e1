import type { FormulaCurve, FormulaDeclaration } from '../../../schema/formula.ts';

type Param = 'mean' | 'deviation';

export const declaration: FormulaDeclaration<Param> = {
  description: 'The share of a normal distribution that lies below x.',
  source:
    'The integral of the normal density, by the rational approximation of Hart (Computer Approximations, 1968) as West gives it (Better approximations to cumulative normal functions, Wilmott 2005).',
  x: { meaning: 'any number', limits: [-1e9, 1e9], example: [-4, 4] },
  y: { meaning: 'share' },
  params: {
    mean: { meaning: 'the x below which one half lies', limits: [-1e9, 1e9], example: 0 },
    deviation: { meaning: 'standard deviation', limits: [1e-6, 1e9], example: 1 },
  },
};

/** Coefficients of West's rational function, from the highest power down. */
const ABOVE = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const BELOW = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];
/** From here on the continued fraction is the more exact of the two. */
const FAR = 7.07106781186547;

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/** Share of the standard normal distribution that lies further out than `distance`, on one side. */
function tail(distance: number): number {
  const bell = Math.exp((-distance * distance) / 2);
  if (distance < FAR) return (bell * polynomial(ABOVE, distance)) / polynomial(BELOW, distance);
  const fraction = [4, 3, 2, 1].reduce((below, count) => distance + count / below, distance + 0.65);
  return bell / fraction / Math.sqrt(2 * Math.PI);
}

export const curve: FormulaCurve<Param> = {
  value: (x, { mean, deviation }) => {
    const distance = (x - mean) / deviation;
    return distance > 0 ? 1 - tail(distance) : tail(-distance);
  },
};
