import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { MEDIA_TYPES, headersFor, mediaType } from '../../src/hosting/policy.ts';

export interface Served {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a built site as a host by our recipes: files, folders by their index, 404.html for the rest, and all headers. */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const server = createServer((request, response) => {
    void (async () => {
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
      const name = path.startsWith(base) ? path.slice(base.length) : '404.html';
      let file = join(folder, name);
      const found = await stat(file).catch(() => undefined);
      if (found?.isDirectory()) file = join(file, 'index.html');
      const body = await readFile(file).catch(() => undefined);
      response.writeHead(body ? 200 : 404, {
        ...headersFor(name, false),
        'content-type': (body ? mediaType(name) : MEDIA_TYPES['html']) ?? 'application/octet-stream',
      });
      response.end(body ?? (await readFile(join(folder, '404.html')).catch(() => '')));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
