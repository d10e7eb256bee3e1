import { getCollection } from 'astro:content';

/** Titles and descriptions, as the template's feed has them. */
export async function GET() {
  const posts = await getCollection('blog');
  const items = posts.map(
    ({ id, data }) =>
      `<item><title>${data.title}</title><link>https://example.com/blog/${id}/</link><description>${data.description}</description><pubDate>${data.pubDate.toUTCString()}</pubDate></item>`,
  );
  return new Response(`<rss version="2.0"><channel><title>Blog</title>${items.join('')}</channel></rss>`);
}
