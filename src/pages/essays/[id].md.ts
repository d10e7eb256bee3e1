import { getImage } from 'astro:assets';
import type { APIRoute, GetStaticPaths } from 'astro';
import { essayMarkdown } from '../../essays/essay-markdown.ts';
import { getEssay, getEssaySource, getScenario, getSite } from '../../library.ts';
import { base } from '../../site.ts';
import { keeper } from '../_kept.ts';
import { essayKey } from '../_keys.ts';
import { essayPaths } from '../_paths.ts';

export const getStaticPaths = essayPaths(essayKey) satisfies GetStaticPaths;

const keep = keeper('markdown', [
  'src/essays',
  'src/graphs',
  'src/layouts/date.ts',
  'src/locales',
  'src/markdown',
]);

/** An essay as Markdown that stands by itself. */
export const GET: APIRoute<object, { id: string }> = async ({ params: { id } }) => {
  const essay = await getEssay(id);
  const pictures = await Promise.all(
    [...essay.pictures].map(async ([name, src]) => [name, (await getImage({ src })).src] as const),
  );
  const { data, authors, format } = essay;
  const names = authors.map((author) => author.data.name);
  const graphs = await Promise.all(essay.rendered.graphs.map(getScenario));
  // All that the text of the file is made of.
  const of = [id, data, names, format, await getEssaySource(essay), pictures, graphs, await getSite(), base];
  const markdown = await keep(of, () => essayMarkdown(essay, new Map(pictures)));
  return new Response(markdown, {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
