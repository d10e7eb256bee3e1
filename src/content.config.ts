import { defineCollection } from 'astro:content';
import type { SchemaContext } from 'astro:content';
import { z } from 'astro/zod';
import { folderLoader, mdxLoader } from './loader/astro.ts';
import { commentFacts, essayFacts } from './loader/cache-schema.ts';
import { commentSchema } from './schema/comment.ts';
import { essaySchema } from './schema/essay.ts';
import { pageSchema } from './schema/page.ts';
import { personSchema } from './schema/person.ts';
import { scenarioSchema } from './schema/scenario.ts';

/**
 * The one door into astro:content. `key` finds an entry's render in the cache, `rendered` is what is known of it;
 * `frontmatter` is what its author wrote.
 */
const key = z.string();

/** Files that are published with a text: the pictures that it shows, and what it links to. */
const besideSchema = (image: SchemaContext['image']) => ({
  file: z.string(),
  pictures: z.array(z.object({ name: z.string(), image: image() })),
  attachments: z.array(z.string()),
});

interface Beside {
  readonly file: string;
  readonly images: readonly string[];
  readonly attachments: readonly string[];
}

function beside({ file, images, attachments }: Beside) {
  return { file, pictures: images.map((name) => ({ name, image: `./${name}` })), attachments };
}

export const collections = {
  essays: defineCollection({
    loader: folderLoader('essays', (content) =>
      content.essays.map((essay) => {
        const { id, file, data, format, key, rendered } = essay;
        return { id, file, data: { frontmatter: data, format, key, rendered, ...beside(essay) } };
      }),
    ),
    schema: ({ image }) =>
      z.object({
        frontmatter: essaySchema,
        format: z.enum(['md', 'mdx']),
        key,
        rendered: essayFacts,
        ...besideSchema(image),
      }),
  }),
  // Astro itself compiles MDX; the checks and everything else about these essays come from the collection above.
  mdx: defineCollection({ loader: mdxLoader() }),
  comments: defineCollection({
    loader: folderLoader('comments', (content) =>
      content.comments.map(({ id, thread, file, data, key, rendered }) => ({
        id: `${thread}/${id}`,
        file,
        data: { id, thread, frontmatter: data, key, rendered },
      })),
    ),
    schema: z.object({
      id: z.string(),
      thread: z.string(),
      frontmatter: commentSchema,
      key,
      rendered: commentFacts,
    }),
  }),
  people: defineCollection({
    loader: folderLoader('people', (content) =>
      content.people.map((person) => {
        const { id, file, data, key, rendered } = person;
        return { id, file, data: { frontmatter: data, key, rendered, ...beside(person) } };
      }),
    ),
    schema: ({ image }) => z.object({ frontmatter: personSchema, key, rendered: essayFacts, ...besideSchema(image) }),
  }),
  pages: defineCollection({
    loader: folderLoader('pages', (content) =>
      content.pages.map((page) => {
        const { id, file, data, key, rendered } = page;
        return { id, file, data: { frontmatter: data, key, rendered, ...beside(page) } };
      }),
    ),
    schema: ({ image }) => z.object({ frontmatter: pageSchema, key, rendered: essayFacts, ...besideSchema(image) }),
  }),
  scenarios: defineCollection({
    loader: folderLoader('scenarios', (content) =>
      content.scenarios.map(({ id, file, scenario }) => ({ id, file, data: scenario })),
    ),
    schema: scenarioSchema,
  }),
};
