import type { Agreement, KindAgreement } from '../model/agreement.ts';
import { graphsAgreementText as text } from '../../locales/en/graphs-agreement.ts';
import { listsText } from '../../locales/en/lists.ts';
import { capital } from './capital.ts';
import { at, placeWords } from './phrases.ts';

/** What is agreed, and where it ends, in sentences; each may be empty. */
export interface AgreementWords {
  readonly agreed: string;
  readonly parted: string;
  /** The longest agreement, in one sentence. */
  readonly together: string;
  /** The first parting, in one sentence. */
  readonly apart: string;
  /** The longest agreement of all and the first parting, in one sentence. */
  readonly brief: string;
}

type Place = (x: number) => string;

function untilWords({ until }: Agreement, place: Place): string {
  return until === undefined ? text.throughout : text.until(place(until));
}

/** "A, B and C share one actual curve until shortly after today; A and C share it throughout." */
function agreedOn(kind: KindAgreement, all: readonly string[], everyone: string, place: Place): string[] {
  // From the start there is nothing that all agree on; some of them may.
  const wholes: readonly Agreement[] = kind.until === 0 ? kind.parts : [kind];
  return wholes
    .filter(({ letters }) => letters.length > 1)
    .map((whole) => {
      const who = whole.letters.length === all.length ? everyone : listsText.and(whole.letters);
      const further = whole.parts
        .filter(({ letters }) => letters.length > 1)
        .map((part) => text.shareFurther(listsText.and(part.letters), untilWords(part, place)));
      return text.sentence([text.share(who, kind.name, untilWords(whole, place)), ...further]);
    });
}

/** "D diverges from A, B and C from the start", then where those diverge. */
function partings({ until, parts }: Agreement, place: Place): string[] {
  if (until === undefined) return [];
  const [most, ...rest] = parts.toSorted((a, b) => b.letters.length - a.letters.length);
  const where = until === 0 ? text.fromTheStart : at(place(until));
  const further = parts.flatMap((part) => partings(part, place));
  if (!most || most.letters.length === 1) {
    const letters = parts.flatMap((part) => part.letters);
    return [text.diverge(listsText.and(letters), letters.length, where), ...further];
  }
  const who = listsText.and(rest.map(({ letters }) => text.with(letters)));
  const count = rest.flatMap(({ letters }) => letters).length;
  return [text.leave(who, count, listsText.and(most.letters), rest.length, where), ...further];
}

/**
 * Agreement first: "All share one observed curve until shortly after today; A, C and D share it throughout.", then,
 * earliest first, where each kind of curve parts: "On the actual curve, D diverges from A, B and C from the start."
 * @param all The letters of all scenarios that were compared.
 * @param everyone All of them, as the subject of a sentence.
 * @param today Where the graphs mark today, if they agree on it.
 */
export function agreementWords(
  kinds: readonly KindAgreement[],
  all: readonly string[],
  everyone: string,
  today: number | undefined,
): AgreementWords {
  const place: Place = (x) => placeWords(x, today);
  const splits = kinds
    .toSorted((a, b) => (a.until ?? Infinity) - (b.until ?? Infinity) || 0)
    .flatMap((kind) => {
      const clauses = partings(kind, place);
      return clauses.length === 0 ? [] : [{ kind: kind.name, clauses }];
    });
  const [longest] = kinds;
  const together =
    longest && longest.until !== 0 && longest.letters.length === all.length
      ? [text.share(everyone, longest.name, untilWords(longest, place))]
      : [];
  const [split] = splits;
  const first = split ? [text.onCurve(split.kind, split.clauses[0] ?? '')] : [];
  const brief = [...together, ...first];
  const agreed = kinds.flatMap((kind, index) =>
    agreedOn(kind, all, index === 0 ? everyone : text.allOfThem, place),
  );
  const sentence = (clauses: readonly string[]): string =>
    clauses.length === 0 ? '' : capital(text.sentence(clauses));
  return {
    agreed: agreed.join(' '),
    together: sentence(together) || (agreed[0] ?? ''),
    apart: sentence(first),
    parted: splits.map(({ kind, clauses }) => capital(text.onCurve(kind, text.sentence(clauses)))).join(' '),
    brief: sentence(brief),
  };
}
