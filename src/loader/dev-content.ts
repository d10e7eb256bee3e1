import type { AstroIntegration } from 'astro';
import { devText as text } from '../locales/en/dev.ts';
import type { ContentError } from '../schema/problem.ts';
import { base, contentDir, readSite } from '../site.ts';
import { escapeXml } from '../xml.ts';
import { REPORT } from './astro.ts';
import type { Report } from './astro.ts';
import { problemOverlay } from './problem-overlay.ts';

/** Editors save in several steps; the folder is read once they are done. In ms. */
const SETTLED = 50;

/** A page that was asked for and did not connect for so long is not in a browser. In ms. */
const LOADING = 10_000;

/** Files of an author's own themes and formulas: Vite itself brings them to the open pages, without loading these again. */
const MODULE = /\.(?:css|ts)$/;

/** How often the waiting page asks whether it may go on, in ms: while a server starts, a message to it may be lost. */
const ASKING = 3_000;

/** The page that stands for every other while the content is broken. What lies over it comes by Vite's client. */
function waitingPage({ message }: ContentError): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${text.waiting}</title>
<script type="module" src="${base}@vite/client"></script>
<script type="module">
setInterval(async () => {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (answer.ok) location.reload();
}, ${ASKING});
</script>
</head>
<body><h1>${text.waiting}</h1><pre>${escapeXml(message)}</pre><p>${text.goesOn}</p></body>
</html>
`;
}

/**
 * Keeps the dev server's site as the content folder is. After each change the folder is read and checked once: when all is
 * well, the collections are filled with it and the open pages load again; otherwise each open page shows what is wrong, and
 * a page that is opened waits until it is mended. In a build this does nothing.
 */
export function devContent(): AstroIntegration {
  /** The first reading, which the first page waits for. */
  let first: Promise<void> | undefined;
  let renew: () => Promise<void>;
  return {
    name: 'countergraph-dev',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // The dev server needs no origin: pages take it from site.json as it is when they are asked for.
        if (command !== 'dev') updateConfig({ site: readSite().origin });
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let broken: ContentError | undefined;
        let pending: NodeJS.Timeout | undefined;
        let renewing: Promise<void> = Promise.resolve();
        const changed = new Set<string>();
        /** When the pages were asked for that have not connected yet: a reload that is sent meanwhile does not reach them. */
        let loading: number[] = [];
        let missed = 0;
        type Client = typeof server.ws.clients extends Set<infer One> ? One : never;

        const reload = (client: Client): void => {
          client.send({ type: 'full-reload', path: '*' });
        };

        /** Pages that are loading now will load once more when they connect: they may show what was there before. */
        const missNow = (): void => {
          missed += loading.filter((asked) => performance.now() - asked < LOADING).length;
          loading = [];
        };

        // Astro sends a reload of its own whenever it has written its store, which may be after ours.
        const { hot } = server.environments.client;
        hot.send = new Proxy(hot.send.bind(hot), {
          apply(send, self, message: readonly unknown[]) {
            const [payload] = message;
            const isReload = typeof payload === 'object' && payload !== null && 'type' in payload;
            if (isReload && payload.type === 'full-reload') missNow();
            Reflect.apply(send, self, message);
          },
        });

        const show = async (client: Client): Promise<void> => {
          if (broken) client.send(await problemOverlay(contentDir, broken));
        };

        const check = async (): Promise<void> => {
          const all = [...changed];
          changed.clear();
          const wasBroken = broken;
          const heard: (ContentError | undefined)[] = [];
          const report: Report = (error) => heard.push(error);
          try {
            await refreshContent?.({ context: { [REPORT]: report } });
          } catch (error) {
            logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
            return;
          }
          if (heard.length === 0) {
            // Astro passes over a refreshment while it reads src/content.config.ts.
            for (const path of all) changed.add(path);
            renewSoon();
            return;
          }
          broken = heard.at(-1);
          if (broken) {
            if (broken.message !== wasBroken?.message) logger.error(broken.message);
            await Promise.all([...server.ws.clients].map(show));
            return;
          }
          if (wasBroken) logger.info(text.mended);
          if (!wasBroken && all.every((path) => MODULE.test(path))) return;
          for (const client of server.ws.clients) reload(client);
          missNow();
        };

        // Never twice at a time.
        renew = () => (renewing = renewing.then(check));

        const renewSoon = (): void => {
          clearTimeout(pending);
          pending = setTimeout(() => void renew(), SETTLED);
        };

        server.watcher.add(contentDir).on('all', (_event, path) => {
          if (!path.startsWith(contentDir)) return;
          changed.add(path);
          renewSoon();
        });

        server.ws.on('vite:client:connect', (_data, client: Client) => {
          loading.shift();
          if (missed > 0) {
            missed -= 1;
            reload(client);
          }
          void show(client);
        });

        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) {
            next();
            return;
          }
          void (first ??= renew()).then(() => {
            if (!broken) {
              loading.push(performance.now());
              next();
              return;
            }
            response.writeHead(500, {
              'content-type': 'text/html; charset=utf-8',
              'cache-control': 'no-store',
            });
            response.end(waitingPage(broken));
          });
        });
      },
      'astro:server:start': async () => {
        await (first ??= renew());
      },
    },
  };
}
