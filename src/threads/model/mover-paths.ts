import { authorKey } from '../../schema/author-key.ts';
import { instant } from '../../schema/date.ts';
import type { Stance } from '../../schema/odds.ts';
import type { Move, Positions, Stated } from './positions.ts';

/** One stance of somebody who moved. */
interface MoverStep {
  /** The comment that states it. */
  readonly comment: string;
  /** When, in ms since 1970. */
  readonly at: number;
  readonly stance: Stance;
  /** The move that it is; undefined for the first stance, and for one that moves nothing. */
  readonly move: Move | undefined;
}

/** Everything that one author who moved believed in a thread, in the order of writing. */
export type MoverPath = readonly [MoverStep, ...MoverStep[]];

/** A comment with its date. */
type Dated = Stated & { readonly data: { readonly date: string } };

function stepIn({ id, data }: Dated, { moveIn }: Pick<Positions, 'moveIn'>): MoverStep[] {
  const { stance, state, date } = data;
  return stance && state === 'live' ? [{ comment: id, at: instant(date), stance, move: moveIn.get(id) }] : [];
}

/** What each author who moved believed over time; who moved last comes first. */
export function moverPaths(comments: readonly Dated[], positions: Pick<Positions, 'moveIn'>): MoverPath[] {
  const lastMove = (path: MoverPath): number => path.findLast(({ move }) => move)?.at ?? 0;
  return [...Map.groupBy(comments, ({ data }) => authorKey(data)).values()]
    .flatMap((own): MoverPath[] => {
      const [first, ...others] = own.flatMap((comment) => stepIn(comment, positions));
      return first && others.some(({ move }) => move) ? [[first, ...others]] : [];
    })
    .sort((a, b) => lastMove(b) - lastMove(a));
}
