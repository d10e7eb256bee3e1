import { field, text } from '../../browser/parse-unknown.ts';
import { decodeCurve, encodeCurve } from '../../graphs/model/curve-link.ts';
import { isId } from '../../schema/id.ts';
import type { AnswerFields } from './answer-fields.ts';
import { passage } from './passage.ts';

/** Of the form in which drafts are kept. */
const VERSION = 1;
/** Code units of a stored draft that are read at all; the longest comment escaped, and room. */
const LONGEST = 500_000;

export const EMPTY: AnswerFields = {
  name: '',
  url: '',
  scenario: '',
  credence: '',
  movedBy: '',
  to: '',
  quote: '',
  curve: undefined,
  why: '',
  text: '',
};

/** Under which key the browser keeps the draft of an answer to an essay; a site in a folder has keys of its own. */
export function draftKey(base: string, essay: string): string {
  return `countergraph:answer:${base}:${essay}`;
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
    movedBy: id('movedBy'),
    to: id('to'),
    quote: passage(texts('quote', 10_000)),
    curve: curve && 'curve' in curve ? curve.curve : undefined,
    why: texts('why', 2_000),
    text: texts('text', 200_000),
  };
}

/**
 * A draft that was stored, by this page or by whoever else can write there: texts are cut, ids are ids, a curve is one.
 * Undefined when there is none that can be read; it was this page's to forget.
 */
export function readDraft(json: string | null): AnswerFields | undefined {
  if (json === null || json.length > LONGEST) return undefined;
  try {
    return read(json);
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
