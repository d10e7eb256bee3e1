import { linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import * as z from 'zod';

/** What Astro notes of the pages that it keeps (astro/dist/core/build/incremental.js, version 1). */
const manifestSchema = z.object({
  routes: z.record(
    z.string(),
    z.object({ paths: z.record(z.string(), z.object({ cacheKey: z.string(), outputFile: z.string() })) }),
  ),
});
type Manifest = z.infer<typeof manifestSchema>;

/** A page in Astro's folder of kept pages, and its place in the site. */
interface Page {
  readonly kept: string;
  readonly made: string;
}

function readManifest(store: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(store, 'incremental-build.json'), 'utf8')));
  } catch {
    // There is none before the first build; Astro makes all pages anew where it cannot read it.
    return { routes: {} };
  }
}

/** Gives a file a second name, where there is such a file and such a thing on the file system. */
function giveName(from: string, to: string): void {
  try {
    mkdirSync(dirname(to), { recursive: true });
    linkSync(from, to);
  } catch {
    // Astro itself copies the page, or makes it anew.
  }
}

/** A path as it is asked for, without slashes at its ends. */
function plainPath(path: string): string {
  return decodeURI(path).split('/').filter(Boolean).join('/');
}

/**
 * Keeps one file for each page, under two names: in the site and in Astro's folder of kept pages. Astro would copy every
 * page that did not change, and the build would compare all of them with the published ones: half of the time that an edit
 * takes on a site of a thousand essays. A page that is made anew loses both names first, so that nothing is written into
 * the file of the published site.
 * Calls that do not wait are used here and wherever all files of a site are gone through: to wait for a thread costs ten times
 * what the system does.
 * @param base Path under which the site is served. @param store Astro's folder for the content.
 */
export function linkedPages(base: string, store: string): AstroIntegration {
  let outDir = '';
  /** By the paths of the pages. */
  const pages = new Map<string, Page>();
  const pageOf = (outputFile: string): Page => ({
    kept: join(store, 'dist', decodeURI(outputFile)),
    made: join(outDir, decodeURI(outputFile)),
  });
  const wrapped = (prerenderer: AstroPrerenderer): AstroPrerenderer => ({
    ...prerenderer,
    async getStaticPaths() {
      const { routes } = readManifest(store);
      const paths = await prerenderer.getStaticPaths();
      for (const { pathname, route, cacheKey } of paths) {
        const known = routes[route.component]?.paths[pathname];
        if (!known) continue;
        const page = pageOf(known.outputFile);
        pages.set(plainPath(pathname), page);
        if (known.cacheKey === cacheKey) giveName(page.kept, page.made);
      }
      return paths;
    },
    async render(request, options) {
      const path = plainPath(new URL(request.url).pathname.slice(base.length));
      const page = pages.get(path);
      // The kept one may be the file of the published site, whether or not it is in the new one.
      if (page) for (const file of [page.kept, page.made]) rmSync(file, { force: true });
      return prerenderer.render(request, options);
    },
  });
  return {
    name: 'countergraph-linked-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer(wrapped);
      },
      'astro:build:done': () => {
        const { routes } = readManifest(store);
        for (const { paths } of Object.values(routes)) {
          for (const { outputFile } of Object.values(paths)) {
            const { kept, made } = pageOf(outputFile);
            if (statSync(kept).ino === statSync(made).ino) continue;
            rmSync(kept);
            giveName(made, kept);
          }
        }
      },
    },
  };
}
