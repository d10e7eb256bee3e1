import { describe, expect, it } from 'vitest';
import { shapes } from '../../../bench/shapes.ts';
import { renderComment } from '../../../../src/markdown/comment/comment.ts';

/** CPU time in ms; the wall clock would measure the neighbours too. */
function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** A coarse guard against a shape that has become quadratic; `npm run bench` measures the growth itself. */
describe('shapes that make parsers slow are rendered or refused in time', () => {
  it.each(shapes)('$id', ({ text }) => {
    for (const kilobytes of [4, 16, 64]) {
      const markdown = text(kilobytes * 1_024);
      expect(cpuTime(() => renderComment(markdown, 'c-x-'))).toBeLessThan(2_000);
    }
  });
});
