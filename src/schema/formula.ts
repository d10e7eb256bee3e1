import * as z from 'zod';
import { graphFieldsText } from '../locales/en/schema-graph-fields.ts';
import { schemaGraphsText as text } from '../locales/en/schema-graphs.ts';
import { id, line } from './field-types.ts';
import { saying } from './issue-message.ts';
import type { Wrong } from './issue-message.ts';

const { formula: fields } = graphFieldsText;

/** The least and the greatest value that a number may have. */
export type Limits = readonly [least: number, greatest: number];

/** What a number stands for, and in what unit; a count or a share has none. */
interface Quantity {
  readonly meaning: string;
  readonly unit?: string | undefined;
}

/** What people, the check and editors are told of a formula. Nothing of it is needed to draw a curve. */
export interface FormulaDeclaration<Param extends string = string> {
  /** One sentence that says what the formula is. */
  readonly description: string;
  /** Where it comes from: a paper, a book, or the derivation in a few words. */
  readonly source: string;
  /** `limits`: where the formula means something. `example`: the part that its picture shows. */
  readonly x: Quantity & {
    readonly limits: Limits;
    readonly example: Limits;
    readonly scale?: 'log' | undefined;
  };
  /** `scale`: that of the axis in its picture. */
  readonly y: Quantity & { readonly scale?: 'log' | undefined };
  readonly params: Readonly<Record<Param, Quantity & { readonly limits: Limits; readonly example: number }>>;
}

/** The formula itself, as build and browser compute it. */
export interface FormulaCurve<Param extends string = string> {
  /** y as a function of x, both in real units; the same number each time. */
  value(x: number, params: Readonly<Record<Param, number>>): number;
  /** True: x counts whole things, and there is no value between them. */
  readonly whole?: true;
  /** Each x between two others at which the value jumps. */
  jumps?(params: Readonly<Record<Param, number>>, from: number, to: number): readonly number[];
}

const limits = z.tuple([z.number(), z.number()]).refine(
  ([least, greatest]) => least < greatest,
  saying(() => text.declaration.order),
);
const quantity = { meaning: line(120), unit: line(30).optional() };
const scale = z.literal('log').optional();

const isWithin = (value: number, [least, greatest]: Limits): boolean => value >= least && value <= greatest;

/** The `declaration` that a file of `content/formulas/` exports. */
export const declarationSchema = z.strictObject({
  description: line(300),
  source: line(600),
  x: z
    .strictObject({ ...quantity, limits, example: limits, scale })
    .refine((x) => x.example.every((end) => isWithin(end, x.limits)), {
      ...saying(() => text.declaration.example),
      path: ['example'],
    })
    .refine((x) => x.scale === undefined || x.example[0] > 0, {
      ...saying(() => text.declaration.logExample),
      path: ['example'],
    }),
  y: z.strictObject({ ...quantity, scale }),
  params: z.record(
    z.string().regex(
      /^[A-Za-z][A-Za-z0-9]{0,23}$/,
      saying(() => text.declaration.param),
    ),
    z
      .strictObject({ ...quantity, limits, example: z.number() })
      .refine((param) => isWithin(param.example, param.limits), {
        ...saying(() => text.declaration.example),
        path: ['example'],
      }),
  ),
});

/** The name of a formula. Which ones there are, the check says, and the JSON Schema that editors complete from. */
export const formulaName = id.describe(fields.name);

/** How a series of a scenario names a formula. */
export const formulaSchema = z.strictObject({
  name: formulaName,
  params: z.record(z.string(), z.union([z.number(), z.string()])).describe(fields.params),
});

/** What is wrong with a part of a graph, and the path that leads to it. */
export interface GraphFault {
  readonly path: readonly PropertyKey[];
  readonly wrong: Wrong;
}

/** A value that a parameter may take, or a slider's range of them. */
interface Reach {
  readonly min: number;
  readonly max: number;
}

/** Every parameter has a value within its limits, and there are no others. */
export function formulaFaults(
  { name, params }: z.infer<typeof formulaSchema>,
  declared: FormulaDeclaration['params'],
  sliders: ReadonlyMap<string, Reach>,
): GraphFault[] {
  const known = Object.keys(declared);
  const absent = known.filter((param) => !Object.hasOwn(params, param));
  return [
    ...absent.map((param) => ({ path: ['params'], wrong: text.formula.absent(param, name) })),
    ...Object.entries(params).flatMap(([param, value]): GraphFault[] => {
      const path = ['params', param];
      const own = Object.hasOwn(declared, param) ? declared[param]?.limits : undefined;
      if (!own) return [{ path, wrong: text.formula.unknown(name, known) }];
      const reach = typeof value === 'number' ? { min: value, max: value } : sliders.get(value);
      if (!reach) return [{ path, wrong: text.formula.value([...sliders.keys()]) }];
      const [least, greatest] = own;
      return reach.min < least || reach.max > greatest
        ? [{ path, wrong: text.formula.limits(param, least, greatest) }]
        : [];
    }),
  ];
}
