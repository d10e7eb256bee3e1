import { formulaFilesText as text } from '../locales/en/formula-files.ts';
import type { FormulaCurve, FormulaDeclaration, Limits } from '../schema/formula.ts';
import type { Problem } from '../schema/problem.ts';

/** Points at which a formula is tried. */
const POINTS = 100;
/** Limits above 0 that are further apart than this are walked in equal factors. */
const WIDE = 1000;
/** A base for each parameter: the digits of a count, mirrored in different primes, fill a box evenly (Halton 1960). */
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

/** The digits of a count in a base, mirrored at the point: 0 to 1. */
function mirrored(count: number, base: number): number {
  let [share, rest, digit] = [0, count, 1 / base];
  for (; rest > 0; rest = Math.floor(rest / base), digit /= base) share += (rest % base) * digit;
  return share;
}

function between([least, greatest]: Limits, share: number, inFactors: boolean): number {
  const value = inFactors ? least * (greatest / least) ** share : least + (greatest - least) * share;
  return Math.min(Math.max(value, least), greatest);
}

interface FormulaPoint {
  readonly x: number;
  readonly params: Readonly<Record<string, number>>;
}

/** Points all along the example: every second with the parameters of the example, the others all over their limits. */
function pointsOf({ x, params }: FormulaDeclaration, whole: boolean): FormulaPoint[] {
  return Array.from({ length: POINTS }, (_, index) => {
    const at = between(x.example, index / (POINTS - 1), x.scale === 'log');
    const values = Object.entries(params).map(([name, { limits, example }], place) => {
      const share = mirrored(index, PRIMES[place % PRIMES.length] ?? 2);
      const inFactors = limits[0] > 0 && limits[1] / limits[0] > WIDE;
      return [name, index % 2 === 0 ? example : between(limits, share, inFactors)] as const;
    });
    return { x: whole ? Math.round(at) : at, params: Object.fromEntries(values) };
  });
}

/**
 * Evaluates a formula at a hundred points twice, the second time backwards, so that it cannot count along.
 * @returns what is wrong at the first point where the value is no finite number, or where it is another the second time
 */
export function pointFault(
  declaration: FormulaDeclaration,
  curve: FormulaCurve,
): Pick<Problem, 'found' | 'expected' | 'mend'> | undefined {
  const points = pointsOf(declaration, curve.whole ?? false);
  const told = ({ params }: FormulaPoint) =>
    Object.entries(params)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', ');
  const notFinite = (found: string) => ({ found, expected: text.finiteExpected, mend: text.finiteMend });
  const first: number[] = [];
  for (const point of points) {
    let value: unknown;
    try {
      value = curve.value(point.x, point.params);
    } catch (error) {
      return notFinite(text.thrown(error instanceof Error ? error.message : String(error)));
    }
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return notFinite(text.point(value, point.x, told(point)));
    }
    first.push(value);
  }
  for (const [index, point] of [...points.entries()].reverse()) {
    const again = curve.value(point.x, point.params);
    const before = first[index] ?? Number.NaN;
    if (!Object.is(again, before)) {
      return {
        found: text.twice(before, again, point.x, told(point)),
        expected: text.twiceExpected,
        mend: text.twiceMend,
      };
    }
  }
  return undefined;
}
