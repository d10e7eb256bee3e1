import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { folderLoader, mdxLoader } from './loader/astro.ts';
import { commentSchema } from './schema/comment.ts';
import { essaySchema } from './schema/essay.ts';
import { pageSchema } from './schema/page.ts';
import { personSchema } from './schema/person.ts';
import { scenarioSchema } from './schema/scenario.ts';

/** The one door into astro:content. `key` finds an entry's render in the cache; `frontmatter` is what its author wrote. */
const key = z.string();

export const collections = {
  essays: defineCollection({
    loader: folderLoader('essays', (content) =>
      content.essays.map(({ id, file, data, format, key, images }) => {
        const pictures = images.map((name) => ({ name, image: `./${name}` }));
        return { id, file, data: { frontmatter: data, format, key, pictures, file } };
      }),
    ),
    schema: ({ image }) =>
      z.object({
        frontmatter: essaySchema,
        format: z.enum(['md', 'mdx']),
        key,
        file: z.string(),
        pictures: z.array(z.object({ name: z.string(), image: image() })),
      }),
  }),
  // Astro itself compiles MDX; the checks and everything else about these essays come from the collection above.
  mdx: defineCollection({ loader: mdxLoader() }),
  comments: defineCollection({
    loader: folderLoader('comments', (content) =>
      content.comments.map(({ id, thread, file, data, key }) => ({
        id: `${thread}/${id}`,
        file,
        data: { id, thread, frontmatter: data, key },
      })),
    ),
    schema: z.object({ id: z.string(), thread: z.string(), frontmatter: commentSchema, key }),
  }),
  people: defineCollection({
    loader: folderLoader('people', (content) =>
      content.people.map(({ id, file, data, key }) => ({ id, file, data: { frontmatter: data, key } })),
    ),
    schema: z.object({ frontmatter: personSchema, key }),
  }),
  pages: defineCollection({
    loader: folderLoader('pages', (content) =>
      content.pages.map(({ id, file, data, key }) => ({ id, file, data: { frontmatter: data, key } })),
    ),
    schema: z.object({ frontmatter: pageSchema, key }),
  }),
  scenarios: defineCollection({
    loader: folderLoader('scenarios', (content) =>
      content.scenarios.map(({ id, file, scenario }) => ({ id, file, data: scenario })),
    ),
    schema: scenarioSchema,
  }),
};
