import rehypeKatex from 'rehype-katex';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkSmartypants from 'remark-smartypants';
import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import type { PluggableList } from 'unified';
import { remarkDirectives } from './directives.ts';
import { katexOptions, rehypeFormulas } from './formulas.ts';
import { rehypeHeadings } from './headings.ts';
import { rehypeHighlight } from './highlight.ts';
import { rehypeFigures, rehypeWords } from './layout.ts';
import { rehypeLinks } from './links.ts';

/** The trusted pipeline as plugin lists: ours for `.md`, and Astro's MDX for `.mdx`, run the same ones. */
export const remarkPlugins: PluggableList = [
  remarkGfm,
  remarkMath,
  remarkDirective,
  remarkDirectives,
  remarkSmartypants,
];

export const remarkRehypeOptions: RemarkRehypeOptions = {
  clobberPrefix: '',
  footnoteLabel: 'Notes',
  footnoteLabelProperties: {},
};

export const rehypePlugins: PluggableList = [
  rehypeLinks,
  rehypeHeadings,
  rehypeWords,
  rehypeHighlight,
  rehypeFigures,
  [rehypeKatex, katexOptions],
  rehypeFormulas,
];
