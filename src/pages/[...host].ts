import type { APIRoute, GetStaticPaths } from 'astro';
import { HOST_FILES } from '../addresses.ts';
import { headersFile, redirectsFile } from '../hosting/host-files.ts';
import { redirectsOf } from '../hosting/redirects.ts';
import { getEssays, getPages, getSite } from '../library.ts';
import { base, publicFile } from '../site.ts';

type HostFile = (typeof HOST_FILES)[number];

/** Those that the author has not written themselves. */
export const getStaticPaths = (() =>
  HOST_FILES.filter((name) => publicFile(name) === undefined).map((host) => ({
    params: { host },
  }))) satisfies GetStaticPaths;

const TEXTS: Readonly<Record<HostFile, () => Promise<string>>> = {
  _headers: async () => {
    const pages = (await getPages()).map(({ id }) => id);
    return headersFile({ base, hsts: (await getSite()).hsts, pages });
  },
  _redirects: async () => redirectsFile(redirectsOf(await getEssays(), base)),
  /** GitHub Pages would leave out what begins with an underscore. */
  '.nojekyll': () => Promise.resolve(''),
};

/** What hosts of static sites read: headers for each kind of file, and where old addresses lead. */
export const GET: APIRoute<never, { host: HostFile }> = async ({ params: { host } }) =>
  new Response(await TEXTS[host]());
