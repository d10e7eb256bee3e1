import type { Odds, Stance } from '../../schema/odds.ts';
import { stanceWords } from '../model/stance-words.ts';
import type { NameOf } from '../model/stance-words.ts';

/** A stance as the thread will tell it, without the numbers that cannot be read: those are told at their fields. */
export function previewStance({ odds: [first, ...others] }: Pick<Stance, 'odds'>, nameOf: NameOf): string {
  const readable = ({ on, credence }: Odds): Odds => ({
    on,
    credence: Number.isNaN(credence) ? undefined : credence,
  });
  return stanceWords({ odds: [readable(first), ...others.map(readable)] }, nameOf);
}
