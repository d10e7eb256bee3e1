import * as z from 'zod';
import type { EssayResult } from '../markdown/essay/essay.ts';
import type { BodyProblem, CommentFacts, EssayFacts, RenderedComment } from '../markdown/rendered.ts';

const problem = z.object({
  line: z.number(),
  col: z.number(),
  field: z.string(),
  found: z.string(),
  expected: z.string(),
  mend: z.string(),
});

const part = z.union([
  z.object({ kind: z.literal('html'), html: z.string() }),
  z.object({ kind: z.literal('graph'), ids: z.array(z.string()) }),
  z.object({ kind: z.literal('image'), src: z.string(), alt: z.string() }),
]);

/** See `EssayFacts`. */
const essayFacts = z.object({
  headings: z.array(z.object({ depth: z.number(), id: z.string(), text: z.string() })),
  graphs: z.array(z.string()),
  words: z.number(),
  notes: z.number(),
  hasTerms: z.boolean(),
  links: z.array(z.string()),
  hasMath: z.boolean(),
  styles: z.record(z.string(), z.string()),
});

/** See `CommentFacts`. */
const commentFacts = z.object({
  firstLine: z.string(),
  quotes: z.object({ blocks: z.array(z.string()), inline: z.array(z.string()) }),
  links: z.array(z.string()),
  hasMath: z.boolean(),
  styles: z.record(z.string(), z.string()),
});

/** What the essay pipeline gives, without the text. */
const essayOutcome = z.object({
  rendered: essayFacts,
  problems: z.array(problem),
  references: z.array(
    z.object({
      kind: z.enum(['graph', 'image', 'link', 'anchor', 'outside', 'attachment']),
      target: z.string(),
      line: z.number(),
      col: z.number(),
    }),
  ),
  ids: z.array(z.string()),
});

const essay = essayOutcome.extend({ rendered: essayFacts.extend({ parts: z.array(part) }) });

/** What the comment pipeline gives, without the text. */
const commentOutcome = z.object({ rendered: commentFacts, problems: z.array(problem) });

const comment = commentOutcome.extend({ rendered: commentFacts.extend({ html: z.string() }) });

/** What the comment pipeline gives, as it lies in the cache. */
interface CommentResult {
  readonly rendered: RenderedComment;
  readonly problems: readonly BodyProblem[];
}

type Outcome<Result, Facts> = Omit<Result, 'rendered'> & { readonly rendered: Facts };

/** The kept render of an essay, or undefined when the file holds something else. */
export function parseEssayResult(json: unknown): EssayResult | undefined {
  return essay.safeParse(json).data;
}

/** The kept render of a comment, or undefined when the file holds something else. */
export function parseCommentResult(json: unknown): CommentResult | undefined {
  return comment.safeParse(json).data;
}

/** What rendering an essay told, without its text. */
export function parseEssayOutcome(json: unknown): Outcome<EssayResult, EssayFacts> | undefined {
  return essayOutcome.safeParse(json).data;
}

/** What rendering a comment told, without its text. */
export function parseCommentOutcome(json: unknown): Outcome<CommentResult, CommentFacts> | undefined {
  return commentOutcome.safeParse(json).data;
}
