import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough/parseOnly';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import type { Options as GfmOptions } from 'remark-gfm';
import remarkMath from 'remark-math';
import type { PluggableList, Processor } from 'unified';
import { formulaSyntax } from './formula-syntax.ts';

/** Runs after remark-math, whose nodes it keeps and whose syntax it replaces. */
function remarkFormulaSyntax(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push(formulaSyntax);
}

/** `10~20` is a range, and only two tildes strike out. */
const gfmOptions: GfmOptions = { singleTilde: false };

/** What an essay's Markdown is made of. The page, the feed, MDX and the Markdown alternate parse with these alone. */
export const syntaxPlugins = [
  [remarkGfm, gfmOptions] as [typeof remarkGfm, GfmOptions],
  remarkMath,
  remarkFormulaSyntax,
  remarkDirective,
  // Emphasis and struck out words end beside the punctuation of Chinese and Japanese too, where no spaces are.
  remarkCjkFriendly,
  [remarkCjkFriendlyStrikethrough, gfmOptions] as [typeof remarkCjkFriendlyStrikethrough, GfmOptions],
] satisfies PluggableList;
