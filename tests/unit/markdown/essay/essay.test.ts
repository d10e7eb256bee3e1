import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { renderEssay } from '../../../../src/markdown/essay/essay.ts';

const FOLDER = 'tests/cases/essays';

/** A case is a Markdown file; beside it stands what becomes of it, reviewed as it is. UPDATE_CASES=1 writes anew. */
describe('the essay pipeline', () => {
  const cases = readdirSync(FOLDER).filter((name) => /\.mdx?$/.test(name));
  it.each(cases)('%s', async (name) => {
    const body = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const { rendered, problems, references } = await renderEssay(body, name.endsWith('x') ? 'mdx' : 'md');
    const { parts, styles, ...facts } = rendered;
    const html = parts
      .map((part) => (part.kind === 'html' ? part.html : `\n[[${JSON.stringify(part)}]]\n`))
      .join('');
    const told = { ...facts, styles: Object.keys(styles).length, problems, references };
    const actual = `${html}\n<!--\n${JSON.stringify(told, undefined, 1)}\n-->\n`;
    const file = `${FOLDER}/${name}.html`;
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, actual);
    expect(actual).toBe(readFileSync(file, 'utf8'));
  });

  it('writes no style attribute, and each rule that its classes need', async () => {
    const { rendered } = await renderEssay('$$\n\\frac{a}{\\sqrt{b}}\n$$\n', 'md');
    const html = rendered.parts.map((part) => (part.kind === 'html' ? part.html : '')).join('');
    expect(html).not.toContain('style=');
    const used = new Set(html.match(/\bk[0-9a-f]{8}\b/g));
    expect([...used].sort()).toEqual(Object.keys(rendered.styles));
  });

  it('keeps the commands that an essay defines to that essay', async () => {
    const command = (body: string) => renderEssay(body, 'md').then(({ problems }) => problems.length);
    expect(await command('$\\gdef\\rank{r}\\rank$ and $\\rank$')).toBe(0);
    expect(await command('$\\rank$')).toBe(1);
  });

  it('cannot be made to forge a graph from text', async () => {
    const forged =
      '\0{"kind":"graph","ids":["x"]}\0 <graph-slot ids="y"></graph-slot> &#0;{"kind":"graph"}&#0;';
    const { rendered } = await renderEssay(forged, 'md');
    expect(rendered.parts.filter((part) => part.kind === 'graph')).toEqual([{ kind: 'graph', ids: ['y'] }]);
  });

  it('colours code the same on a machine that takes a minute for each step', async () => {
    const code = "```ts\nconst a = '<b>'; // why\n```\n";
    const quick = await renderEssay(code, 'md');
    let now = 0;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 60_000));
    const slow = await renderEssay(code, 'md');
    clock.mockRestore();
    expect(slow).toEqual(quick);
  });
});
