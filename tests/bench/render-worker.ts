import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { renderComment } from '../../src/markdown/comment/comment.ts';

/** What a run of a pipeline was like. */
export interface Outcome {
  /** CPU time, user and system. */
  readonly milliseconds: number;
  readonly refused: boolean;
}

/** The usual way to take Markdown with HTML from strangers, for comparison. */
const remark = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw);

/** Each renders a text and says whether it was refused. */
const pipelines: Readonly<Record<string, (markdown: string) => boolean>> = {
  ours: (markdown) => renderComment(markdown, 'c-x-').problems.length > 0,
  remark(markdown) {
    toHtml(sanitize(remark.runSync(remark.parse(markdown))));
    return false;
  },
};

const render = pipelines[process.argv[2] ?? ''];
if (!render) throw new Error(`pipelines: ${Object.keys(pipelines).join(', ')}`);
// The first run of a function is slow for reasons that are not the text's.
const warm = '# A\n\n*b* [c](/d) `e` <f@g.h> **i**\n\n- j\n\n> k\n\n|l|\n|-|\n|m|\n\n'.repeat(40);
for (let run = 0; run < 10; run++) render(warm);

function timed(work: () => boolean): Outcome {
  const before = process.cpuUsage();
  const refused = work();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1_000, refused };
}

process.on('message', (markdown) => {
  if (typeof markdown !== 'string') return;
  let outcome = timed(() => render(markdown));
  // Short times are noisy: the best of three says what the text costs.
  for (let run = 0; run < 2 && outcome.milliseconds < 200; run++) {
    const again = timed(() => render(markdown));
    if (again.milliseconds < outcome.milliseconds) outcome = again;
  }
  process.send?.(outcome);
});
process.send?.('ready');
