import type { APIRoute, GetStaticPaths } from 'astro';
import { COUNTER_FILE } from '../../../../graphs/picture/counter-graph.ts';
import { standaloneSvg } from '../../../../graphs/export/svg.ts';
import type { Comment } from '../../../../library.ts';
import { counterGraphOf } from '../../../../threads/read/counter-graphs.ts';
import { counterGraphPaths } from '../../../_paths.ts';

export const getStaticPaths = counterGraphPaths satisfies GetStaticPaths;

/** The curve that a comment draws, as a standalone picture that can be quoted elsewhere. */
export const GET: APIRoute<{ comment: Comment }> = async ({ props: { comment } }) => {
  const drawn = await counterGraphOf(comment);
  if (!drawn) return new Response(undefined, { status: 404 });
  const svg = standaloneSvg(drawn.graph, COUNTER_FILE, drawn, drawn.layers);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
