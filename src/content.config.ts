import { defineCollection } from 'astro:content';
import type { SchemaContext } from 'astro:content';
import { z } from 'astro/zod';
import { folderLoader, mdxLoader } from './loader/astro.ts';
import type { CommentFacts, EssayFacts } from './markdown/rendered.ts';
import type { CommentData } from './schema/comment.ts';
import type { EssayData } from './schema/essay.ts';
import type { PageData } from './schema/page.ts';
import type { PersonData } from './schema/person.ts';
import type { Scenario } from './schema/scenario.ts';

/**
 * The one door into astro:content. `key` finds an entry's render in the cache, `rendered` is what is known of it;
 * `frontmatter` is what its author wrote. The loader has checked all of it: to check each entry again here would take as
 * long as everything else that happens to it.
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
        frontmatter: z.custom<EssayData>(),
        format: z.enum(['md', 'mdx']),
        key,
        rendered: z.custom<EssayFacts>(),
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
      frontmatter: z.custom<CommentData>(),
      key,
      rendered: z.custom<CommentFacts>(),
    }),
  }),
  people: defineCollection({
    loader: folderLoader('people', (content) =>
      content.people.map((person) => {
        const { id, file, data, key, rendered } = person;
        return { id, file, data: { frontmatter: data, key, rendered, ...beside(person) } };
      }),
    ),
    schema: ({ image }) =>
      z.object({
        frontmatter: z.custom<PersonData>(),
        key,
        rendered: z.custom<EssayFacts>(),
        ...besideSchema(image),
      }),
  }),
  pages: defineCollection({
    loader: folderLoader('pages', (content) =>
      content.pages.map((page) => {
        const { id, file, data, key, rendered } = page;
        return { id, file, data: { frontmatter: data, key, rendered, ...beside(page) } };
      }),
    ),
    schema: ({ image }) =>
      z.object({
        frontmatter: z.custom<PageData>(),
        key,
        rendered: z.custom<EssayFacts>(),
        ...besideSchema(image),
      }),
  }),
  scenarios: defineCollection({
    loader: folderLoader('scenarios', (content) =>
      content.scenarios.map(({ id, file, scenario }) => ({ id, file, data: scenario })),
    ),
    schema: z.custom<Scenario>(),
  }),
};
