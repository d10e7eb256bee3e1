import {
  CACHING,
  FEEDS,
  FEED_TYPE,
  HASHED,
  KINDS,
  MEDIA_TYPES,
  headersOfAll,
  headersOfKind,
} from './policy.ts';
import { escapePattern } from './server-recipe.ts';
import type { Served } from './server-recipe.ts';

const KIND = '$countergraph_kind';

/** The types without their character set, which nginx adds by itself. */
const plain = (type: string): string => type.replace(/;.*/, '');

/** A `map`: a variable that follows from another; the first line that fits counts. */
function map(from: string, to: string, lines: readonly (readonly [string, string])[]): string {
  return [`map ${from} ${to} {`, ...lines.map(([is, value]) => `  ${is} "${value}";`), '}'].join('\n');
}

/** The headers that differ from kind to kind, each as a variable: an empty one is not sent. */
function kindMaps(): { readonly maps: string[]; readonly headers: string[] } {
  const [page, search, shared] = [headersOfKind('page'), headersOfKind('search'), headersOfKind('shared')];
  const names = Object.keys(page);
  const variable = (name: string): string => `$countergraph_${name.toLowerCase().replaceAll('-', '_')}`;
  return {
    maps: names.map((name) =>
      map(KIND, variable(name), [
        ['page', page[name] ?? ''],
        ['search', search[name] ?? ''],
        ['default', shared[name] ?? ''],
      ]),
    ),
    headers: names.map((name) => `add_header ${name} ${variable(name)} always;`),
  };
}

/**
 * The site behind nginx (1.18 or later; nginx.org/en/docs), as a file for its http block. All headers are in the server
 * block, because a location with headers of its own sends none of those around it.
 */
export function nginxRecipe({ base, host, folder, listen, hsts, redirects }: Served): string {
  const root = escapePattern(base);
  const { maps, headers } = kindMaps();
  const types = [...Object.values(MEDIA_TYPES), FEED_TYPE]
    .filter((type) => type.includes('charset'))
    .map(plain);
  // nginx takes HTML for one of both by itself.
  const texts = [...new Set(types)].filter((type) => type !== 'text/html');
  const packed = [...texts, MEDIA_TYPES['json'], MEDIA_TYPES['webmanifest'], MEDIA_TYPES['svg']];
  return `# Made by "npm run headers -- nginx". Include it in the http block.
${redirects.length > 0 ? '\nmap_hash_bucket_size 512;\nmap_hash_max_size 8192;\n' : ''}
${[
  map('$uri', KIND, [
    ...KINDS.map(([pattern, kind]) => [`"~^${root}${pattern}"`, kind] as const),
    ['default', 'shared'],
  ]),
  ...maps,
  map('$uri', '$countergraph_caching', [
    [`"~^${root}${HASHED}"`, CACHING.hashed],
    ['default', CACHING.other],
  ]),
  map('$uri', '$countergraph_moved', [
    ...redirects.map(([from, to]) => [`"${from}"`, to] as const),
    ['default', ''],
  ]),
].join('\n\n')}

server {
  listen ${listen ?? '80'};
  server_name ${host};

  # Led on by paths alone, so that it is right behind another server too.
  absolute_redirect off;
  if ($countergraph_moved) { return 301 $countergraph_moved; }
${base === '/' ? '' : `  location = ${base.slice(0, -1)} { return 301 ${base}; }\n`}
  types {
${Object.entries(MEDIA_TYPES)
  .map(([ending, type]) => `    ${plain(type)} ${ending};`)
  .join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${texts.join(' ')};
  gzip on;
  gzip_vary on;
  gzip_types ${packed.join(' ')};

${Object.entries(headersOfAll(hsts))
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join('\n')}
${headers.map((line) => `  ${line}`).join('\n')}
  add_header Cache-Control $countergraph_caching always;

  error_page 404 ${base}404.html;
  location ${base} { alias ${folder}/; }
  location ~ "^${root}(${FEEDS})$" {
    alias ${folder}/$1;
    types {}
    default_type ${plain(FEED_TYPE)};
  }
}
`;
}
