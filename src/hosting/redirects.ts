import { aliasPath } from '../address-lookup.ts';
import { addressOf } from '../addresses.ts';

/** An essay with its old paths, from the root of a host. */
interface Renamed {
  readonly id: string;
  readonly data: { readonly aliases: readonly string[] };
}

/** An old path and where it leads, both from the root of the host. */
export type Redirect = readonly [from: string, to: string];

/**
 * Where old addresses of essays lead, with and without the slash at their end. A site under a sub-path may have moved there
 * from the root of its host, so its old addresses lead on from there too.
 * @param base Path under which the site is served.
 */
export function redirectsOf(essays: readonly Renamed[], base: string): Redirect[] {
  return essays.flatMap(({ id, data }) =>
    data.aliases.flatMap((alias) => {
      const inner = aliasPath(alias);
      const places = [...new Set([base, '/'])].flatMap((root) => [root + inner, `${root}${inner}/`]);
      return places.map((from): Redirect => [from, base + addressOf('essay', { essay: id })]);
    }),
  );
}
