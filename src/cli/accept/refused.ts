import { acceptText as text } from '../../locales/en/accept.ts';
import { brokenFormulas } from '../../markdown/comment/extract/broken-formulas.ts';
import { leftOut } from '../../markdown/comment/extract/left-out.ts';

/** Characters of an address or a formula that are printed. */
const LONGEST = 80;

/** Why a link to an address is taken out of a comment. */
function removed(href: string): string {
  const shown = href.slice(0, LONGEST);
  const [, scheme] = /^([a-z][a-z0-9+.-]*:)/i.exec(href) ?? [];
  if (scheme === undefined) return text.link.other(shown);
  return /^https?:$/i.test(scheme) && URL.canParse(href)
    ? text.link.user(shown)
    : text.link.scheme(scheme, shown);
}

/** The parts of a comment that the site shows otherwise than its author meant, a line each. */
export function refusedIn(body: string): string[] {
  const { images, tags, links } = leftOut(body);
  return [
    ...(images > 0 ? [text.pictures(images)] : []),
    ...[...tags].map(([name, count]) => text.tags(name, count)),
    ...links.map(removed),
    ...brokenFormulas(body).map(({ tex, error }) => text.formula(tex.trim().slice(0, LONGEST), error)),
  ];
}
