import type { Agreement, KindAgreement } from '../model/agreement.ts';
import { listWords } from './list.ts';
import { at, placeWords } from './phrases.ts';

/** What is agreed, and where it ends, in sentences; each may be empty. */
export interface AgreementWords {
  readonly agreed: string;
  readonly parted: string;
  /** The longest agreement of all and the first parting, in one sentence. */
  readonly brief: string;
}

type Place = (x: number) => string;

function untilWords({ until }: Agreement, place: Place): string {
  return until === undefined ? 'throughout' : `until ${place(until)}`;
}

/** "A, B and C draw the same actual curve until a little past today; A and C draw it alike throughout." */
function agreedOn(kind: KindAgreement, all: readonly string[], everyone: string, place: Place): string[] {
  // From the start there is nothing that all agree on; some of them may.
  const wholes: readonly Agreement[] = kind.until === 0 ? kind.parts : [kind];
  return wholes
    .filter(({ letters }) => letters.length > 1)
    .map((whole) => {
      const who = whole.letters.length === all.length ? everyone : listWords(whole.letters);
      const further = whole.parts
        .filter(({ letters }) => letters.length > 1)
        .map((part) => `; ${listWords(part.letters)} draw it alike ${untilWords(part, place)}`);
      return `${who} draw the same ${kind.name} curve ${untilWords(whole, place)}${further.join('')}.`;
    });
}

/** "D parts from A, B and C from the start", then where those part. */
function partings({ until, parts }: Agreement, place: Place): string[] {
  if (until === undefined) return [];
  const [most, ...rest] = parts.toSorted((a, b) => b.letters.length - a.letters.length);
  const where = until === 0 ? 'from the start' : at(place(until));
  const further = parts.flatMap((part) => partings(part, place));
  if (!most || most.letters.length === 1) {
    const each = parts.length > 2 ? ' from one another' : '';
    return [`${listWords(parts.flatMap(({ letters }) => letters))} part${each} ${where}`, ...further];
  }
  const who = listWords(rest.map(({ letters }) => letters.join(' with ')));
  const several = rest.flatMap(({ letters }) => letters).length > 1;
  const each = rest.length > 1 ? ', and from one another,' : '';
  return [`${who} ${several ? 'part' : 'parts'} from ${listWords(most.letters)}${each} ${where}`, ...further];
}

/**
 * Agreement first: "All draw the same observed curve until a little past today; A, C and D draw it alike throughout.",
 * then, earliest first, where each kind of curve parts: "On the actual curve, D parts from A, B and C from the start."
 * @param all The letters of all scenarios that were compared.
 * @param everyone Their holders, as the subject of a sentence.
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
      const words = partings(kind, place);
      return words.length === 0 ? [] : [{ where: `n the ${kind.name} curve, `, words }];
    });
  const [longest] = kinds;
  const together =
    longest && longest.until !== 0 && longest.letters.length === all.length
      ? [`${everyone} draw the same ${longest.name} curve ${untilWords(longest, place)}`]
      : [];
  const [split] = splits;
  const first = split ? [`${together.length > 0 ? 'o' : 'O'}${split.where}${split.words[0] ?? ''}`] : [];
  const brief = [...together, ...first].join('; ');
  return {
    agreed: kinds
      .flatMap((kind, index) => agreedOn(kind, all, index === 0 ? everyone : 'All of them', place))
      .join(' '),
    parted: splits.map(({ where, words }) => `O${where}${words.join('; ')}.`).join(' '),
    brief: brief === '' ? '' : `${brief}.`,
  };
}
