import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

export interface Served {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a built site as a static host would: files, folders by their index, and 404.html for the rest. */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const server = createServer((request, response) => {
    void (async () => {
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
      let file = join(folder, path.startsWith(base) ? path.slice(base.length) : '404.html');
      const found = await stat(file).catch(() => undefined);
      if (found?.isDirectory()) file = join(file, 'index.html');
      const body = await readFile(file).catch(() => undefined);
      const type = TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      response.writeHead(body ? 200 : 404, {
        'content-type': body ? type : 'text/html; charset=utf-8',
        // Their names change with their content; hosts have them kept for a year.
        ...(path.includes('/_astro/') ? { 'cache-control': 'max-age=31536000' } : {}),
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
