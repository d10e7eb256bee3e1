import * as z from 'zod';
import { fieldsText } from '../locales/en/schema-fields.ts';
import { schemaText as text } from '../locales/en/schema.ts';
import { causeOf } from './cause.ts';
import { dateString } from './date.ts';
import { httpUrl, id, line } from './field-types.ts';
import { isId } from './id.ts';
import { issueMessage, saying } from './issue-message.ts';
import type { Wrong } from './issue-message.ts';
import { knots } from './knots.ts';
import { compareOdds, isOverOne, NONE, scenariosOf, statedSum } from './odds.ts';
import type { Odds, Stance } from './odds.ts';

const { stance: fields } = fieldsText;

/** A stance as its file has it: one scenario with or without a number, or a number for each of several. */
type StanceOnDisk = Readonly<Record<string, unknown>> & {
  readonly scenario?: string | undefined;
  readonly credence?: number | undefined;
  readonly version?: string | Readonly<Record<string, string>> | undefined;
};

/** Keys of a stance that are no odds by themselves. */
const OWN: readonly string[] = ['scenario', 'credence', 'version'];

function spreadIn(stance: StanceOnDisk): [on: string, number: unknown][] {
  return Object.entries(stance).filter(([key]) => !OWN.includes(key));
}

/** The odds of a stance in a file, in the order of the file. */
function oddsIn(stance: StanceOnDisk): Odds[] {
  const { scenario, credence } = stance;
  const numbers = spreadIn(stance).map(([on, number]) => ({ on, credence: Number(number) }));
  return scenario === undefined ? numbers : [{ on: scenario, credence }, ...numbers];
}

/** Eight hexadecimal digits that name the version of a graph that the author saw (src/graphs/export/content-hash.ts). */
const version = z.string().refine(
  (digits) => /^[0-9a-f]{8}$/.test(digits),
  saying(() => text.version),
);

const credenceFault = saying((found) => {
  const percent = typeof found === 'number' && found > 1 && found <= 100 ? found : undefined;
  return text.credence(percent);
});

const credence = z.number().min(0, credenceFault).max(1, credenceFault);

/** What is wrong with one of several odds. */
function spreadFault(key: string, value: unknown): Wrong | undefined {
  if (!isId(key)) return text.stanceKey;
  if (typeof value !== 'number') return text.stanceNumber;
  const wrong = credence.safeParse(value).error?.issues[0]?.message.split('\n');
  return wrong && { expected: wrong[0] ?? '', mend: wrong[1] ?? '' };
}

/**
 * What the author of a comment believed when writing it. It is never changed: an author who changes their mind says so in a
 * new comment.
 */
export const stanceSchema = z
  .object({
    scenario: id.optional().describe(fields.scenario),
    credence: credence.optional().describe(fields.credence),
    version: z
      .union(
        [version, z.record(id, version)],
        saying(() => text.version),
      )
      .optional()
      .describe(fields.version),
  })
  // What each key may hold is checked below, where more can be said of it.
  .catchall(z.unknown().meta({ type: 'number', minimum: 0, maximum: 1, description: fields.odds }))
  .superRefine((stance, context) => {
    const fault = (path: readonly string[], wrong: Wrong): void => {
      context.addIssue({ code: 'custom', path: [...path], message: issueMessage(wrong) });
    };
    const { scenario, credence: number, version: seen } = stance;
    const wrong = spreadIn(stance).map(([key, value]) => [key, spreadFault(key, value)] as const);
    for (const [key, found] of wrong) if (found) fault([key], found);
    if (wrong.some(([, found]) => found)) return;
    const odds = oddsIn(stance);
    const [first] = odds;
    if (!first) fault([], text.stanceEmpty);
    else if (scenario !== undefined && odds.length > 1) fault([], text.stanceForms);
    else if (number !== undefined && scenario === undefined) fault([], text.stanceForms);
    else if (scenario === undefined && isOverOne(odds))
      fault([], text.stanceSum(Math.round(statedSum(odds) * 100)));
    else if (typeof seen === 'string' && (odds.length > 1 || scenariosOf({ odds: [first] }).length === 0))
      fault(['version'], text.stanceVersions);
  })
  .transform((stance): Stance => {
    const [first = { on: NONE, credence: undefined }, ...others] = oddsIn(stance).toSorted(compareOdds);
    const seen = stance.version ?? {};
    return { odds: [first, ...others], version: typeof seen === 'string' ? { [first.on]: seen } : seen };
  });

const elsewhere = z.strictObject({
  url: httpUrl.describe(fields.causeUrl),
  title: line(200).describe(fields.causeTitle),
  date: dateString.describe(fields.causeDate),
});

const causeFault = saying(() => text.movedBy);

/** What made its author change an earlier stance. */
export const movedSchema = z.strictObject({
  by: z
    .union(
      // Under which essay it is named makes no difference to its form.
      [z.string().refine((name) => causeOf(name, 'x') !== undefined, causeFault), elsewhere],
      causeFault,
    )
    .describe(fields.by),
});

/** A curve drawn against one of a graph. */
export const counterGraphSchema = z.strictObject({
  answers: id.describe(fields.answers),
  series: id.describe(fields.curve),
  knots: knots(5).describe(fields.knots),
  why: line(300).optional().describe(fields.why),
  version: version.optional().describe(fields.graphVersion),
});

export type CounterGraph = z.infer<typeof counterGraphSchema>;
export type { Odds, Stance } from './odds.ts';
