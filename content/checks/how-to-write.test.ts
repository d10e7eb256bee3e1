import { describe, expect, it } from 'vitest';
import { renderEssay } from '../../src/markdown/essay/essay.ts';
import { formatProblem } from '../../src/schema/problem.ts';
import { parseComment, parseEssay, parseScenario } from '../../src/schema/files.ts';
import { editorial, source } from './sources.ts';

const FILE = 'essays/how-to-write/index.md';
const essay = source(FILE);

/** Code blocks of the essay in one language. */
function examples(language: string): string[] {
  const fences = essay.matchAll(/^(`{3,})(\w+)\n(.*?)^\1$/gms);
  return [...fences].flatMap(([, , written, code]) => (written === language ? [code ?? ''] : []));
}

const told = (problems: Parameters<typeof formatProblem>[0][]) => problems.map(formatProblem);

describe('How to write for this site', () => {
  it('shows graphs that the schema takes', () => {
    const graphs = examples('json');
    expect(graphs).toHaveLength(2);
    for (const graph of graphs) expect(told([...parseScenario('a.json', graph).problems])).toEqual([]);
  });

  it('shows an essay and its own list of changes as they would be read', () => {
    const [shown = '', , changes = ''] = examples('yaml');
    expect(told([...parseEssay('a.md', shown).problems])).toEqual([]);
    expect(essay.slice(0, essay.indexOf('description:'))).toContain(changes);
  });

  it('shows a comment, and a curve in one, on a curve that may be redrawn', () => {
    const [comment = ''] = examples('markdown').filter((example) => example.startsWith('---'));
    expect(told([...parseComment('a.md', comment).problems])).toEqual([]);
    const [, held = ''] = examples('yaml');
    const { value, problems } = parseComment('a.md', `---\nauthor: A\ndate: 2026-11-20\n${held}---\nA.\n`);
    expect(told([...problems])).toEqual([]);
    const { answers = '', series } = value?.data.graph ?? {};
    expect(editorial(answers).series.find(({ id }) => id === series)?.drawable).toBe(true);
  });

  it('says of a broken formula what the build says', async () => {
    const [broken = ''] = examples('markdown').filter((example) => example.includes('\\frac{1$'));
    const [message = ''] = examples('text');
    const { problems } = await renderEssay(`${'\n'.repeat(11)}${broken}`, 'md');
    const file = 'essays/example.md';
    expect(problems.map((problem) => formatProblem({ file, ...problem }))).toEqual([message.trim()]);
  });
});
