import type { Essay } from '../library.ts';
import { calendarDate } from '../schema/date.ts';
import { spoken } from '../schema/language.ts';
import { absolute, paths } from '../site.ts';
import { changesHtml } from './changes.ts';
import { feedHtml } from './html.ts';
import type { FeedPicture, FeedSetting } from './html.ts';
import type { BodyPart } from '../markdown/rendered.ts';

/** An essay as any feed format tells it. Dates are instants, because every format asks for a time and a zone. */
export interface FeedEntry {
  /** Made from the site's feed id and the essay's first id alone: nothing else that changes can change it. */
  readonly guid: string;
  readonly url: string;
  readonly title: string;
  readonly published: Date;
  readonly updated: Date;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly summary: string;
  /** The full text, standing by itself. */
  readonly html: string;
  /** Its thread on the page, and how many comments stand there. */
  readonly thread: { readonly url: string; readonly comments: number };
}

/** What an entry is made from, beside the essay's own file. */
interface FeedSources {
  readonly origin: string;
  /** Tagging entity in guids, from `feedAuthority`. */
  readonly authority: string;
  /** The rendered text: MDX is rendered elsewhere. */
  readonly parts: readonly BodyPart[];
  readonly pictures: ReadonlyMap<string, FeedPicture>;
  readonly graphs: FeedSetting['graphs'];
  readonly comments: number;
}

/**
 * The instant of a date. A calendar date becomes 10:00 UTC: then readers that show it in their own time show the
 * author's day from Hawaii (UTC-10) to New Zealand in summer (UTC+13). Midnight would be the day before in America.
 */
export function instantOf(date: string): Date {
  return new Date(calendarDate(date) === date ? `${date}T10:00:00Z` : date);
}

/**
 * A tag URI (RFC 4151), by which feed readers know an essay again: who minted it and when, not where it lies.
 * @param authority a tagging entity: `example.org,2026-10-05`
 */
export function tagUri(authority: string, { id, data }: Pick<Essay, 'id' | 'data'>): string {
  return `tag:${authority}:essays/${data.formerly ?? id}`;
}

/** The guid of an essay in every feed. */
export function essayGuid(authority: string, essay: Pick<Essay, 'id' | 'data'>): string {
  return essay.data.guid ?? tagUri(authority, essay);
}

/** HTML marked with its language, because a feed can name one language only. */
function inLanguage(tag: string | undefined, html: string): string {
  const { lang, dir } = spoken(tag);
  return lang === undefined ? html : `<div lang="${lang}" dir="${dir ?? 'auto'}">${html}</div>`;
}

/** @throws Error from `feedHtml`. */
export function toEntry(essay: Pick<Essay, 'id' | 'data' | 'authors'>, sources: FeedSources): FeedEntry {
  const { id, data, authors } = essay;
  const { origin, authority, parts, pictures, graphs, comments } = sources;
  const url = absolute(paths.essay(id), origin);
  return {
    guid: essayGuid(authority, essay),
    url,
    title: data.title,
    published: instantOf(data.date),
    updated: instantOf(data.updated ?? data.date),
    authors: authors.map((author) => author.data.name),
    tags: data.tags,
    summary: data.description,
    html: inLanguage(data.lang, feedHtml(parts, { id, url, pictures, graphs })) + changesHtml(data.changes),
    thread: { url: absolute(paths.thread(id), origin), comments },
  };
}
