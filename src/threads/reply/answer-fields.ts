import { field, text } from '../../browser/parse-unknown.ts';
import type { MovedBy } from '../../schema/cause.ts';
import { UNSEEN } from '../../schema/harmless.ts';
import type { SharedCurve } from '../../graphs/model/curve-link.ts';
import { replyBrowserText } from '../../locales/en/reply-browser.ts';
import { compareOdds, isOverOne, isScenario, scenariosOf } from '../../schema/odds.ts';
import type { Odds, Stance } from '../../schema/odds.ts';
import { isWebAddress } from '../../schema/web-address.ts';
import { normalBody } from '../file/comment-file.ts';
import type { AnswerData } from '../file/comment-file.ts';
import { quoteMarkdown } from './passage.ts';

/** What a reader has filled in, as it was typed; a field that was left out is ''. */
export interface AnswerFields {
  readonly name: string;
  readonly url: string;
  /** Id of the scenario that is held, `NONE` or `AXES`. */
  readonly scenario: string;
  /** In per cent. */
  readonly credence: string;
  /** Numbers for several, in the place of the two above: a query of what each is on and its per cent; '' for none. */
  readonly spread: string;
  /** What changed the mind: its name, or a page elsewhere as JSON (`MovedBy`). */
  readonly movedBy: string;
  /** Id of the comment that is replied to. */
  readonly to: string;
  /** The passage that is replied to. */
  readonly quote: string;
  readonly curve: SharedCurve | undefined;
  readonly why: string;
  readonly text: string;
}

/** Fields at which something can be wrong. */
export type FieldName = 'name' | 'url' | 'credence' | 'spread' | 'why' | 'text';

/** What is wrong with a field, in words for the reader who filled it in. */
export interface FieldFault {
  readonly field: FieldName;
  readonly words: string;
}

/** What the page knows that the reader does not type. */
export interface ReplySetting {
  /** Now, in UTC: `2026-11-21T13:05:00Z`. */
  readonly date: string;
  /** The version of each graph today, by the id of its scenario. */
  readonly versions: ReadonlyMap<string, string>;
  /** The scenarios on which a stance may be taken. */
  readonly scenarios: readonly string[];
  /** Code units and lines that a comment may have. */
  readonly most: { readonly text: number; readonly lines: number };
}

const LONGEST_NAME = 80;
const LONGEST_WHY = 300;

/** Text on one line, trimmed, without signs that nobody sees and that do something; '' when nothing else is left. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u202A-\u202E\u2066-\u2069\p{NChar}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(UNSEEN, '');
}

/** A credence from 0 to 1 of what was typed ("40", "40%", "40,5 %"), or NaN. */
function credenceOf(percent: string): number {
  const text = percent.trim().replace(/%$/, '').trimEnd().replace(',', '.');
  if (!/^\d{1,3}(?:\.\d{1,4})?$/.test(text)) return NaN;
  const credence = Number(text) / 100;
  return credence <= 1 ? credence : NaN;
}

/** What was filled in of a stance, the highest first; NaN is a number that cannot be read. */
export function oddsOf({
  scenario,
  credence,
  spread,
}: Pick<AnswerFields, 'scenario' | 'credence' | 'spread'>): Odds[] {
  const several = [...new URLSearchParams(spread)].filter(([, percent]) => percent.trim() !== '');
  if (several.length > 0)
    return several.map(([on, percent]) => ({ on, credence: credenceOf(percent) })).sort(compareOdds);
  if (scenario === '') return [];
  return [{ on: scenario, credence: credence.trim() === '' ? undefined : credenceOf(credence) }];
}

function stanceFrom(
  entered: AnswerFields,
  { versions, scenarios }: Pick<ReplySetting, 'versions' | 'scenarios'>,
): Stance | undefined {
  const [first, ...others] = oddsOf(entered);
  if (!first) return undefined;
  const odds = [first, ...others] as const;
  // Who believes none of them has seen all of them.
  const seen = odds.every(({ on }) => isScenario(on)) ? scenariosOf({ odds }) : scenarios;
  const known = [...versions].filter(([id]) => seen.includes(id));
  return { odds, version: Object.fromEntries(known) };
}

/** The Markdown of a comment: the passage that it quotes, then its author's own text. */
export function bodyOf({ quote, text }: Pick<AnswerFields, 'quote' | 'text'>): string {
  const own = normalBody(text);
  return quote === '' ? own : `${quoteMarkdown(quote)}${own === '' ? '' : `\n${own}`}`;
}

/** Everything that is wrong with a reply. A reply without faults is a comment that passes the schema. */
export function faultsOf(entered: AnswerFields, { most }: Pick<ReplySetting, 'most'>): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const name = oneLine(entered.name);
  const url = oneLine(entered.url);
  const body = bodyOf(entered);
  const fault = (field: FieldName, words: string): void => {
    faults.push({ field, words });
  };
  if (name === '') fault('name', replyBrowserText.enterName);
  else if (name.length > LONGEST_NAME) fault('name', replyBrowserText.nameTooLong(LONGEST_NAME));
  else if (name.startsWith('person:')) fault('name', replyBrowserText.nameOfPerson);
  if (url !== '' && !isWebAddress(url)) {
    fault('url', replyBrowserText.wrongUrl);
  }
  const odds = oddsOf(entered);
  const field = new URLSearchParams(entered.spread).size > 0 ? 'spread' : 'credence';
  if (odds.some(({ credence }) => Number.isNaN(credence))) fault(field, replyBrowserText.wrongCredence);
  else if (isOverOne(odds)) fault(field, replyBrowserText.overOne);
  if (entered.curve && oneLine(entered.why).length > LONGEST_WHY)
    fault('why', replyBrowserText.whyTooLong(LONGEST_WHY));
  const lines = body.split('\n').length;
  if (normalBody(entered.text) === '' && !entered.curve) fault('text', replyBrowserText.empty);
  else if (body.length > most.text) {
    fault('text', replyBrowserText.tooManyCharacters(body.length, most.text));
  } else if (lines > most.lines) {
    fault('text', replyBrowserText.tooManyLines(lines, most.lines));
  }
  return faults;
}

/** What changed the mind, as the form has it (moved-elsewhere.ts). */
function causeIn(movedBy: string): MovedBy {
  if (!movedBy.startsWith('{')) return movedBy;
  const page: unknown = JSON.parse(movedBy);
  const [url, title, date] = ['url', 'title', 'date'].map((name) => text(field(page, name)));
  return { url: url ?? '', title: title ?? '', date: date ?? '' };
}

/** The front matter of a reply without faults. */
export function dataOf(entered: AnswerFields, setting: Omit<ReplySetting, 'most'>): AnswerData {
  const { movedBy, to, curve } = entered;
  const stance = stanceFrom(entered, setting);
  const [url, why] = [oneLine(entered.url), oneLine(entered.why)];
  const version = (id: string): { version?: string } => {
    const known = setting.versions.get(id);
    return known === undefined ? {} : { version: known };
  };
  return {
    author: oneLine(entered.name),
    ...(url === '' ? {} : { url }),
    date: setting.date,
    ...(to === '' ? {} : { parent: to }),
    ...(stance ? { stance } : {}),
    ...(stance && movedBy !== '' ? { moved: { by: causeIn(movedBy) } } : {}),
    ...(curve
      ? {
          graph: {
            answers: curve.scenario,
            series: curve.series,
            knots: curve.knots.map(([x, y]): [number, number] => [x, y]),
            ...(why === '' ? {} : { why }),
            ...version(curve.scenario),
          },
        }
      : {}),
  };
}
