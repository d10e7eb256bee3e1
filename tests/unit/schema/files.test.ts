import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseComment, parseEssay, parseScenario, parseSite } from '../../../src/schema/files.ts';
import { formatProblem } from '../../../src/schema/problem.ts';
import { jsonError } from '../../../src/schema/syntax.ts';

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
    const text = '---\ntitel: T\ndate: 2026-02-30\ndescription: D\ntags: ["!"]\n---\n';
    expect(parseEssay('essays/a.md', text).problems.map(formatProblem).sort()).toEqual([
      'essays/a.md:2:1: titel: no such key; did you mean title?',
      'essays/a.md:2:1: title: missing; add `title: …`',
      'essays/a.md:3:7: date: "2026-02-30"; February 2026 has 28 days; correct the day',
      'essays/a.md:5:8: tags[0]: "!"; a tag needs a letter or a figure; write a word or two',
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
      field: 'title',
      found: 'a second title',
    });
  });

  it.each([
    [
      'title: Here: a colon',
      'title: "Here: a colon"; it contains a colon and is not quoted; put the title in quotes',
    ],
    [
      'title:T',
      'syntax: "title:T"; a line of front matter is `key: value`, with a space after the colon; write it so, or indent it if it belongs to the line above',
    ],
    ['title: @me', 'title: "@me"; it begins with a sign that has a meaning in YAML; put the title in quotes'],
    ['title: 2026', 'title: 2026; this is text; put it in quotes: "2026"'],
    ['title: ""', 'title: ""; it is empty; write 1 to 140 characters'],
    ['title: T\ntags: a', 'tags: "a"; this is a list; put it in square brackets: […]'],
    ['title: T\ndraft: "yes"', 'draft: "yes"; this is true or false; write one of them, without quotes'],
    ['title: T\nseries: { id: s, part: 0 }', 'series.part: 0; at least 1; write a larger number'],
    [
      'title: T\nseries: { id: s, part: 1.5 }',
      'series.part: 1.5; this is a whole number; write it like 2, without quotes',
    ],
    ['title: T\nauthors: []', 'authors: []; at least 1 entry, and here are 0; add 1'],
    [
      'title: T\nlong-lost-key: 1',
      'long-lost-key: no such key; the keys here are title, date, description, updated, changes, authors, tags, series, scenarios, lang, draft, publish, canonical, aliases, guid, formerly; remove it, or correct its name',
    ],
  ])('says what is wrong with %j and how to mend it', (written, said) => {
    const { problems } = parseEssay('essays/a.md', ESSAY.replace('title: T', written));
    expect(problems.map((problem) => formatProblem(problem).replace(/^essays\/a\.md:\d+:\d+: /, ''))).toEqual(
      [said],
    );
  });

  it('tells unclosed front matter from none', () => {
    expect(parseEssay('essays/a.md', '---\ntitle: T\n').problems[0]?.expected).toContain('never closed');
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
      /^scenarios\/s\.json:\d+:\d+: series\[0\]\.knots: \[.*; the knots are not in the order of their x; /,
    );
    expect(scenarioProblems(({ series }) => series[0]?.knots.push([1, 2]))[0]).toContain('runs from 0');
    expect(scenarioProblems(({ series }) => Object.assign(series[0] ?? {}, { drawable: true }))[0]).toContain(
      '5 to 9 knots',
    );
  });

  it('has one series an id, and gaps between series that exist', () => {
    expect(scenarioProblems(({ series }) => series.push(...structuredClone(series)))[0]).toContain(
      'another series has this id',
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
    expect(parseScenario('scenarios/s.json', '{"version": 1, "version": 1}').problems[0]).toMatchObject({
      field: 'version',
      found: 'a second version',
    });
  });

  it.each([
    ['{"version": hello}', '1:13: syntax: "hello"; JSON has only'],
    [
      '{\n  "version": 1\n  "title": "T"\n}',
      '3:3: syntax: "\\"title\\""; the comma between two entries is missing',
    ],
    ["{'version': 1}", `1:2: syntax: "'version'"; JSON has only`],
    ['{"version": 1', '1:14: syntax: the end of the file; a { is never closed'],
    ['// A graph\n{}', '1:1: syntax: "// A graph"; JSON has no comments'],
    ['', '1:1: syntax: the end of the file; a value has to come here'],
  ])('says where %j is not JSON', (text, said) => {
    const { problems } = parseScenario('s.json', text);
    expect(problems.map(formatProblem).join('\n')).toContain(`s.json:${said}`);
    expect(problems.filter(({ field }) => field === 'syntax')).toHaveLength(1);
  });

  it('is taken for JSON where the engine takes it, and only there', () => {
    const sources = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', '01', '/**/', '\t', 'x', '\\'),
    );
    const takes = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(sources, ([json, at, put]) => {
        const cut = at % (json.length + 1);
        const text = json.slice(0, cut) + put + json.slice(cut + (at % 2));
        expect(jsonError(text) === undefined).toBe(takes(text));
      }),
      { numRuns: 2000 },
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

it('refuses JSON of thousands of levels at its place, and lets brackets in strings be', () => {
  const deep = parseScenario('scenarios/a.json', `{"x":\n${'['.repeat(60_000)}`);
  expect(deep.problems.map(({ line, col }) => [line, col])).toEqual([[2, 64]]);
  const texts = parseScenario('scenarios/a.json', `{"title": "${'['.repeat(1_000)}\\"["}`);
  expect(texts.problems.map(formatProblem).join()).not.toContain('brackets');
});

describe('front matter that is no YAML at some lines', () => {
  const told = (lines: readonly string[]) =>
    parseEssay('essays/a.md', ['---', ...lines, '---', 'Body'].join('\n')).problems.map(
      ({ line, field }) => `${line} ${field}`,
    );

  it('hides none of its other faults, and calls nothing missing that stands in such a line', () => {
    expect(
      told(['title: Bread: a love story', 'date: 2026-02-30', 'description: D', 'tags: ["!"]', 'nope: 1']),
    ).toEqual(['2 title', '3 date', '5 tags[0]', '6 nope']);
  });

  it('is told where a list or a group goes wrong, and leaves out what hangs on it', () => {
    expect(
      told(['title: T', 'date: 2026-01-01', 'description: D', 'series: {id: a, part: 1', 'tags: 7']),
    ).toContain('5 series');
    expect(
      told(['title: T', 'changes: x: y', '  - date: 2026-01-01', '    note: N', 'date: 2026-13-01']),
    ).toEqual(['3 changes', '6 date', '2 description']);
  });

  it('keeps the places of all under a fence that comes late', () => {
    const text = '\n\n  ---\ntitle: T\ndate: 2026-02-30\ndescription: D\n---\nBody\n';
    const { problems, rest } = parseEssay('essays/a.md', text);
    expect(problems.map(({ line, field }) => `${line} ${field}`)).toEqual(['3 syntax', '5 date']);
    expect([rest?.body, rest?.bodyLine]).toEqual(['Body\n', 8]);
  });

  it('misses no key in front of which a tab stands', () => {
    expect(told(['title: T', '\tdate: 2026-01-01', 'description: D'])).toEqual(['3 date']);
  });

  it('is told where an alias stands', () => {
    expect(told(['title: T', 'date: 2026-01-01', 'description: *d'])).toEqual(['4 syntax']);
  });

  it.each([
    ['+++\ntitle = "T"\n+++\n', 1, 'TOML'],
    ['\n---\ntitle: T\ndate: 2026-01-01\ndescription: D\n---\n', 2, 'first line'],
    [' ---\ntitle: T\ndate: 2026-01-01\ndescription: D\n---\n', 1, 'first line'],
  ])('%j is told in a line of its own', (text, line, said) => {
    const { problems } = parseEssay('essays/a.md', text);
    expect(problems.map((problem) => problem.line)).toEqual([line]);
    expect(problems.map(formatProblem).join()).toContain(said);
  });

  it('never throws, never loses a fault, and ends soon, whatever stands in it', () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom(
          'title: T',
          'date: 2026-01-01',
          'a: b: c',
          '- x',
          '  - y',
          '"',
          '[',
          '}',
          '*a',
          '&a b',
          '\t',
          '? x',
          ': y',
        ),
        fc.string({ maxLength: 30 }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(lines, (written) => {
        const before = performance.now();
        const { value, problems } = parseEssay('a.md', ['---', ...written, '---', ''].join('\n'));
        expect(value !== undefined || problems.length > 0).toBe(true);
        expect(performance.now() - before).toBeLessThan(2000);
      }),
    );
  });
});

describe('JSON with too much in it', () => {
  it('tells every comma and comment at its place, and the faults of the rest', () => {
    const text =
      '{\n  "title": "T",\n  // why\n  "origin": "https://a.example/path",\n  "language": "en",\n  "description": "D",\n  "author": "a",\n}\n';
    expect(
      parseSite('site.json', text).problems.map(({ line, col, field }) => `${line}:${col} ${field}`),
    ).toEqual(['3:3 syntax', '8:1 syntax', '4:13 origin']);
  });
});
