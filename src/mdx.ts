import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getMdxContent } from './library.ts';
import { GRAPH_SLOT } from './markdown/rendered.ts';

let container: Promise<AstroContainer> | undefined;

async function create(): Promise<AstroContainer> {
  return AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
}

/** The body of an MDX essay as HTML, with a mark where each graph stands. */
export async function mdxHtml(essay: string): Promise<string> {
  const Content = await getMdxContent(essay);
  container ??= create();
  return (await container).renderToString(Content, { props: { components: { Graph: GRAPH_SLOT } } });
}
