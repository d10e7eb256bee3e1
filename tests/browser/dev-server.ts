import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { copyProject, outsideVitest } from '../site/build.ts';

/** A dev server that runs. */
export interface DevServer {
  /** Where it answers, with a slash at the end. */
  readonly address: string;
  /** All that it has printed so far. */
  readonly printed: () => string;
  /** Ends it and takes its project away. */
  readonly stop: () => Promise<void>;
}

/** A port on which nothing listens now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/**
 * Starts `astro dev` for a content folder, in a copy of the project.
 * @throws Error with all the output when the server ends by itself.
 */
export async function startDev(contentDir: string): Promise<DevServer> {
  const project = await copyProject();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const args = ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)];
  const server = spawn(process.execPath, args, {
    cwd: project,
    env: {
      ...outsideVitest(),
      CONTENT_DIR: resolve(contentDir),
      BASE_PATH: '/',
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DEV_BACKGROUND: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = once(server, 'exit');
  const stop = async (): Promise<void> => {
    server.kill();
    await ended;
    await rm(project, { recursive: true, force: true });
  };
  while (!(await isUp(address))) {
    if (server.exitCode !== null) {
      await stop();
      throw new Error(`the dev server ended by itself:\n${output}`);
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  return { address, printed: () => output, stop };
}

async function isUp(address: string): Promise<boolean> {
  try {
    await fetch(`${address}robots.txt`, { signal: AbortSignal.timeout(60_000) });
    return true;
  } catch {
    return false;
  }
}
