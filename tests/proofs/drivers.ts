import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One source of input, as both protocols take it (W3C WebDriver, section 15). */
interface InputSource {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly actions: readonly Readonly<Record<string, string | number>>[];
}

/** A browser with one window, driven by a protocol of its own. */
export interface Driver {
  /** Name and version, as the browser says them. */
  readonly name: string;
  /** Opens an address and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** The JSON of what an expression of JavaScript gives in the page. @throws Error when it throws, or the page is gone. */
  evaluate(expression: string): Promise<unknown>;
  input(...sources: readonly InputSource[]): Promise<void>;
  end(): Promise<void>;
}

/** Text that a script of the page gives: JSON, or what went wrong. */
const told = (expression: string): string =>
  `Promise.resolve().then(() => (${expression})).then((value) => JSON.stringify({ value: value ?? null }), (error) => JSON.stringify({ error: String(error) }))`;

function parseTold(text: unknown): unknown {
  if (typeof text !== 'string') throw new Error('the page gave no answer: it is gone');
  const json: unknown = JSON.parse(text);
  const error: unknown = Reflect.get(Object(json), 'error');
  if (error !== undefined) throw new Error(JSON.stringify(error));
  return Reflect.get(Object(json), 'value');
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}

/** The first match of a pattern in what a process prints on either stream. */
function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let all = '';
    const look = (chunk: Buffer): void => {
      all += chunk.toString();
      const found = pattern.exec(all)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error(`the browser ended before it was ready:\n${all}`));
    });
  });
}

/** Ends a process and waits until it is gone. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await gone;
}

/** Firefox by WebDriver BiDi, which it speaks without another program (W3C WebDriver BiDi). */
export async function firefox(): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), 'countergraph-firefox-'));
  const child = spawn('firefox-esr', ['--headless', '--remote-debugging-port=0', '--profile', profile]);
  const socket = new WebSocket(`${await printed(child, /listening on (ws:\S+)/)}/session`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  const waiting = new Map<number, (message: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message: unknown = JSON.parse(String(data));
    waiting.get(Number(Reflect.get(Object(message), 'id')))?.(message);
  });
  let last = 0;
  const send = async (method: string, params: object): Promise<unknown> => {
    const id = (last += 1);
    const answer = await new Promise<unknown>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    const text: unknown = Reflect.get(Object(answer), 'message');
    if (Reflect.get(Object(answer), 'type') === 'error') throw new Error(`${method}: ${String(text)}`);
    return Reflect.get(Object(answer), 'result');
  };
  const session = await send('session.new', { capabilities: {} });
  const capabilities: unknown = Reflect.get(Object(session), 'capabilities');
  const tree = await send('browsingContext.getTree', { maxDepth: 0 });
  const contexts: unknown = Reflect.get(Object(tree), 'contexts');
  const context: unknown = Reflect.get(Object(Array.isArray(contexts) ? contexts[0] : undefined), 'context');
  return {
    name: `Firefox ${String(Reflect.get(Object(capabilities), 'browserVersion'))}`,
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(expression) {
      const result = await send('script.evaluate', {
        expression: told(expression),
        target: { context },
        awaitPromise: true,
      });
      return parseTold(Reflect.get(Object(Reflect.get(Object(result), 'result')), 'value'));
    },
    async input(...actions) {
      await send('input.performActions', { context, actions });
    },
    async end() {
      socket.close();
      await ended(child);
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** WebKitGTK by its driver, which speaks the classic protocol (W3C WebDriver), on a screen of its own. */
export async function webkit(): Promise<Driver> {
  const port = await freePort();
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
  const display = await printed(screen, /^(\d+)\n/);
  const child = spawn('WebKitWebDriver', [`--host=127.0.0.1`, `--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      // Inside of a container there is no sandbox for it to use, and no GPU.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const value: unknown = Reflect.get(Object(await response.json()), 'value');
    const message: unknown = Reflect.get(Object(value), 'message');
    if (!response.ok) throw new Error(`${path}: ${String(message)}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    const ready = await call('GET', '/status').catch(() => undefined);
    if (ready !== undefined) break;
    if (tries === 50) throw new Error('WebKitWebDriver does not answer');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const session = await call('POST', '/session', { capabilities: {} });
  const path = `/session/${String(Reflect.get(Object(session), 'sessionId'))}`;
  const capabilities: unknown = Reflect.get(Object(session), 'capabilities');
  return {
    name: `WebKitGTK ${String(Reflect.get(Object(capabilities), 'browserVersion'))}`,
    async open(url) {
      await call('POST', `${path}/url`, { url });
    },
    async evaluate(expression) {
      const script = `const done = arguments[0]; ${told(expression)}.then(done);`;
      return parseTold(await call('POST', `${path}/execute/async`, { script, args: [] }));
    },
    async input(...actions) {
      await call('POST', `${path}/actions`, { actions });
    },
    async end() {
      await call('DELETE', path).catch(() => undefined);
      await ended(child);
      await ended(screen);
    },
  };
}
