import { getComments, getEssays, getSite, once } from '../library.ts';
import { base } from '../site.ts';
import { backlinks } from './backlinks.ts';
import { relations } from './related.ts';

/** What leads from one essay to others, worked out once for all pages of a build. */

/** The essays that are like one, by its id. */
export const getRelations = once(async () => relations(await getEssays()));

/** Who cites each essay. */
export const getBacklinks = once(async () => {
  const [essays, comments, { origin }] = await Promise.all([getEssays(), getComments(), getSite()]);
  return backlinks(essays, comments, new URL(base, origin).href);
});
