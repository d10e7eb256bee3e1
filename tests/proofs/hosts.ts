import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeDir } from '../../src/loader/cache.ts';
import { build } from '../site/build.ts';
import { freePort } from './drivers.ts';
import { needPrograms } from './programs.ts';

const CONTENT = 'tests/fixtures/site';

/** A static host that serves a folder under a base on a port of this machine. */
interface Host {
  readonly name: string;
  start(folder: string, base: string, port: number, room: string): Promise<ChildProcess>;
}

const nginx: Host = {
  name: 'nginx',
  async start(folder, base, port, room) {
    const file = join(room, 'nginx.conf');
    await writeFile(
      file,
      `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; pid ${room}/nginx.pid; error_log stderr warn;
events {}
http {
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path ${room}/body; proxy_temp_path ${room}/proxy; fastcgi_temp_path ${room}/fastcgi;
  uwsgi_temp_path ${room}/uwsgi; scgi_temp_path ${room}/scgi;
  server {
    listen 127.0.0.1:${port};
    location ${base} { alias ${folder}/; error_page 404 ${base}404.html; }
  }
}`,
    );
    return spawn('nginx', ['-c', file, '-p', room, '-e', 'stderr'], { stdio: 'ignore' });
  },
};

const caddy: Host = {
  name: 'Caddy',
  async start(folder, base, port, room) {
    const file = join(room, 'Caddyfile');
    await writeFile(
      file,
      `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  handle_path ${base}* {
    root * ${folder}
    file_server
  }
  handle_errors {
    root * ${folder}
    rewrite * /404.html
    file_server
  }
}`,
    );
    return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
      stdio: 'ignore',
      env: { ...process.env, XDG_CONFIG_HOME: room, XDG_DATA_HOME: room },
    });
  },
};

/** Media types that a reader's program needs to be right, by the ending of a file. */
const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html/,
  css: /^text\/css/,
  js: /javascript/,
  json: /^application\/json/,
  svg: /^image\/svg\+xml/,
  png: /^image\/png/,
  xml: /xml/,
  woff2: /woff2/,
};

async function answering(origin: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const response = await fetch(origin).catch(() => undefined);
    if (response) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${origin} does not answer`);
}

/** Asks a host for every file as a browser does: pages by their folder. */
async function askForAll(folder: string, home: string): Promise<{ files: number; faults: string[] }> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const faults: string[] = [];
  for (const name of names) {
    const address = home + encodeURI(name.replace(/(^|\/)index\.html$/, '$1'));
    const response = await fetch(address, { redirect: 'manual' });
    await response.arrayBuffer();
    const type = response.headers.get('content-type') ?? '';
    const wanted = TYPES[name.slice(name.lastIndexOf('.') + 1)];
    if (response.status !== 200) faults.push(`${name}: ${response.status}`);
    else if (wanted && !wanted.test(type)) faults.push(`${name}: type ${type || 'none'}`);
  }
  const missing = await fetch(`${home}no/such/page/`);
  if (missing.status !== 404) faults.push(`a page that is not there: ${missing.status}`);
  return { files: names.length, faults };
}

/** Serves the built fixture site by hosts that people use, at the root and under a path, and asks for every file. */
export async function hosts(tell: (line: string) => void): Promise<void> {
  needPrograms({ command: 'nginx', package: 'nginx-light' }, { command: 'caddy', package: 'caddy' });
  const room = await mkdtemp(join(tmpdir(), 'countergraph-hosts-'));
  const faults: string[] = [];
  try {
    for (const base of ['/', '/sub/path/']) {
      const { dist } = await build(CONTENT, join(room, base === '/' ? 'root' : 'sub'), base);
      for (const host of [nginx, caddy]) {
        const port = await freePort();
        const child = await host.start(dist, base, port, room);
        try {
          const origin = `http://127.0.0.1:${port}`;
          await answering(origin);
          const asked = await askForAll(dist, origin + base);
          faults.push(...asked.faults.map((fault) => `${host.name} at ${base}: ${fault}`));
          tell(`${host.name} at ${base}: ${asked.files} files asked for, ${asked.faults.length} faults`);
        } finally {
          const gone = new Promise((resolve) => child.once('exit', resolve));
          child.kill();
          await gone;
        }
      }
    }
  } finally {
    await rm(room, { recursive: true, force: true });
    await rm(storeDir(join(process.cwd(), CONTENT)), { recursive: true, force: true });
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
