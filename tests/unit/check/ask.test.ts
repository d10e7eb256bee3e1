import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, isPublicHost } from '../../../src/cli/check/ask.ts';

/** What a server says at each path, to HEAD and to GET. */
const STATUS: Readonly<Record<string, readonly [head: number, get: number, to?: string]>> = {
  '/fine': [200, 200],
  '/no-head': [405, 200],
  '/gone': [404, 404],
  '/locked': [403, 403],
  '/often': [429, 429],
  '/for-good': [308, 308, '/fine'],
  '/for-now': [302, 302, '/fine'],
  '/both': [301, 301, '/for-now'],
  '/round': [301, 301, '/round'],
};

const asked: string[] = [];
const server = createServer(({ method = '', url = '' }, response) => {
  asked.push(`${method} ${url}`);
  const [head, get, to] = STATUS[url] ?? [500, 500];
  response.writeHead(method === 'HEAD' ? head : get, to === undefined ? {} : { location: to });
  response.end(method === 'HEAD' ? undefined : 'x'.repeat(100_000));
});
let home = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

const anyHost = () => Promise.resolve(true);

describe('a link to another site', () => {
  it.each([
    ['/fine', { kind: 'fine' }],
    ['/no-head', { kind: 'fine' }],
    ['/gone', { kind: 'dead', cause: '404 Not Found' }],
    ['/locked', { kind: 'refused', cause: '403 Forbidden' }],
    ['/often', { kind: 'refused', cause: '429 Too Many Requests' }],
    ['/for-now', { kind: 'fine' }],
    ['/both', { kind: 'fine' }],
    ['/round', { kind: 'dead', cause: 'more than 8 redirections' }],
  ])('%s', async (path, answer) => {
    expect(await ask(home + path, anyHost)).toEqual(answer);
  });

  it('that has moved for good is told with its new address', async () => {
    expect(await ask(`${home}/for-good`, anyHost)).toEqual({ kind: 'moved', to: `${home}/fine` });
  });

  it('that no server answers is dead', async () => {
    expect(await ask('http://127.0.0.1:9/', anyHost)).toMatchObject({ kind: 'dead' });
  });

  it('into the own network is not followed, not even by a redirection', async () => {
    asked.length = 0;
    expect(await ask(`${home}/fine`)).toEqual({ kind: 'refused', cause: 'not on the public net' });
    expect(asked).toEqual([]);
    const once = ((): (() => Promise<boolean>) => {
      let calls = 0;
      return () => Promise.resolve((calls += 1) === 1);
    })();
    expect(await ask(`${home}/for-now`, once)).toMatchObject({ kind: 'refused' });
    expect(asked).toEqual(['HEAD /for-now']);
  });

  it.each([
    '127.0.0.1',
    'localhost',
    '10.1.2.3',
    '169.254.169.254',
    '[::1]',
    '[fd00::1]',
    '[::ffff:10.0.0.1]',
  ])('to %s is one into the own network', async (host) => {
    expect(await isPublicHost(host)).toBe(false);
  });

  it('to a public address is not', async () => {
    expect(await isPublicHost('192.0.2.1')).toBe(true);
    expect(await isPublicHost('[2001:db8::1]')).toBe(true);
  });
});
