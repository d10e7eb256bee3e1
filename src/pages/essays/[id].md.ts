import { getImage } from 'astro:assets';
import type { APIRoute, GetStaticPaths } from 'astro';
import { essayMarkdown } from '../../essays/essay-markdown.ts';
import { getEssay } from '../../library.ts';
import { essayPaths } from '../_paths.ts';

export const getStaticPaths = essayPaths satisfies GetStaticPaths;

/** An essay as Markdown that stands by itself. */
export const GET: APIRoute<object, { id: string }> = async ({ params: { id } }) => {
  const essay = await getEssay(id);
  const pictures = await Promise.all(
    [...essay.pictures].map(async ([name, src]) => [name, (await getImage({ src })).src] as const),
  );
  return new Response(await essayMarkdown(essay, new Map(pictures)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
