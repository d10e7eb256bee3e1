import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from '../../../src/search/excerpt.ts';

it('takes the marks out and lets everything else be text', () => {
  expect(piecesOf('A <mark>gap</mark> &lt;b&gt;<mark>&lt;img</mark> src=x&gt;.')).toEqual([
    { text: 'A ', marked: false },
    { text: 'gap', marked: true },
    { text: ' <b>', marked: false },
    { text: '<img', marked: true },
    { text: ' src=x>.', marked: false },
  ]);
});

it('says where it was cut', () => {
  const whole = (excerpt: string): string =>
    piecesOf(excerpt)
      .map(({ text }) => text)
      .join('');
  expect(whole('in the middle of <mark>it</mark>')).toBe('… in the middle of it …');
  expect(whole('<mark>A</mark> sentence <mark>whole.</mark>')).toBe('A sentence whole.');
});

it('loses no word, whatever the text', () => {
  const word = fc.tuple(fc.string(), fc.boolean()).map(([text, marked]) => ({
    text: text.replaceAll(/&[lg]t;/g, ''),
    marked,
  }));
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const escaped = words.map(({ text, marked }) => {
        const safe = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        return marked ? `<mark>${safe}</mark>` : safe;
      });
      const pieces = piecesOf(escaped.join(''));
      const text = pieces.map((piece) => piece.text).join('');
      expect(text).toContain(words.map((one) => one.text).join(''));
      const marked = words.filter((one) => one.marked && one.text !== '').map((one) => one.text);
      expect(pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(marked);
    }),
  );
});
