import { quoted, word } from '../file/yaml.ts';

/** What stands in the template where its writer has something to fill in. */
export const BLANKS = { date: 'YYYY-MM-DD', name: 'Your Name' } as const;

/**
 * A comment file to fill in, for whoever writes it by hand.
 * @param stance a scenario on which the essay's comments may take a stance, and its form; left out where there is none
 */
export function template(
  path: string,
  stance: { readonly scenario: string; readonly version: string } | undefined,
): string {
  return [
    '---',
    `# ${path}`,
    `author: ${quoted(BLANKS.name)}`,
    `date: ${BLANKS.date}`,
    ...(stance
      ? [`stance: { scenario: ${word(stance.scenario)}, credence: 0.5, version: ${quoted(stance.version)} }`]
      : []),
    '---',
    '> The words that you answer.',
    '',
    'Your answer.',
    '',
  ].join('\n');
}
