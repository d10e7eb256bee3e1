import { expect, it } from 'vitest';
import { scheduleOf } from '../../../src/loader/schedule.ts';
import { essaySchema, withheld } from '../../../src/schema/essay.ts';
import { NOTHING } from '../../../src/markdown/rendered.ts';

const NOW = Date.UTC(2027, 0, 1);

function essay(id: string, more: { draft?: boolean; publish?: string } = {}) {
  const data = essaySchema.parse({ title: 'T', date: '2026-01-01', description: 'D', ...more });
  return {
    id,
    file: `essays/${id}.md`,
    data,
    key: '',
    rendered: NOTHING,
    format: 'md',
    images: [],
    attachments: [],
    withheld: withheld(data, NOW),
  } as const;
}

it('says what is published, what is held, and when the first of that is due', () => {
  const essays = [
    essay('out'),
    essay('was-held', { publish: '2026-12-31T23:00:00Z' }),
    essay('later', { publish: '2027-03-01T09:00:00+01:00' }),
    essay('soon', { publish: '2027-01-01T01:00:00Z' }),
    essay('plan', { draft: true, publish: '2026-01-01T00:00:00Z' }),
  ];
  expect(scheduleOf({ essays, comments: [] })).toEqual({
    essays: 2,
    comments: 0,
    drafts: ['plan'],
    held: [
      { essay: 'soon', publish: '2027-01-01T01:00:00Z' },
      { essay: 'later', publish: '2027-03-01T09:00:00+01:00' },
    ],
    next: '2027-01-01T01:00:00Z',
  });
  expect(scheduleOf({ essays: [essay('out')], comments: [] }).next).toBeNull();
});
