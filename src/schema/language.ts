import * as z from 'zod';
import { schemaText as text } from '../locales/en/schema.ts';
import { saying } from './issue-message.ts';

/** A language by its BCP 47 tag. */
export const languageTag = z.string().refine(
  (tag) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag),
  saying(() => text.language),
);

/** What HTML says of words whose language is known; nothing of others. */
export interface Spoken {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** The language of words and the direction in which its script is written (Unicode CLDR, by Intl). */
export function spoken(tag: string | undefined): Spoken {
  if (tag === undefined) return {};
  return { lang: tag, dir: new Intl.Locale(tag).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr' };
}

/** The languages of the interface: a folder each in src/locales. */
const LOCALES: readonly string[] = ['en'];

/**
 * The language of the interface: the site's own where there is a locale for it, else English.
 * @param site BCP 47 tag of the site.
 */
export function interfaceLanguage(site: string): string {
  const [language = ''] = site.split('-');
  return LOCALES.includes(language) ? site : 'en';
}

/**
 * What HTML says of an author's words that stand in the interface: their language, where it is not that of the interface.
 * @param site BCP 47 tag of the site.
 * @param essay BCP 47 tag of the essay, where it has one of its own.
 */
export function authored(site: string, essay?: string): Spoken {
  const tag = essay ?? site;
  return tag === interfaceLanguage(site) ? {} : spoken(tag);
}
