import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { FilePlace } from '../../schema/problem.ts';
import type { BodyProblem, Heading, StyleRules } from '../rendered.ts';

/**
 * Something an essay names that must exist elsewhere: a graph, an image file, a page of this site or outside, an anchor of its
 * own, a file beside it that is published with it.
 */
export interface Reference extends FilePlace {
  readonly kind: 'graph' | 'image' | 'link' | 'anchor' | 'outside' | 'attachment';
  readonly target: string;
}

/** What the plugins of the essay pipeline learn on their way; they share it as data of the file. */
export interface Report {
  readonly problems: BodyProblem[];
  readonly references: Reference[];
  readonly headings: Heading[];
  /** Every id in the text. */
  readonly ids: Set<string>;
  words: number;
  notes: number;
  hasTerms: boolean;
  hasMath: boolean;
  styles: StyleRules;
}

const reports = new WeakMap<VFile, Report>();

/** The report of the file that is being rendered; made on first use. */
export function essayReport(file: VFile): Report {
  let report = reports.get(file);
  if (!report) {
    report = {
      problems: [],
      references: [],
      headings: [],
      ids: new Set(),
      words: 0,
      notes: 0,
      hasTerms: false,
      hasMath: false,
      styles: {},
    };
    reports.set(file, report);
  }
  return report;
}

/** Where a node stands in the body; generated nodes stand at the beginning. */
export function placeOf(node: { position?: Position | undefined }): FilePlace {
  return { line: node.position?.start.line ?? 1, col: node.position?.start.column ?? 1 };
}

/** The text of a node as its author wrote it. */
export function sourceOf(node: { position?: Position | undefined }, file: VFile): string {
  return String(file).slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
