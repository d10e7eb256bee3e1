import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { fileName } from '../markdown/essay/file-name.ts';
import { contentDir } from '../site.ts';
import { contentEntryOf } from './entry-of-path.ts';

/** Where a file may lie that is in the folder of a page: beside its text, or in the text's own folder. */
function placesOf(path: string): string[] {
  const [first = '', second = '', ...rest] = path.split('/');
  const inside = rest.join('/');
  if (first === 'essays') return [join('essays', second, inside), join('essays', inside)];
  if (first === 'people') return [join('people', inside)];
  return [join('pages', second, inside)];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * Lets the dev server show the files to which texts link, as they lie beside them. Astro asks for a slash at the end of
 * every address whose route does not say how the names of its files end, so that its own route answers in a build only.
 */
export function devAttachments(): AstroIntegration {
  return {
    name: 'countergraph-dev-attachments',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          // Astro has taken the base away by now.
          const [path = ''] = (request.url ?? '').slice(1).split(/[?#]/, 1);
          const found = placesOf(fileName(path))
            .filter((place) => 'field' in contentEntryOf(place))
            .map((place) => join(contentDir, place))
            .find((file) => file.startsWith(join(contentDir, '/')) && isFile(file));
          // Vite serves the files of the content folder under this address, with their types.
          if (found !== undefined) request.url = `/@fs${encodeURI(found)}`;
          next();
        });
      },
    },
  };
}
