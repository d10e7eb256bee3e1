import { describe, expect, it } from 'vitest';
import { authored, interfaceLanguage } from '../../../src/schema/language.ts';

describe('the language of the interface', () => {
  it('is that of the site where there is a locale for it, region and all', () => {
    expect(['en', 'en-GB', 'en-US-u-hc-h12'].map(interfaceLanguage)).toEqual([
      'en',
      'en-GB',
      'en-US-u-hc-h12',
    ]);
  });

  it('is English where there is none', () => {
    expect(['de', 'zh-Hans', 'he', 'enm'].map(interfaceLanguage)).toEqual(['en', 'en', 'en', 'en']);
  });
});

describe('the language of words that an author wrote', () => {
  it('is said where it is not the language of the interface', () => {
    expect(authored('de')).toEqual({ lang: 'de', dir: 'ltr' });
    expect(authored('he')).toEqual({ lang: 'he', dir: 'rtl' });
    expect(authored('en-GB', 'he')).toEqual({ lang: 'he', dir: 'rtl' });
    expect(authored('de', 'en-GB')).toEqual({ lang: 'en-GB', dir: 'ltr' });
  });

  it('is not said where the page says it already', () => {
    expect(authored('en-GB')).toEqual({});
    expect(authored('en-GB', 'en-GB')).toEqual({});
    expect(authored('de', 'en')).toEqual({});
  });
});
