import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkText } from '../locales/en/check.ts';
import { devText as text } from '../locales/en/dev.ts';
import { formatProblem } from '../schema/problem.ts';
import type { ContentError, Problem } from '../schema/problem.ts';
import { escapeXml } from '../xml.ts';

/** What makes Vite's client show its overlay. */
interface Overlay {
  readonly type: 'error';
  readonly err: {
    readonly name: string;
    readonly title: string;
    /** HTML, as the overlay of Astro takes it, which takes the place of Vite's. */
    readonly message: string;
    /** HTML. */
    readonly hint?: string;
    /** HTML. */
    readonly highlightedCode?: string;
    readonly loc?: { readonly file: string; readonly line: number; readonly column: number };
    readonly stack: string;
  };
}

/** Lines of a file that are shown before and after the one with the problem. */
const AROUND = 5;
/** Of a line longer than that, only the beginning is shown. */
const LONGEST_LINE = 2000;

/** The lines around a problem as Astro's overlay shows code: it numbers them itself, from the counter that they are given. */
function excerptOf(source: string, { line }: Problem): string {
  const first = Math.max(1, line - AROUND);
  const lines = source.split(/\r\n|\r|\n/).slice(first - 1, line + AROUND);
  const marked = lines.map((one, index) => {
    const kind = first + index === line ? 'line error-line' : 'line';
    return `<span class="${kind}">${escapeXml(one.slice(0, LONGEST_LINE))}</span>`;
  });
  return `<pre class="shiki"><code style="color: var(--title-text); counter-reset: step ${first - 1}">${marked.join('\n')}</code></pre>`;
}

/** What is shown over every open page: all problems, a line each, and the source around the first with its cure. */
export async function problemOverlay(
  contentDir: string,
  { problems }: Pick<ContentError, 'problems'>,
): Promise<Overlay> {
  const lines = problems.map(formatProblem).join('\n');
  const [first] = problems;
  const file = first && join(contentDir, first.file);
  // A file that is missing, or whose name is the problem, has no lines to show.
  const source = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined);
  return {
    type: 'error',
    err: {
      name: text.name,
      title: checkText.inContent(problems.length),
      message: escapeXml(lines),
      stack: lines,
      ...(first && file !== undefined && { loc: { file, line: first.line, column: first.col } }),
      ...(first && { hint: escapeXml(first.mend) }),
      ...(first && source !== undefined && { highlightedCode: excerptOf(source, first) }),
    },
  };
}
