import { isId } from '../schema/id.ts';
import { quoteFound } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';

/** What a file of the content folder is, told by its path alone. */
export type ContentEntry =
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

/** First segments of the addresses that the site itself uses, which no page of content may take. */
const RESERVED = new Set([
  '404',
  'archive',
  'essays',
  'feeds',
  'graphs',
  'index',
  'people',
  'schema',
  'search',
  'series',
  'tags',
]);

/** Says what a text file is, or why nothing reads it: a text that is passed over in silence would be lost. */
export function contentEntryOf(file: string): ContentEntry | Problem {
  const problem = (field: string, found: string, expected: string, mend: string): Problem => {
    return { file, line: 1, col: 1, field, found, expected, mend };
  };
  for (const [form, toEntry] of FORMS) {
    const match = form.exec(file);
    if (!match) continue;
    const entry = toEntry(match);
    if (entry.kind === 'site') return entry;
    if (!isId(entry.id)) {
      const what = 'lower-case letters, digits and single hyphens, at most 64';
      return problem('file name', quoteFound(entry.id), what, 'rename the file');
    }
    if (entry.kind === 'page' && RESERVED.has(entry.id)) {
      return problem(
        'file name',
        quoteFound(entry.id),
        'a name that the site does not use itself',
        'rename the file',
      );
    }
    return entry;
  }
  return problem(
    'file',
    'a text where nothing reads it',
    'essays/ID.md, essays/ID/index.md, threads/ESSAY/ID.md, scenarios/ID.json, people/ID.md or pages/ID.md',
    'move it, or begin its name with an underscore',
  );
}
