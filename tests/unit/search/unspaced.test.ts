import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { apart, asked, together } from '../../../src/search/unspaced.ts';

/** Words with one space between them, as Pagefind gives them back. */
const spaced = (text: string): string => text.split(/\s+/).filter(Boolean).join(' ');

it('makes each sign of Chinese and Japanese a word, and leaves other scripts alone', () => {
  expect(spaced(apart('人工智能的对齐'))).toBe('人 工 智 能 的 对 齐');
  expect(spaced(apart('データ と ひらがな'))).toBe('デ ー タ と ひ ら が な');
  expect(apart('The gap, ου και 정렬')).toBe('The gap, ου και 정렬');
});

it('puts signs together again, within marks and across them', () => {
  expect(together('<mark>对</mark> <mark>齐</mark> 问 题 of AI 很 难')).toBe(
    '<mark>对齐</mark>问题 of AI 很难',
  );
  const words = fc
    .array(fc.constantFrom('对', '齐', '。', 'か', 'ー'), { minLength: 1 })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(words, (text) => {
      expect(together(spaced(apart(text.replaceAll('。', ''))))).toBe(text.replaceAll('。', ''));
    }),
  );
});

it('asks for such signs alone as for one phrase, and for others as they were typed', () => {
  expect(spaced(asked('对齐'))).toBe('" 对 齐 "');
  expect(asked('gap')).toBe('gap');
  expect(spaced(asked('AI 对齐'))).toBe('AI 对 齐');
  expect(asked(' ')).toBe(' ');
});
