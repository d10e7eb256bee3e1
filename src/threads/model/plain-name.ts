import { threadsText } from '../../locales/en/threads.ts';

/** Characters that change the direction of the text after them, far beyond the name. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A short name for pictures and sentences about them, without characters that change the direction of the text: the part
 * before its first comma, "Position C" of "Position C, later, unseen".
 */
export function plainName(name: string): string {
  const [first = ''] = name.replace(TURNING, '').split(',');
  return first.trim() || threadsText.reader;
}
