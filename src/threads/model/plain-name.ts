import { threadsText } from '../../locales/en/threads.ts';

/** Signs that turn the direction of what follows them, far beyond the name that holds them. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A name fit to stand inside a sentence or a picture, where nothing keeps its direction from spilling over: the part
 * before its first comma, "Position C" of "Position C, later, unseen".
 */
export function plainName(name: string): string {
  const [first = ''] = name.replace(TURNING, '').split(',');
  return first.trim() || threadsText.reader;
}
