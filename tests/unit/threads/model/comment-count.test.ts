import { expect, it } from 'vitest';
import { commentCount } from '../../../../src/threads/model/comment-count.ts';

const comment = (sample: boolean, state: 'live' | 'retracted' | 'deleted' = 'live') => ({
  data: { sample, state },
});

it('counts the comments of a thread, and says which are samples', () => {
  expect(commentCount([])).toBe('0 comments');
  expect(commentCount([comment(false)])).toBe('1 comment');
  expect(commentCount([comment(true)])).toBe('1 sample comment');
  expect(commentCount([comment(true), comment(true, 'retracted')])).toBe('2 sample comments');
  expect(commentCount([comment(true), comment(false)])).toBe('2 comments, 1 of them a sample');
  expect(commentCount([comment(true), comment(true), comment(false)])).toBe('3 comments, 2 of them samples');
});

it('counts no deleted comment, be it a sample or not', () => {
  expect(commentCount([comment(true, 'deleted'), comment(false)])).toBe('1 comment');
  expect(commentCount([comment(true), comment(false, 'deleted')])).toBe('1 sample comment');
});
