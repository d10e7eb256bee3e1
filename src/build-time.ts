import { buildTimeText } from './locales/en/build-time.ts';
import { dateTimeString, instant } from './schema/date.ts';

/**
 * The time in ms since 1970, or BUILD_TIME when that is set. The dev server asks for it anew: it may run for days.
 * @throws Error when BUILD_TIME is no date-time with its offset.
 */
export function currentTime(): number {
  const { BUILD_TIME: written } = process.env;
  if (written === undefined || written === '') return Date.now();
  const { success } = dateTimeString.safeParse(written);
  if (!success) throw new Error(buildTimeText.buildTime(written));
  return instant(written);
}

/**
 * The one clock of a build, in ms since 1970: what is due later is held against it. From BUILD_TIME, a date-time with its
 * offset; now when unset. With the same BUILD_TIME the same content gives the same bytes.
 * @throws Error when BUILD_TIME is no such time.
 */
export const buildTime = currentTime();
