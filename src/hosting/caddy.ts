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
import type { PolicyKind } from './policy.ts';
import { escapePattern } from './server-recipe.ts';
import type { Served } from './server-recipe.ts';

const ALL_KINDS: readonly PolicyKind[] = ['page', 'search', 'shared'];

function header(matcher: string, headers: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(headers).filter(([, value]) => value !== undefined);
  return [`\theader ${matcher} {`, ...lines.map(([name, value]) => `\t\t${name} "${value}"`), '\t}'].join(
    '\n',
  );
}

/** The types that Caddy may not know, or knows without their character set. */
function typeHeaders(root: string): string[] {
  const types = Object.entries(MEDIA_TYPES).filter(([, type]) => /charset|manifest/.test(type));
  return [
    ...types.flatMap(([ending, type]) => [
      `\t@${ending} path *.${ending}`,
      `\theader @${ending} Content-Type "${type}"`,
    ]),
    `\t@feeds path_regexp ^${root}${FEEDS}$`,
    `\theader @feeds Content-Type "${FEED_TYPE}"`,
  ];
}

/** The site behind Caddy 2 (caddyserver.com/docs/caddyfile), as a Caddyfile. It gets its certificate by itself. */
export function caddyRecipe({ base, host, folder, listen, hsts, redirects }: Served): string {
  const root = escapePattern(base);
  const kinds = KINDS.map(([pattern, kind]) => `\t\t"~^${root}${pattern}" ${kind}`);
  return `# Made by "npm run headers -- caddy".
${listen ?? host} {
	map {path} {countergraph_kind} {
${kinds.join('\n')}
		default shared
	}
${ALL_KINDS.map((kind) => `\t@${kind} vars {countergraph_kind} ${kind}`).join('\n')}
${header('*', headersOfAll(hsts))}
${ALL_KINDS.map((kind) => header(`@${kind}`, headersOfKind(kind))).join('\n')}
	@hashed path_regexp ^${root}${HASHED}
	@changing not path_regexp ^${root}${HASHED}
	header @hashed Cache-Control "${CACHING.hashed}"
	header @changing Cache-Control "${CACHING.other}"
	encode zstd gzip
${typeHeaders(root).join('\n')}
${redirects.map(([from, to]) => `\tredir ${from} ${to} permanent`).join('\n')}
${base === '/' ? '' : `\tredir ${base.slice(0, -1)} ${base} permanent`}
	handle_path ${base}* {
		root * ${folder}
		file_server
	}
	handle_errors {
		header Content-Type "${MEDIA_TYPES['html']}"
		root * ${folder}
		rewrite * /404.html
		file_server
	}
}
`;
}
