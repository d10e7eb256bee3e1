import { expect, it } from 'vitest';
import { previewLines } from '../../../src/cli/accept/preview-lines.ts';
import { parseComment } from '../../../src/schema/files.ts';
import { stanceWords } from '../../../src/threads/model/stance-words.ts';
import { SITE, contentOf } from './content.ts';

it.each([0, 0.003, 0.335, 0.997, 1])('a credence of %d reads as it will in the thread', async (credence) => {
  const { parsed } = await contentOf(SITE);
  const file = `---\nauthor: Ada\ndate: 2026-03-01\nstance: { scenario: purr, credence: ${credence} }\n---\nSo.\n`;
  const { value } = parseComment('a.md', file);
  if (!value) throw new Error('no comment');
  const lines = previewLines(value, new Map(), parsed);
  expect(lines.filter((line) => line.startsWith('holds '))).toEqual([
    `holds ${stanceWords({ odds: [{ on: 'purr', credence }] }, () => 'A. Purring')}`,
  ]);
});
