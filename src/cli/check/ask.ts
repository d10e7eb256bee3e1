import { lookup } from 'node:dns/promises';
import { BlockList } from 'node:net';

/** What a server says of an address. */
export type Answer =
  | { readonly kind: 'fine' }
  /** Moved for good (RFC 9110, 15.4.2 and 15.4.9). */
  | { readonly kind: 'moved'; readonly to: string }
  /** The page is gone, or its server answers no more. */
  | { readonly kind: 'dead'; readonly cause: string }
  /** It may be there: the server wants a reader, a name, or fewer questions. */
  | { readonly kind: 'refused'; readonly cause: string };

/** Ms in which a server has to answer. */
const PATIENCE = 20_000;
/** Redirections that are followed. */
const MOST_HOPS = 8;
/** Statuses after which the same question is asked by GET, because many servers know no HEAD. */
const ASK_AGAIN = new Set([400, 403, 404, 405, 406, 500, 501, 503]);
const GONE = new Set([404, 410]);
const HEADERS = { 'user-agent': 'Countergraph link check', accept: 'text/html,*/*;q=0.8' };

/** Addresses of the own machine and of networks that are not public (RFC 6890). */
const OWN = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
] as const)
  OWN.addSubnet(network, bits);
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  OWN.addSubnet(network, bits, 'ipv6');

/** False for hosts of the own network: a link in a stranger's comment must not make this machine ask there. */
export async function isPublicHost(host: string): Promise<boolean> {
  const addresses = await lookup(host.replace(/^\[|\]$/g, ''), { all: true });
  return addresses.every(({ address, family }) => !OWN.check(address, family === 6 ? 'ipv6' : 'ipv4'));
}

async function respond(url: URL, method: 'HEAD' | 'GET'): Promise<Response> {
  const response = await fetch(url, {
    method,
    headers: HEADERS,
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  });
  // Whether the page is there is said already; its bytes are not wanted.
  await response.body?.cancel();
  return response;
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/**
 * Asks a server whether a page is there.
 * @param mayAsk whether a host may be asked; each host to which a redirection leads is put to it too
 */
export async function ask(
  address: string,
  mayAsk: (host: string) => Promise<boolean> = isPublicHost,
): Promise<Answer> {
  let url = new URL(address);
  let isForGood = true;
  try {
    for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
      if (!(await mayAsk(url.hostname))) return { kind: 'refused', cause: 'not on the public net' };
      let response = await respond(url, 'HEAD');
      if (ASK_AGAIN.has(response.status)) response = await respond(url, 'GET');
      const { status, statusText } = response;
      const location = response.headers.get('location');
      if (status >= 300 && status < 400 && location !== null) {
        isForGood &&= status === 301 || status === 308;
        url = new URL(location, url);
        continue;
      }
      if (response.ok) {
        return hop > 0 && isForGood ? { kind: 'moved', to: url.href } : { kind: 'fine' };
      }
      const cause = `${status} ${statusText}`.trim();
      return GONE.has(status) ? { kind: 'dead', cause } : { kind: 'refused', cause };
    }
    return { kind: 'dead', cause: `more than ${MOST_HOPS} redirections` };
  } catch (error) {
    return { kind: 'dead', cause: causeOf(error) };
  }
}
