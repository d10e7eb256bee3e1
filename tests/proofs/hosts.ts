import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headersFor, headersOfKind, mediaType } from '../../src/hosting/policy.ts';
import { storeDir } from '../../src/loader/cache.ts';
import { launchChromium } from '../browser/packaged-chromium.ts';
import { build } from '../site/build.ts';
import { freePort } from './drivers.ts';
import { needPrograms, run } from './programs.ts';

const CONTENT = 'tests/fixtures/site';

/** A static host that serves a folder by our recipe on a port of this machine. */
interface Host {
  readonly name: 'nginx' | 'caddy';
  start(recipe: string, room: string): Promise<ChildProcess>;
}

const nginx: Host = {
  name: 'nginx',
  async start(recipe, room) {
    const file = join(room, 'nginx.conf');
    await writeFile(join(room, 'site.conf'), recipe);
    await writeFile(
      file,
      `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; pid ${room}/nginx.pid; error_log stderr warn;
events {}
http {
  access_log off;
  client_body_temp_path ${room}/body; proxy_temp_path ${room}/proxy; fastcgi_temp_path ${room}/fastcgi;
  uwsgi_temp_path ${room}/uwsgi; scgi_temp_path ${room}/scgi;
  include ${room}/site.conf;
}`,
    );
    const told = run('nginx', ['-t', '-q', '-c', file, '-p', room, '-e', 'stderr']);
    if (told !== '') throw new Error(`nginx on our recipe: ${told}`);
    return spawn('nginx', ['-c', file, '-p', room, '-e', 'stderr'], { stdio: 'ignore' });
  },
};

const caddy: Host = {
  name: 'caddy',
  async start(recipe, room) {
    const file = join(room, 'Caddyfile');
    await writeFile(file, `{\n\tadmin off\n\tauto_https off\n}\n${recipe}`);
    return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
      // What it tells of a fault ends it, and `answering` says so.
      stdio: 'ignore',
      env: { ...process.env, XDG_CONFIG_HOME: room, XDG_DATA_HOME: room },
    });
  },
};

async function answering(origin: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const response = await fetch(origin).catch(() => undefined);
    if (response) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${origin} does not answer`);
}

/** What an answer lacks of the headers that the policy asks for, or has otherwise. */
function headerFaults(response: Response, name: string): string[] {
  const wanted = headersFor(name, false);
  const named = new Set([...Object.keys(wanted), ...Object.keys(headersOfKind('page'))]);
  return [...named].flatMap((header) => {
    const [found, expected] = [response.headers.get(header), wanted[header] ?? null];
    return found === expected ? [] : [`${name || 'home'}: ${header}: ${found}, not ${expected}`];
  });
}

/** `text/html; charset=UTF-8` and `text/html;charset=utf-8` are the same. */
const sameType = (a: string, b: string): boolean =>
  a.toLowerCase().replaceAll(' ', '') === b.toLowerCase().replaceAll(' ', '');

async function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const response = await fetch(address, { redirect: 'manual', headers });
  await response.arrayBuffer();
  return response;
}

/** Asks a host for every file as a browser does: pages by their folder. */
async function askForAll(folder: string, home: string): Promise<{ files: number; faults: string[] }> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const faults: string[] = [];
  const fault = (line: string): void => void faults.push(line);
  for (const name of names) {
    const path = name.replace(/(^|\/)index\.html$/, '$1');
    const response = await ask(home + encodeURI(path));
    const wanted = mediaType(name);
    const type = response.headers.get('content-type') ?? 'none';
    // A page at an old address: the host leads on before it.
    if (response.status === 301) continue;
    if (response.status !== 200) fault(`${name}: ${response.status}`);
    else if (wanted !== undefined && !sameType(type, wanted)) fault(`${name}: type ${type}, not ${wanted}`);
    faults.push(...headerFaults(response, path));
  }
  const page = await ask(home);
  const same = await ask(home, { 'if-none-match': page.headers.get('etag') ?? '' });
  if (same.status !== 304) fault(`what a browser has already: ${same.status}, not 304`);
  faults.push(...headerFaults(same, ''));
  const packed = await fetch(home, { headers: { 'accept-encoding': 'gzip' } });
  if (packed.headers.get('content-encoding') !== 'gzip') fault('a page is not compressed');
  for (const missing of ['no/such/page/', 'no/such/page', 'no-such.png', 'essays/no-such.md']) {
    const response = await ask(home + missing);
    const type = response.headers.get('content-type') ?? 'none';
    if (response.status !== 404) fault(`${missing}, which is not there: ${response.status}`);
    if (!type.startsWith('text/html')) fault(`${missing}, which is not there: type ${type}`);
    const policy = response.headers.get('content-security-policy') ?? '';
    if (!policy.includes("default-src 'none'")) fault(`${missing}, which is not there: no policy`);
  }
  const open = await ask(`${home}graphs`);
  if (!/^30[18]$/.test(String(open.status))) fault(`a page without its slash: ${open.status}`);
  if (open.headers.get('location') !== `${new URL(home).pathname}graphs/`)
    fault(`a page without its slash leads to ${open.headers.get('location')}`);
  return { files: names.length, faults };
}

/** Old addresses lead on, as the file for other hosts says. */
async function askForMoved(folder: string, origin: string): Promise<{ moved: number; faults: string[] }> {
  const lines = (await readFile(join(folder, '_redirects'), 'utf8')).trim().split('\n');
  const faults: string[] = [];
  for (const line of lines) {
    const [from = '', to = ''] = line.split(' ');
    const response = await ask(origin + from);
    const found = response.headers.get('location');
    if (response.status !== 301 || found !== to)
      faults.push(`${from}: ${response.status} to ${found}, not ${to}`);
  }
  return { moved: lines.length, faults };
}

/** Pages of each kind in Chromium: what their policy keeps from running, they should not try. */
async function violations(home: string): Promise<string[]> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const told: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/i.test(message.text()))
        told.push(`${page.url()}: ${message.text()}`);
    });
    for (const path of [
      '',
      'essays/pictures/',
      'essays/deep/',
      'essays/deep/answer/',
      'search/?q=graph',
      'graphs/',
      'mine/',
    ]) {
      await page.goto(home + path, { waitUntil: 'networkidle' });
      await page.mouse.wheel(0, 2000);
      await page.waitForLoadState('networkidle');
    }
    return told;
  } finally {
    await browser.close();
  }
}

/** Serves the built fixture site by our recipes, at the root and under a path, and asks for every file. */
export async function hosts(tell: (line: string) => void): Promise<void> {
  needPrograms({ command: 'nginx', package: 'nginx-light' }, { command: 'caddy', package: 'caddy' });
  const room = await mkdtemp(join(tmpdir(), 'countergraph-hosts-'));
  const faults: string[] = [];
  try {
    for (const base of ['/', '/sub/path/']) {
      const { dist } = await build(CONTENT, join(room, base === '/' ? 'root' : 'sub'), base);
      for (const host of [nginx, caddy]) {
        const port = await freePort();
        const listen = host.name === 'nginx' ? `127.0.0.1:${port}` : `http://127.0.0.1:${port}`;
        const args = ['src/cli/headers.ts', host.name, '--root', dist, '--listen', listen];
        const env = { ...process.env, CONTENT_DIR: CONTENT, BASE_PATH: base };
        const child = await host.start(run(process.execPath, args, env), room);
        try {
          const origin = `http://127.0.0.1:${port}`;
          await answering(origin);
          const asked = await askForAll(dist, origin + base);
          const { moved, faults: wrong } = await askForMoved(dist, origin);
          const seen = await violations(origin + base);
          const found = [...asked.faults, ...wrong, ...seen].map(
            (fault) => `${host.name} at ${base}: ${fault}`,
          );
          faults.push(...found);
          tell(
            `${host.name} at ${base}: ${asked.files} files, ${moved} old addresses, ${found.length} faults`,
          );
        } finally {
          child.kill();
          if (child.exitCode === null) await once(child, 'exit');
        }
      }
    }
  } finally {
    await rm(room, { recursive: true, force: true });
    await rm(storeDir(join(process.cwd(), CONTENT)), { recursive: true, force: true });
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
