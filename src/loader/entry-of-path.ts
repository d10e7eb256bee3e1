import { isReserved } from '../address-lookup.ts';
import { loaderText as text } from '../locales/en/loader.ts';
import { noId } from '../schema/field-types.ts';
import { isId } from '../schema/id.ts';
import { NO_SCENARIO_IDS } from '../schema/odds.ts';
import { quoteFound } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';

/** What a file of the content folder is, told by its path alone. */
type ContentEntry =
  | { readonly kind: 'site' }
  | { readonly kind: 'essay'; readonly id: string; readonly format: 'md' | 'mdx' }
  | { readonly kind: 'comment'; readonly id: string; readonly thread: string }
  | { readonly kind: 'scenario' | 'person' | 'page'; readonly id: string };

const FORMS: readonly [form: RegExp, toEntry: (match: RegExpExecArray) => ContentEntry][] = [
  [/^site\.json$/, () => ({ kind: 'site' })],
  [
    /^essays\/([^/]+?)(?:\/index)?\.(mdx?)$/,
    ([, id = '', format]) => ({ kind: 'essay', id, format: format === 'mdx' ? 'mdx' : 'md' }),
  ],
  [/^threads\/([^/]+)\/([^/]+)\.md$/, ([, thread = '', id = '']) => ({ kind: 'comment', id, thread })],
  [/^scenarios\/([^/]+)\.json$/, ([, id = '']) => ({ kind: 'scenario', id })],
  [/^people\/([^/]+)\.md$/, ([, id = '']) => ({ kind: 'person', id })],
  [/^pages\/([^/]+)\.md$/, ([, id = '']) => ({ kind: 'page', id })],
];

/** Says what a text file is, or why nothing reads it: a text that is passed over in silence would be lost. */
export function contentEntryOf(file: string): ContentEntry | Problem {
  const at = { file, line: 1, col: 1 };
  for (const [form, toEntry] of FORMS) {
    const match = form.exec(file);
    if (!match) continue;
    const entry = toEntry(match);
    if (entry.kind === 'site') return entry;
    const name = { ...at, field: 'file name', found: quoteFound(entry.id) };
    if (!isId(entry.id)) return { ...name, ...noId(entry.id) };
    if (entry.kind === 'scenario' && NO_SCENARIO_IDS.includes(entry.id))
      return { ...name, ...text.keyOfStance };
    if (entry.kind === 'page' && isReserved(entry.id)) return { ...name, ...text.reserved };
    return entry;
  }
  return { ...at, field: 'file', ...text.unread };
}
