import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { toJSONSchema } from 'zod';
import { answersOf } from '../../../src/cli/new/answers.ts';
import { comment } from '../../../src/cli/new/comment.ts';
import { essay } from '../../../src/cli/new/essay.ts';
import type { Around, Kind } from '../../../src/cli/new/kind.ts';
import { person } from '../../../src/cli/new/person.ts';
import { scenario } from '../../../src/cli/new/scenario.ts';
import { site } from '../../../src/cli/new/site.ts';
import { parseFolder } from '../../../src/loader/parse.ts';
import { parseComment, parseEssay, parsePerson, schemas } from '../../../src/schema/files.ts';

const ENGINE = { repository: undefined, commit: undefined };
const EMPTY: Around = { today: '2026-11-29', parsed: undefined, engine: ENGINE };

async function planOf(kind: Kind, given: Record<string, string>, around: Around) {
  return kind.plan(await answersOf(kind, given, around, undefined), around);
}

const madeSite = await planOf(site, { dir: 'd', title: 'T', author: 'me' }, EMPTY);
const texts = madeSite.filings.map(({ path, text }) => ({ file: path, text }));
const parsed = parseFolder(
  texts.filter(({ file }) => /^(?!public)[^.].*\.(?:md|json)$/.test(file)),
  Date.UTC(2026, 10, 29, 12),
);
const AROUND: Around = { ...EMPTY, parsed };

const made = {
  essay: await planOf(essay, { title: 'T' }, AROUND),
  comment: await planOf(comment, { to: 'first-essay', author: 'Ada' }, AROUND),
  person: await planOf(person, { name: 'N' }, AROUND),
};

/** The names of all keys of a format, at whatever depth; of several forms of one key those of the first, which a new file shows. */
function namesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('anyOf' in node && Array.isArray(node.anyOf)) return namesIn(node.anyOf[0]);
  const own = 'properties' in node ? Object.keys(node.properties as object) : [];
  return [...own, ...Object.values(node).flatMap(namesIn)];
}

const namesOf = (schema: z.ZodType): string[] => [...new Set(namesIn(toJSONSchema(schema, { io: 'input' })))];

describe('a Markdown file', () => {
  const parsers = { essay: parseEssay, comment: parseComment, person: parsePerson };
  it.each(Object.entries(made))('of a new %s has every key, each with what it says', (kind, { filings }) => {
    const file = filings[0]?.text ?? '';
    const names = namesOf(schemas[kind as keyof typeof made]);
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(file).toMatch(new RegExp(`^[^#]*(?:# )?.*\\b${name}: `, 'm'));
    const lines = file.split('---\n')[1]?.trimEnd().split('\n') ?? [];
    for (const line of lines) expect(line).toMatch(/^# The lines below|: .*# \p{L}.{3}/u);
  });

  it.each(Object.entries(made))('of a new %s has examples that are valid', (kind, { filings }) => {
    const file = (filings[0]?.text ?? '').replace(/^# (?!The)/gm, '');
    const { problems } = parsers[kind as keyof typeof parsers]('a.md', file);
    expect(problems).toEqual([]);
  });
});

describe('what JSON cannot say beside its keys', () => {
  it('stands in the README of a new site, for every key of it and of graphs', () => {
    const readme = texts.find(({ file }) => file === 'README.md')?.text ?? '';
    for (const kind of ['site', 'scenario'] as const)
      for (const name of namesOf(schemas[kind]))
        expect(readme).toMatch(new RegExp(`^- \`(?:[a-zA-Z]+\\.)*${name}\`: .{4}`, 'm'));
  });

  it('is printed with a new graph', async () => {
    const { next } = await planOf(scenario, { title: 'T' }, AROUND);
    for (const name of namesOf(schemas.scenario))
      expect(next.join('\n')).toMatch(new RegExp(`^ +\`(?:[a-z]+\\.)*${name}\`: .{4}`, 'm'));
  });
});

describe('questions', () => {
  const asking = (answers: readonly string[]) => {
    const asked: string[] = [];
    const ask = (question: string): Promise<string> => {
      asked.push(question);
      return Promise.resolve(answers[asked.length - 1] ?? '');
    };
    return { asked, ask };
  };

  it('are all asked where something is open, again until the answer fits', async () => {
    const { asked, ask } = asking(['', '  Ada L.  ', 'Not an id', '']);
    expect(await answersOf(person, {}, AROUND, ask)).toEqual({ name: 'Ada L.', id: 'ada-l' });
    expect(asked).toHaveLength(4);
    expect(asked[1]).toContain('it is empty');
    expect(asked[2]).toContain('[ada-l]');
    expect(asked[3]).toContain('write not-an-id');
  });

  it('are not asked where the arguments say what nobody can propose', async () => {
    const { asked, ask } = asking([]);
    expect(await answersOf(person, { name: 'Ada' }, AROUND, ask)).toEqual({ name: 'Ada', id: 'ada' });
    expect(asked).toEqual([]);
  });

  it('are asked where nothing can be proposed after all', async () => {
    const { asked, ask } = asking(['tokyo']);
    expect(await answersOf(person, { name: '東京' }, AROUND, ask)).toEqual({ name: '東京', id: 'tokyo' });
    expect(asked).toHaveLength(1);
  });
});
