import { attempt, field, optional, text } from '../../browser/parse-unknown.ts';
import { decodeCurve, encodeCurve } from '../../graphs/model/curve-link.ts';
import { isId } from '../../schema/id.ts';
import type { AnswerFields } from './answer-fields.ts';
import { passage } from './passage.ts';

/** The version of the format in which drafts are saved. */
const VERSION = 1;
/** A longer stored draft is not read, in code units: the longest comment with every character escaped, and room. */
const LONGEST = 500_000;

export const EMPTY: AnswerFields = {
  name: '',
  url: '',
  scenario: '',
  credence: '',
  spread: '',
  movedBy: '',
  to: '',
  quote: '',
  curve: undefined,
  why: '',
  text: '',
};

/** The storage key of the draft of a reply to an essay; sites in different folders of one host have different keys. */
export function draftKey(base: string, essay: string): string {
  return `countergraph:answer:${base}:${essay}`;
}

/** The storage key of a draft that waits while another reply to the same essay is written: by what it replies to. */
export function parkedKey(
  base: string,
  essay: string,
  { to, quote }: Pick<AnswerFields, 'to' | 'quote'>,
): string {
  return `${draftKey(base, essay)}:${to}:${quote}`;
}

/** A draft as it is stored. */
export function storedDraft(entered: AnswerFields): string {
  const { curve } = entered;
  // Always in one order, so that the same draft is the same text.
  return JSON.stringify({ version: VERSION, ...EMPTY, ...entered, curve: curve ? encodeCurve(curve) : '' });
}

function read(json: string): AnswerFields {
  const value: unknown = JSON.parse(json);
  if (field(value, 'version') !== VERSION) throw new TypeError('another version');
  const texts = (name: string, most: number): string => text(field(value, name)).slice(0, most);
  const id = (name: string): string => {
    const found = texts(name, 65);
    return isId(found) ? found : '';
  };
  const curve = decodeCurve(texts('curve', 500));
  return {
    name: texts('name', 1_000),
    url: texts('url', 4_000),
    scenario: id('scenario'),
    credence: texts('credence', 20),
    spread: optional((spread) => text(spread).slice(0, 2_000))(field(value, 'spread')) ?? '',
    movedBy: id('movedBy'),
    to: id('to'),
    quote: passage(texts('quote', 10_000)),
    curve: curve && 'curve' in curve ? curve.curve : undefined,
    why: texts('why', 2_000),
    text: texts('text', 200_000),
  };
}

/**
 * A draft that was stored, by this page or by another script of the same host: texts are cut, ids and the curve are checked.
 * Undefined when there is none that can be read.
 */
export function readDraft(json: string): AnswerFields | undefined {
  return json.length > LONGEST ? undefined : attempt(() => read(json));
}
