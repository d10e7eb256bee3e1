import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../../src/markdown/comment/policy/limits.ts';
import { isId } from '../../../../src/schema/id.ts';
import { parseFrontMatter } from '../../../../src/schema/read-document.ts';
import { parseComment } from '../../../../src/schema/files.ts';
import { formatProblem } from '../../../../src/schema/problem.ts';
import { BLANKS, template } from '../../../../src/threads/reply/comment-template.ts';
import { normalBody, pathOf, placeIn, writeComment } from '../../../../src/threads/file/comment-file.ts';
import { commentId, freeId } from '../../../../src/threads/file/comment-id.ts';
import { stanceOf } from '../../../../src/threads/reply/earlier-comments.ts';
import { bodyOf, faultsOf, dataOf } from '../../../../src/threads/reply/answer-fields.ts';
import type { ReplySetting } from '../../../../src/threads/reply/answer-fields.ts';
import { quoted } from '../../../../src/threads/file/yaml.ts';
import { held } from '../stances.ts';
import { anyEntered, anyText } from '../reply/arbitrary.ts';

const SETTING: ReplySetting = {
  date: '2026-11-21T13:05:00Z',
  versions: new Map([
    ['scenario-c', '00000012'],
    ['2026', '1e500000'],
  ]),
  scenarios: ['scenario-c', '2026', 'a'],
  most: limits,
};
const PLACE = 'content/threads/four-ways/2026-11-21-ada.md';

describe('the file of an answer', () => {
  it('passes the schema and says the same, whatever was filled in', () => {
    let passed = 0;
    fc.assert(
      fc.property(anyEntered, (entered) => {
        if (faultsOf(entered, SETTING).length > 0) return;
        passed += 1;
        const data = dataOf(entered, SETTING);
        const file = writeComment(data, bodyOf(entered), PLACE);
        const { value, problems } = parseComment('a.md', file);
        expect(problems.map(formatProblem)).toEqual([]);
        expect(value?.data).toEqual({ ...data, pinned: false, sample: false, state: 'live' });
        expect(value?.body).toBe(normalBody(bodyOf(entered)));
        expect(placeIn(file)).toEqual({ essay: 'four-ways', id: '2026-11-21-ada' });
      }),
      { numRuns: 3_000 },
    );
    expect(passed).toBeGreaterThan(300);
  });

  it('says what is wrong wherever the schema would', () => {
    const entered = {
      name: 'Ada',
      url: '',
      scenario: 'scenario-c',
      credence: '70',
      spread: '',
      movedBy: '',
      to: '',
      quote: '',
    };
    const rest = { curve: undefined, why: '', text: 'Words.' };
    const fields = (change: object): string[] =>
      faultsOf({ ...entered, ...rest, ...change }, SETTING).map(({ field }) => field);
    expect(fields({})).toEqual([]);
    expect(fields({ name: ' \n ' })).toEqual(['name']);
    expect(fields({ name: 'x'.repeat(81) })).toEqual(['name']);
    expect(fields({ name: 'person:editors' })).toEqual(['name']);
    expect(fields({ url: 'ada.example' })).toEqual(['url']);
    expect(fields({ url: 'https://user@ada.example/' })).toEqual(['url']);
    expect(fields({ credence: '101' })).toEqual(['credence']);
    expect(fields({ credence: 'half', scenario: '' })).toEqual([]);
    expect(fields({ spread: 'a=60&none=40' })).toEqual([]);
    expect(fields({ spread: 'a=60&none=41' })).toEqual(['spread']);
    expect(fields({ spread: 'a=most' })).toEqual(['spread']);
    expect(fields({ spread: 'a=60', credence: 'half' })).toEqual([]);
    expect(fields({ text: '\n \n' })).toEqual(['text']);
    expect(fields({ text: 'x'.repeat(limits.text + 1) })).toEqual(['text']);
    expect(fields({ text: '\n'.repeat(limits.lines).replaceAll('\n', 'x\n') })).toEqual(['text']);
  });

  it('is written by hand from the template on the page', () => {
    const text = template(PLACE, { scenario: 'scenario-c', version: '00000012' })
      .replace(BLANKS.date, '2026-11-21')
      .replace(BLANKS.name, 'Ada');
    const { value, problems } = parseComment('a.md', text);
    expect(problems).toEqual([]);
    expect(value?.data.stance).toEqual({
      odds: [{ on: 'scenario-c', credence: 0.5 }],
      version: { 'scenario-c': '00000012' },
    });
    expect(placeIn(text)?.essay).toBe('four-ways');
  });
});

describe('a text in quotes', () => {
  it('is one printable line of YAML that reads as the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const yaml = quoted(text);
        expect(yaml).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/u);
        const { frontmatter } = parseFrontMatter(`---\na: ${yaml}\n---\n`);
        expect(frontmatter.errors).toEqual([]);
        expect(frontmatter.value).toEqual({ a: text.toWellFormed() });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('where a file belongs', () => {
  it('is told by its first line alone', () => {
    const place = { essay: 'cats', id: '2026-01-01-a' };
    expect(placeIn('---\r\n# docs/content/threads/cats/2026-01-01-a.md\r\n')).toEqual(place);
    expect(placeIn('\uFEFF---\n# threads/cats/2026-01-01-a.md  \n')).toEqual(place);
    expect(placeIn('---\nauthor: a\n# threads/cats/2026-01-01-a.md\n')).toBeUndefined();
    expect(placeIn('# threads/cats/2026-01-01-a.md\n')).toBeUndefined();
    expect(placeIn('---\n# threads/../../x.md\n')).toBeUndefined();
    expect(placeIn('---\n# threads/cats/../x.md\n')).toBeUndefined();
    expect(pathOf(place, './docs//content/')).toBe('docs/content/threads/cats/2026-01-01-a.md');
  });
});

describe('the id of a comment', () => {
  it('is an id for every name, and another one when it is taken', () => {
    fc.assert(
      fc.property(anyText, fc.nat(12), (name, count) => {
        const taken = new Set<string>();
        for (let one = 0; one <= count; one++) {
          const id = freeId(commentId('2026-11-21T13:05:00Z', name), taken);
          expect(isId(id), id).toBe(true);
          expect(id.startsWith('2026-11-21-')).toBe(true);
          taken.add(id);
        }
        expect(taken.size).toBe(count + 1);
      }),
    );
    expect(commentId('2026-11-21', '  Ada M. Løvelace-Ünal ')).toBe('2026-11-21-ada-m-l-velace-unal');
    expect(commentId('2026-11-21', '読者')).toBe('2026-11-21-reader');
  });
});

it('finds what a name held last, however the name is spaced and capitalised', () => {
  const said = (id: string, author: string, scenario?: string) => ({
    id,
    author,
    date: '2026-11-21',
    line: '',
    stance: scenario === undefined ? undefined : held(scenario),
  });
  const thread = [said('1', 'Ada Lovelace', 'a'), said('2', 'Ada Lovelace', 'b'), said('3', 'ada lovelace')];
  for (const name of ['Ada Lovelace', ' ada  LOVELACE ', 'Ａｄａ Lovelace'])
    expect(stanceOf(name, thread)).toEqual(held('b'));
  expect(stanceOf('Ada', thread)).toBeUndefined();
});
