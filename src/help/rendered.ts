import { renderEssay } from '../markdown/essay/essay.ts';
import type { RenderedEssay } from '../markdown/rendered.ts';
import { parseScenario } from '../schema/files.ts';
import type { Scenario } from '../schema/scenario.ts';
import { blocksOf } from './blocks.ts';
import type { Example } from './blocks.ts';

/** A stretch of a help text as the essay pipeline makes it, and what the example at its end comes to. */
interface Stretch {
  readonly rendered: RenderedEssay;
  /** Of an example of a text. */
  readonly shown?: RenderedEssay | undefined;
  /** Of an example of a graph. */
  readonly drawn?: { readonly id: string; readonly scenario: Scenario } | undefined;
}

async function render(markdown: string): Promise<RenderedEssay> {
  const { rendered, problems } = await renderEssay(markdown, 'md');
  const [problem] = problems;
  if (problem) throw new Error(`help: ${problem.field}: ${problem.found}; ${problem.expected}`);
  return rendered;
}

async function exampleOf({ language, of, name, code }: Example): Promise<Stretch> {
  const fence = code.includes('```') ? '````' : '```';
  const rendered = await render(`${fence}${language}\n${code}\n${fence}`);
  const scenario = of === 'scenario' ? parseScenario('example.json', code).value : undefined;
  return {
    rendered,
    shown: of === 'shown' ? await render(code) : undefined,
    drawn: scenario && { id: name ?? of, scenario },
  };
}

/** A help text, made by the pipeline that makes essays. @throws Error when it holds what an essay may not */
export function renderHelp(text: string): Promise<Stretch[]> {
  return Promise.all(
    blocksOf(text).map(async (block) =>
      block.kind === 'text' ? { rendered: await render(block.markdown) } : exampleOf(block),
    ),
  );
}
