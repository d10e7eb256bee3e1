import * as z from 'zod';

/** A language by its BCP 47 tag. */
export const languageTag = z.string().refine((text) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text), {
  error: 'a language tag like en or en-GB; write one (BCP 47)',
});

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
