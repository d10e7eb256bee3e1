import type { RenderedEssay } from '../../src/markdown/rendered.ts';

/** What the essay pipeline makes of a text without words. */
export const NOTHING: RenderedEssay = {
  parts: [],
  headings: [],
  graphs: [],
  words: 0,
  notes: 0,
  hasTerms: false,
  links: [],
  hasMath: false,
  styles: {},
};
