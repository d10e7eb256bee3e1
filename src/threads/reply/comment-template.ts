import { replyByHandText as text } from '../../locales/en/reply-by-hand.ts';
import { quoted, word } from '../file/yaml.ts';

/** The places in the template that its writer fills in. */
export const BLANKS = { date: text.templateDate, name: text.templateName } as const;

/**
 * The file of a comment, to be filled in by hand.
 * @param stance a scenario on which the essay's comments may take a stance, and its version; undefined where there is none
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
    `> ${text.templateQuote}`,
    '',
    text.templateBody,
    '',
  ].join('\n');
}
