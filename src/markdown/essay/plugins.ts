import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import type { PluggableList } from 'unified';
import { markdownText as text } from '../../locales/en/markdown.ts';
import { rehypeCells } from './cells.ts';
import { remarkChecks } from './checks/checks.ts';
import { rehypeDirection } from './direction.ts';
import { remarkDirectives } from './directives.ts';
import { remarkForms } from './forms.ts';
import { rehypeFormulas, rehypeSetFormulas } from './formulas.ts';
import { rehypeContents, rehypeHeadings } from './headings.ts';
import { rehypeHighlight } from './highlight.ts';
import { rehypeFigures, rehypeWords } from './layout.ts';
import { rehypeLinks } from './links.ts';
import { syntaxPlugins } from './syntax/syntax.ts';
import { remarkTypography } from './typography.ts';

/** The trusted pipeline as plugin lists: ours for `.md`, and Astro's MDX for `.mdx`, run the same ones. */
export const remarkPlugins = [
  ...syntaxPlugins,
  remarkChecks,
  // While each text still stands where its source does.
  remarkTypography,
  remarkForms,
  remarkDirectives,
] satisfies PluggableList;

export const remarkRehypeOptions: RemarkRehypeOptions = {
  clobberPrefix: '',
  footnoteLabel: text.footnotes,
  footnoteBackLabel: (index, again) => text.backTo(index + 1, again),
  footnoteLabelProperties: {},
};

export const rehypePlugins = [
  rehypeLinks,
  rehypeHeadings,
  rehypeWords,
  rehypeHighlight,
  rehypeCells,
  rehypeFigures,
  rehypeDirection,
  rehypeSetFormulas,
  rehypeFormulas,
  rehypeContents,
] satisfies PluggableList;
