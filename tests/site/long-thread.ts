import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const WORDS =
  'a curve that nobody has measured may still be drawn and answered by another which parts from it where we can look'.split(
    ' ',
  );
const HOUR = 3_600_000;
/** Answers to one and the same comment, in hundredths of the thread; each tenth comment answers nobody. */
const HUB = 30;

/** Park and Miller's minimal standard generator: the same thread on every machine. */
function generator(): () => number {
  let state = 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** The file of one comment. A few have a formula, a quote, a name with a page of its own. */
function commentFile(index: number, next: () => number): string {
  const sentence = (length: number): string =>
    Array.from({ length }, () => WORDS[Math.floor(next() * WORDS.length)] ?? '').join(' ');
  const draw = next();
  const parent =
    index === 0 || draw < 0.1
      ? undefined
      : draw < 0.1 + HUB / 100
        ? 0
        : Math.max(0, index - 1 - Math.floor(next() ** 3 * 60));
  const date = new Date(Date.UTC(2026, 0, 1) + index * HOUR).toISOString().replace('.000', '');
  const paragraphs = Array.from({ length: 1 + Math.floor(next() * 3) }, () => `${sentence(40)}.`);
  return [
    '---',
    `author: ${index % 7 === 5 ? 'person:keeper' : `Reader ${index % 23}`}`,
    `date: ${date}`,
    ...(parent === undefined ? [] : [`parent: n${parent}`]),
    ...(index % 61 === 60 ? ['state: deleted'] : []),
    '---',
    ...(index % 7 === 3 ? [`> ${sentence(8)}`, ''] : []),
    `Number ${index}. ${paragraphs.join('\n\n')}${index % 20 === 7 ? ' So $g(c) = y - x_{c}$.' : ''}`,
    '',
  ].join('\n');
}

/**
 * Writes a thread of so many comments, `n0` and on, of which a third answer the first one and the rest lately written
 * ones. Always the same thread; a longer one begins like a shorter one.
 */
export async function writeLongThread(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const next = generator();
  for (let index = 0; index < count; index++) {
    await writeFile(join(folder, `n${index}.md`), commentFile(index, next));
  }
}
