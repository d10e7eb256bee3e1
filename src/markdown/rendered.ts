import type { FilePlace } from '../schema/problem.ts';

/** Element that marks where the graphs named by its `ids` stand. */
export const GRAPH_SLOT = 'graph-slot';

/**
 * One stretch of a rendered essay. HTML stands as it is; a graph or an image is filled in when the page is made,
 * because it depends on other files than the essay's own and cached HTML must not hold another entry's data.
 * HTML parts need not be balanced by themselves: a graph may stand inside a box.
 */
export type BodyPart =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'graph'; readonly ids: readonly string[] }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string };

export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** CSS declarations by generated class name: formulas bring their own, and no style attribute is ever written. */
export type StyleRules = Readonly<Record<string, string>>;

/** What is known of a rendered essay beside its text: small enough to be at hand for all essays at once. */
export interface EssayFacts {
  readonly headings: readonly Heading[];
  /** Ids of the graphs that it shows, each once, in order; for MDX too, whose parts are empty. */
  readonly graphs: readonly string[];
  readonly words: number;
  /** How many footnotes it has. */
  readonly notes: number;
  /** True: it explains a term where it uses it. */
  readonly hasTerms: boolean;
  /** Addresses in this site that it links to, from the root of the site, each once. */
  readonly links: readonly string[];
  readonly hasMath: boolean;
  readonly styles: StyleRules;
}

/** What the essay pipeline makes of one Markdown body. */
export interface RenderedEssay extends EssayFacts {
  readonly parts: readonly BodyPart[];
}

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

/** What a comment quotes, as plain text. */
export interface Quotes {
  /** The paragraphs, list items and so on of its block quotations. */
  readonly blocks: readonly string[];
  /** What stands in quotation marks in its own prose, where it is long enough to be somebody's words. */
  readonly inline: readonly string[];
}

/** What is known of a rendered comment beside its text. */
export interface CommentFacts {
  /** Its first line as plain text. */
  readonly firstLine: string;
  readonly quotes: Quotes;
  /** What it links to, each once: in this site as paths from its root, others in full. */
  readonly links: readonly string[];
  readonly hasMath: boolean;
  readonly styles: StyleRules;
}

/** What the comment pipeline makes of one Markdown body. */
export interface RenderedComment extends CommentFacts {
  /** Safe to stand in a page. */
  readonly html: string;
}

/** A problem found in a body; its place is counted from the body's first line. */
export interface BodyProblem extends FilePlace {
  readonly field: string;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}
