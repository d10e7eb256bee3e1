import type { Comment, Essay } from '../library.ts';
import { essayIn } from './related.ts';

/** Where an essay is cited: by which essays, and in which comments under other essays. */
export interface Backlinks {
  readonly essays: readonly Essay[];
  readonly comments: readonly Comment[];
}

/**
 * Who cites each essay. An essay does not cite itself, nor does a comment the essay that it stands under; what its
 * author deleted or took back cites nothing.
 * @param essays All published essays. @param comments All comments under them.
 * @param home Full address of the site, which a comment may write in front of a link into it.
 * @returns By the id of the cited essay; both lists in the order given.
 */
export function backlinks(
  essays: readonly Essay[],
  comments: readonly Comment[],
  home: string,
): ReadonlyMap<string, Backlinks> {
  const citing = new Map(essays.map(({ id }) => [id, { essays: [] as Essay[], comments: [] as Comment[] }]));
  /** The essays to which links lead, each once. */
  const cited = (links: readonly string[]): Set<string | undefined> =>
    new Set(links.map((link) => essayIn(link.startsWith(home) ? `/${link.slice(home.length)}` : link)));
  for (const essay of essays) {
    for (const id of cited(essay.rendered.links)) {
      if (id !== undefined && id !== essay.id) citing.get(id)?.essays.push(essay);
    }
  }
  for (const comment of comments) {
    if (comment.data.state !== 'live') continue;
    for (const id of cited(comment.rendered.links)) {
      if (id !== undefined && id !== comment.thread) citing.get(id)?.comments.push(comment);
    }
  }
  return citing;
}
