import type { Redirect } from './redirects.ts';

/** What a recipe for a server is made of. */
export interface Served {
  /** Path under which the site is served. */
  readonly base: string;
  /** Name of the host, as `example.org`. */
  readonly host: string;
  /** The built site, absolute. */
  readonly folder: string;
  /** Address and port to listen at, where not the usual. */
  readonly listen: string | undefined;
  readonly hsts: boolean;
  readonly redirects: readonly Redirect[];
}

/** A path as the source of a regular expression. */
export function escapePattern(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
