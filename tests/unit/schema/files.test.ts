import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseComment, parseEssay, parseScenario, parseSite } from '../../../src/schema/files.ts';
import { formatProblem } from '../../../src/schema/problem.ts';

const ESSAY = '---\ntitle: T\ndate: 2026-10-05\ndescription: D\n---\nBody\n';
const SCENARIO = {
  version: 1,
  title: 'T',
  claim: 'C.',
  kind: 'fake',
  x: { label: 'x', ends: ['low', 'high'] },
  y: { label: 'y', ends: ['low', 'high'] },
  series: [
    {
      id: 'a',
      role: 'actual',
      label: 'a',
      knots: [
        [0, 0.1],
        [1, 0.9],
      ],
    },
  ],
  support: { guess: 'All.' },
};

function scenarioProblems(change: (scenario: typeof SCENARIO & Record<string, unknown>) => void): string[] {
  const scenario = structuredClone(SCENARIO);
  change(scenario);
  return parseScenario('scenarios/s.json', JSON.stringify(scenario, undefined, 2)).problems.map(
    formatProblem,
  );
}

describe('an essay', () => {
  it('is its front matter and a body whose first line is known', () => {
    const { value } = parseEssay('essays/a.md', ESSAY);
    expect(value).toMatchObject({
      body: 'Body\n',
      bodyLine: 6,
      data: { title: 'T', tags: [], draft: false },
    });
  });

  it('says every problem with its place and a way to mend it', () => {
    const text = '---\ntitel: T\ndate: 2026-02-30\ndescription: D\ntags: [Good Tag]\n---\n';
    expect(parseEssay('essays/a.md', text).problems.map(formatProblem).sort()).toEqual([
      'essays/a.md:2:1: titel: found the unknown key "titel"; expected one of: title, date, description, updated, changes, authors, tags, series, scenarios, lang, draft, canonical, aliases, guid; did you mean title?',
      'essays/a.md:2:1: title: found nothing; expected a value (string); add it',
      'essays/a.md:3:7: date: found "2026-02-30"; expected a date like 2026-10-05, or a time with its offset like 2026-10-05T09:40:00+01:00; write the date in that form',
      'essays/a.md:5:8: tags[0]: found "Good Tag"; expected an id of at most 64 lower-case letters, digits and single hyphens; rename it',
    ]);
  });

  it('may use any line end, and a byte order mark', () => {
    for (const text of [ESSAY.replaceAll('\n', '\r\n'), `\uFEFF${ESSAY}`, ESSAY.replaceAll('\n', '\r')]) {
      expect(parseEssay('essays/a.md', text).problems).toEqual([]);
    }
  });

  it('refuses aliases, which can grow without bound, and duplicate keys', () => {
    const alias = '---\ntitle: &t T\ndate: 2026-10-05\ndescription: *t\n---\n';
    expect(parseEssay('essays/a.md', alias).problems).toHaveLength(1);
    expect(
      parseEssay('essays/a.md', ESSAY.replace('title: T', 'title: T\ntitle: U')).problems[0],
    ).toMatchObject({
      line: 3,
      field: 'syntax',
    });
  });

  it('tells unclosed front matter from none', () => {
    expect(parseEssay('essays/a.md', '---\ntitle: T\n').problems[0]?.found).toContain('never closed');
    expect(parseEssay('essays/a.md', 'Just text').problems.map(({ field }) => field)).toEqual([
      'title',
      'date',
      'description',
    ]);
  });

  it.each([
    '2026-13-01',
    '2026-1-1',
    '2026-10-05T10:00',
    '2026-10-05T25:00:00Z',
    '5 October 2026',
    '2025-02-29',
  ])('refuses the date %s', (date) => {
    expect(parseEssay('essays/a.md', ESSAY.replace('2026-10-05', date)).problems).toHaveLength(1);
  });

  it.each(['2024-02-29', '2026-10-05T23:30:00-10:00', '2026-10-05T10:00Z'])('takes the date %s', (date) => {
    expect(parseEssay('essays/a.md', ESSAY.replace('2026-10-05', date)).problems).toEqual([]);
  });
});

describe('a comment', () => {
  const withFields = (fields: string): readonly string[] =>
    parseComment('threads/e/c.md', `---\nauthor: A\ndate: 2026-10-05\n${fields}\n---\n`).problems.map(
      ({ field }) => field,
    );

  it('needs a stance within 0 and 1, and a web address for a url', () => {
    expect(withFields('stance: { scenario: a, credence: 1.2 }')).toEqual(['stance.credence']);
    expect(withFields('url: "javascript:alert(1)"')).toEqual(['url']);
    expect(withFields('url: "https://user:secret@example.org/"')).toEqual(['url']);
    expect(withFields('editNote: why')).toEqual(['editNote']);
    expect(withFields('email: a@example.org')).toEqual(['email']);
  });

  it('never makes the parser throw, whatever its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { problems } = parseComment('threads/e/c.md', text);
        for (const { line, col } of problems) expect(Math.min(line, col)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a scenario', () => {
  it('passes when it is whole', () => {
    expect(scenarioProblems(() => undefined)).toEqual([]);
  });

  it('keeps its knots in order and in range, and enough of them to draw', () => {
    expect(scenarioProblems(({ series }) => series[0]?.knots.reverse())[0]).toMatch(
      /^scenarios\/s\.json:\d+:\d+: series\[0\]\.knots: found .*; expected knots in the order of their x/,
    );
    expect(scenarioProblems(({ series }) => series[0]?.knots.push([1, 2]))[0]).toContain('at most 1');
    expect(scenarioProblems(({ series }) => Object.assign(series[0] ?? {}, { drawable: true }))[0]).toContain(
      '5 to 9 knots',
    );
  });

  it('has one series an id, and gaps between series that exist', () => {
    expect(scenarioProblems(({ series }) => series.push(...structuredClone(series)))[0]).toContain(
      'no other series',
    );
    const gaps = scenarioProblems((scenario) => (scenario['gaps'] = [{ between: ['a', 'b'], label: 'g' }]));
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toContain('gaps[0].between[1]');
  });

  it('is strict JSON', () => {
    expect(parseScenario('scenarios/s.json', '{"version": 1,}').problems[0]).toMatchObject({
      line: 1,
      field: 'syntax',
    });
    expect(parseScenario('scenarios/s.json', '{"version": 1, "version": 1}').problems[0]?.field).toBe(
      'syntax',
    );
  });
});

describe('site.json', () => {
  it('keeps paths out of the origin', () => {
    const site = {
      title: 'T',
      origin: 'https://a.example/sub',
      language: 'en',
      description: 'D',
      author: 'me',
    };
    expect(parseSite('site.json', JSON.stringify(site)).problems.map(({ field }) => field)).toEqual([
      'origin',
    ]);
  });
});
