import type { APIRoute, GetStaticPaths } from 'astro';
import { COUNTER_FILE } from '../../../../graphs/picture/counter-graph.ts';
import { png } from '../../../../graphs/export/png.ts';
import type { Comment } from '../../../../library.ts';
import { counterGraphOf } from '../../../../threads/read/counter-graphs.ts';
import { counterGraphPaths } from '../../../_paths.ts';
import { keptPng } from '../../../_png.ts';

export const getStaticPaths = counterGraphPaths satisfies GetStaticPaths;

/** The curve that a comment would draw as a PNG, for feeds and for readers that show no SVG. */
export const GET: APIRoute<{ comment: Comment }> = async ({ props: { comment } }) => {
  const drawn = await counterGraphOf(comment);
  if (!drawn) return new Response(undefined, { status: 404 });
  const { graph, title, layers } = drawn;
  return keptPng(['counter-graph', graph, title, layers], () => png(graph, COUNTER_FILE, title, layers));
};
