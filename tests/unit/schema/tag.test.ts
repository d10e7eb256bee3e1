import { expect, it } from 'vitest';
import { tagSlug } from '../../../src/schema/tag.ts';

it.each([
  ['alignment', 'alignment'],
  ['AI safety', 'ai-safety'],
  ['C++', 'c'],
  ['Ökonomie & Recht', 'okonomie-recht'],
  ['对齐 问题', '对齐-问题'],
  ['Ασφάλεια', 'ασφάλεια'],
  ['AI 安全', 'ai-安全'],
  ['–', ''],
])('is in the address of its page: %s', (tag, slug) => {
  expect(tagSlug(tag)).toBe(slug);
});
