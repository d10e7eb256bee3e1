import type { CommentData } from '../../schema/comment.ts';
import type { Stance } from '../../schema/odds.ts';
import type { MovedBy } from '../../schema/cause.ts';
import { flow, quoted, word } from './yaml.ts';

/** The front matter that a reader may write; the other fields are for the site to set. */
export type AnswerData = Pick<
  CommentData,
  'author' | 'url' | 'date' | 'parent' | 'stance' | 'moved' | 'graph'
>;

/** Where a comment's file belongs. */
export interface Filed {
  /** Id of the essay. */
  readonly essay: string;
  readonly id: string;
}

const PLACE = /^#[ \t]*(?:[^\s/]+\/){0,9}threads\/([a-z0-9-]{1,64})\/([a-z0-9-]{1,64})\.md[ \t]*$/;

/** The path of a comment's file in the repository of a site: `content/threads/four-ways/2026-11-21-ada.md`. */
export function pathOf({ essay, id }: Filed, folder: string): string {
  return [
    ...folder.split('/').filter((part) => part !== '' && part !== '.'),
    'threads',
    essay,
    `${id}.md`,
  ].join('/');
}

/**
 * The place of a file, from the comment on the first line of its front matter, which the file keeps when it is renamed,
 * mailed or copied. Undefined when there is no such line.
 */
export function placeIn(text: string): Filed | undefined {
  const [fence, first = ''] = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/, 2);
  if (fence?.trimEnd() !== '---') return undefined;
  const [, essay, id] = PLACE.exec(first) ?? [];
  return essay === undefined || id === undefined ? undefined : { essay, id };
}

/** A body with one kind of line end, whole characters, and no empty lines around it. */
export function normalBody(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd();
  return lines === '' ? '' : `${lines}\n`;
}

/** The versions of a stance: of its one scenario alone, or of each graph by its id. */
function versionFlow({ odds: [first, ...others], version }: Stance): string | undefined {
  const seen = Object.entries(version);
  const [only] = seen;
  if (!only) return undefined;
  if (seen.length === 1 && others.length === 0 && only[0] === first.on) return quoted(only[1]);
  return flow(seen.map(([id, digits]) => [word(id), quoted(digits)]));
}

/** A stance as a file has it: one pick with or without its number, or a number for each of several. */
function stanceFlow(stance: Stance): string {
  const [first, ...others] = stance.odds;
  const version = ['version', versionFlow(stance)] as const;
  if (others.length > 0)
    return flow([
      ...stance.odds.map(({ on, credence = 0 }) => [word(on), String(credence)] as const),
      version,
    ]);
  const { on, credence } = first;
  return flow([
    ['scenario', word(on)],
    ['credence', credence === undefined ? undefined : String(credence)],
    version,
  ]);
}

/** What moved an author: an id as it is, another name in quotes, or a page elsewhere with what is known of it. */
function causeName(by: MovedBy): string {
  if (typeof by === 'string') return word(by);
  return flow([
    ['url', quoted(by.url)],
    ['title', quoted(by.title)],
    ['date', by.date],
  ]);
}

/**
 * The file of a comment: YAML front matter and the Markdown as it was written.
 * @param place path of the file, written on its first line; undefined for a file that is at its place
 */
export function writeComment(data: AnswerData, body: string, place?: string): string {
  const { author, url, date, parent, stance, moved, graph } = data;
  const optional = <T>(value: T | undefined, write: (value: T) => string): string | undefined =>
    value === undefined ? undefined : write(value);
  const fields: readonly (readonly [key: string, value: string | undefined])[] = [
    ['author', quoted(author)],
    ['url', optional(url, quoted)],
    ['date', date],
    ['parent', optional(parent, word)],
    ['stance', optional(stance, stanceFlow)],
    ['moved', optional(moved, ({ by }) => flow([['by', causeName(by)]]))],
    [
      'graph',
      optional(graph, ({ answers, series, knots, why, version }) =>
        flow([
          ['answers', word(answers)],
          ['series', word(series)],
          ['knots', `[${knots.map(([x, y]) => `[${x}, ${y}]`).join(', ')}]`],
          ['why', optional(why, quoted)],
          ['version', optional(version, quoted)],
        ]),
      ),
    ],
  ];
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return ['---', ...(place === undefined ? [] : [`# ${place}`]), ...lines, '---', normalBody(body)].join(
    '\n',
  );
}
