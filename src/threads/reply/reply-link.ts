import { decodeCurve } from '../../graphs/model/curve-link.ts';
import type { SharedCurve } from '../../graphs/model/curve-link.ts';
import { isId } from '../../schema/id.ts';
import { LONGEST_QUOTE, passage } from './passage.ts';

/** What a link to the reply page says the reader replies to. */
export interface ReplyTarget {
  /** Id of a comment. */
  readonly to?: string | undefined;
  /** A passage, as one line of plain text. */
  readonly quote?: string | undefined;
  /** Id of a scenario. */
  readonly graph?: string | undefined;
  /** A curve that was drawn already. */
  readonly curve?: SharedCurve | undefined;
  /** Why a curve could not be read. */
  readonly problem?: string | undefined;
}

/** A quote whose characters all take nine characters of an address, and two ids. */
const LONGEST = LONGEST_QUOTE * 9 + 200;

/**
 * Reads the fragment of the reply page: `#to=<comment>`, `#quote=<text>`, both, `#graph=<scenario>`, or a curve
 * (src/graphs/model/curve-link.ts). Anybody may have written it: it is cut before it is read, ids are checked,
 * and everything else in it is ignored. Whether the things that it names exist is not known here.
 */
export function parseAnswerLink(hash: string): ReplyTarget {
  const found = decodeCurve(hash);
  if (found) return 'curve' in found ? { curve: found.curve } : { problem: found.problem };
  const fields = new URLSearchParams(hash.slice(0, LONGEST).replace(/^#/, ''));
  const idOf = (name: string): string | undefined => {
    const id = fields.get(name);
    return id !== null && isId(id) ? id : undefined;
  };
  const quote = passage(fields.get('quote') ?? '');
  return { to: idOf('to'), quote: quote === '' ? undefined : quote, graph: idOf('graph') };
}
