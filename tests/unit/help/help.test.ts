import { describe, expect, it } from 'vitest';
import { addressesAt } from '../../../src/address-lookup.ts';
import { blocksOf } from '../../../src/help/blocks.ts';
import type { Example } from '../../../src/help/blocks.ts';
import { renderHelp } from '../../../src/help/rendered.ts';
import { topics } from '../../../src/help/topics.ts';
import { renderComment } from '../../../src/markdown/comment/comment.ts';
import { renderEssay } from '../../../src/markdown/essay/essay.ts';
import {
  parseComment,
  parseEssay,
  parsePage,
  parsePerson,
  parseScenario,
  parseSite,
  schemas,
} from '../../../src/schema/files.ts';
import { allKeys } from '../../../src/schema/keys.ts';
import { formatProblem } from '../../../src/schema/problem.ts';
import type { Problem } from '../../../src/schema/problem.ts';

const texts = Object.values(topics).map(({ text }) => text);
const examples = texts.flatMap(blocksOf).filter((block): block is Example => block.kind === 'example');
const examplesOf = (of: string) => examples.filter((example) => example.of === of);

/** What the build says of an example, by what it is an example of. */
const READ: Readonly<Record<string, (code: string) => readonly Problem[] | Promise<readonly Problem[]>>> = {
  essay: (code) => parseEssay('a.md', code).problems,
  'essay-keys': (code) =>
    parseEssay('a.md', `---\ntitle: A\ndate: 2026-11-01\ndescription: A.\n${code}\n---\nA.\n`).problems,
  'essay-body': (code) => problemsIn(code),
  shown: (code) => problemsIn(code),
  picture: (code) => problemsIn(code),
  comment: (code) => parseComment('a.md', code).problems,
  'comment-keys': (code) =>
    parseComment('a.md', `---\nauthor: A\ndate: 2026-10-24\n${code}\n---\nA.\n`).problems,
  person: (code) => parsePerson('a.md', code).problems,
  page: (code) => parsePage('a.md', code).problems,
  scenario: (code) => parseScenario('a.json', code).problems,
  site: (code) => parseSite('site.json', code).problems,
};

async function problemsIn(body: string): Promise<Problem[]> {
  const { problems } = await renderEssay(body, 'md');
  return problems.map((problem) => ({ file: 'a.md', ...problem }));
}

describe('an example in the help', () => {
  it.each(examples.filter(({ of }) => of in READ))(
    'of $of is what the build takes: $code',
    async (example) => {
      const problems = (await READ[example.of]?.(example.code)) ?? [];
      expect(problems.map(formatProblem)).toEqual([]);
    },
  );

  it('is there for each format', () => {
    for (const format of Object.keys(schemas)) expect(examplesOf(format).length, format).toBeGreaterThan(0);
  });

  it('of a broken formula is followed by what the build says of it', async () => {
    const [broken] = examplesOf('broken');
    const [message] = examplesOf('message');
    const { problems } = await renderEssay(`${'\n'.repeat(11)}${broken?.code ?? ''}`, 'md');
    const file = 'essays/example.md';
    expect(problems.map((problem) => formatProblem({ file, ...problem }))).toEqual([message?.code]);
  });

  it('is of nothing that this test does not read', () => {
    const known = [...Object.keys(READ), 'broken', 'message'];
    expect(examples.filter(({ of }) => !known.includes(of))).toEqual([]);
    // Any other fence would be shown and never read.
    expect(texts.join('\n').match(/^```\w/gm)).toHaveLength(examples.length);
  });

  it('of a comment has a body that the pipeline of comments takes', () => {
    for (const { code } of examplesOf('comment')) {
      const { problems } = renderComment(code.replace(/^---\n[\s\S]*?\n---\n/, ''), 'c-a-');
      expect(problems).toEqual([]);
    }
  });

  it('of a curve is drawn against a curve of a graph of the help that may be redrawn', () => {
    const graphs = new Map(
      examplesOf('scenario').map(({ name, code }) => [name, parseScenario('a', code).value]),
    );
    const curves = examplesOf('comment-keys').flatMap(({ code }) => {
      const file = `---\nauthor: A\ndate: 2026-10-24\n${code}\n---\nA.\n`;
      return parseComment('a.md', file).value?.data.graph ?? [];
    });
    expect(curves).toHaveLength(1);
    for (const { answers, series } of curves)
      expect(graphs.get(answers)?.series.find(({ id }) => id === series)?.drawable).toBe(true);
  });
});

describe('a page of help', () => {
  it('is made by the pipeline that makes essays, and leads to pages of every site', async () => {
    for (const [topic, { text }] of Object.entries(topics)) {
      const stretches = await renderHelp(text);
      // What an example shows may lead to an essay that only it has.
      for (const link of stretches.flatMap(({ rendered }) => rendered.links))
        expect(addressesAt(link.slice(1)), `${topic}: ${link}`).toHaveLength(1);
    }
  });

  it('lists every key of its formats with what it says', () => {
    const listed = Object.values(topics).flatMap(({ formats }) => formats);
    expect(new Set(listed)).toEqual(new Set(Object.keys(schemas)));
    for (const format of listed)
      for (const { path, description } of allKeys(schemas[format])) {
        expect(description, `${format} ${path}`).toMatch(/^\S.{5,}$/);
      }
  });
});
