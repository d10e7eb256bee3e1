import { describe, expect, it } from 'vitest';
import { parseSite } from '../../../src/schema/files.ts';
import { formatProblem } from '../../../src/schema/problem.ts';

const site = (feedId: string): string =>
  JSON.stringify({
    title: 'A',
    origin: 'https://example.org',
    language: 'en',
    description: 'B.',
    author: 'me',
    feedId,
  });

describe('the feedId of a site, a tagging entity of RFC 4151', () => {
  it.each([
    'example.org,2026-11-29',
    'example.org,2026-11',
    'example.org,2026',
    'me.name@example.org,2026-11-29',
    'a--b.example,2024-02-29',
    'localhost,2026',
  ])('may be %s', (feedId) => {
    expect(parseSite('site.json', site(feedId)).value?.feedId).toBe(feedId);
  });

  it.each([
    'example.org',
    '2026-11-29',
    'example.org, 2026-11-29',
    'https://example.org,2026-11-29',
    'tag:example.org,2026-11-29',
    'example.org,2026-11-29:essays',
    '-example.org,2026',
    'example-.org,2026',
    'exa mple.org,2026',
    '@example.org,2026',
    'example..org,2026',
    'example.org,26',
    'example.org,2026-1-2',
    `${'a-'.repeat(5000)},2026`,
  ])('may not be %s', (feedId) => {
    const problems = parseSite('site.json', site(feedId)).problems.map(formatProblem);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^site\.json:1:\d+: feedId: .*example\.org,2026-11-29/);
  });

  it.each([
    ['example.org,2026-02-30', 'February 2026 has 28 days'],
    ['example.org,2026-13', 'a year has 12 months'],
    ['example.org,2026-00-01', 'a year has 12 months'],
    ['example.org,2026-11-31', 'November has 30 days'],
  ])('may not be %s: %s', (feedId, said) => {
    const problems = parseSite('site.json', site(feedId)).problems.map(formatProblem);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(said);
  });
});
