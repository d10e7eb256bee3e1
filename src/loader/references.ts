import { posix } from 'node:path';
import { addressOf } from '../addresses.ts';
import { aliasPath, fileAt, isToolFolder } from '../address-lookup.ts';
import { loaderText as text } from '../locales/en/loader.ts';
import { referencesText } from '../locales/en/schema-references.ts';
import type { Reference } from '../markdown/essay/report.ts';
import { checkComment, checkEssay, checkLoops, checkScenario, missing } from '../schema/crosscheck.ts';
import type { FormulaDeclaration } from '../schema/formula.ts';
import { checkMoves } from '../schema/moves.ts';
import type { MarkdownFile } from '../schema/files.ts';
import { checkSeries } from '../schema/series.ts';
import { checkTags } from '../schema/tag.ts';
import { quoteFound } from '../schema/problem.ts';
import type { FilePlace } from '../schema/problem.ts';
import { missingAnchor } from './anchors.ts';
import { attachmentProblem } from './attachments.ts';
import type { Problem } from '../schema/problem.ts';
import type { Parsed } from './parse.ts';
import { essayNamed, hasAddress } from './targets.ts';
import type { Targets } from './targets.ts';

/**
 * Why nothing can be written where an alias leads, or undefined when the place is free.
 * @param taken Files of the site, without the slash in front, and who has them.
 */
function ownerOf(alias: string, taken: ReadonlyMap<string, string>): string | undefined {
  const path = aliasPath(alias);
  if (isToolFolder(`${path}/`)) return text.toolFolder;
  // A folder cannot be where a file is, at whatever depth.
  const parts = path.split('/');
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return [fileAt(`${path}/`), ...folders].map((file) => taken.get(file)).find((owner) => owner !== undefined);
}

/** Old addresses that lead to two essays, or to where a page or file of today stands. */
function checkAliases(parsed: Parsed, { addresses }: Targets): Problem[] {
  const taken = new Map([...addresses].map((address) => [fileAt(address.slice(1)), text.pageOfSite]));
  return [...parsed.essays.values()].flatMap(({ file, data, document }) =>
    data.aliases.flatMap((alias, index): Problem[] => {
      const owner = ownerOf(alias, taken);
      taken.set(fileAt(`${aliasPath(alias)}/`), file);
      if (owner === undefined) return [];
      return [
        {
          file,
          field: `aliases[${index}]`,
          ...document.placeOf(['aliases', index]),
          found: quoteFound(alias),
          ...text.alias(owner),
        },
      ];
    }),
  );
}

/**
 * Two entries that feed readers would take for one: a first id (`formerly`) that another file has, or had first.
 * @param files by id; all essays, or the comments of one thread
 */
function checkFirstIds(
  files: ReadonlyMap<string, MarkdownFile<{ readonly formerly?: string | undefined }>>,
): Problem[] {
  const owners = new Map(
    [...files].flatMap(([id, { file, data }]) => (data.formerly === undefined ? [[id, file]] : [])),
  );
  return [...files.values()].flatMap(({ file, data: { formerly }, document }): Problem[] => {
    if (formerly === undefined) return [];
    const owner = owners.get(formerly);
    owners.set(formerly, file);
    if (owner === undefined) return [];
    const at = { file, field: 'formerly', ...document.placeOf(['formerly']) };
    return [{ ...at, found: quoteFound(formerly), ...text.firstId(owner) }];
  });
}

/** Front matter and scenarios against the rest of the folder: authors, scenarios, formulas, threads, parents. */
export function checkFrontmatter(
  parsed: Parsed,
  targets: Targets,
  formulas: ReadonlyMap<string, FormulaDeclaration>,
): Problem[] {
  const series = new Map([...parsed.scenarios].map(([id, { scenario }]) => [id, scenario.series]));
  const known = {
    now: parsed.now,
    essays: parsed.essays,
    people: targets.people,
    scenarios: targets.scenarios,
    series,
  };
  const problems = [...parsed.essays.values()].flatMap((essay) => checkEssay(essay, known));
  problems.push(...parsed.rests.essays.flatMap((essay) => checkEssay(essay, known)));
  problems.push(...[...parsed.scenarios.values()].flatMap((file) => checkScenario(file, formulas)));
  problems.push(...checkAliases(parsed, targets), ...checkSeries(parsed.essays.values()));
  problems.push(...checkTags([...parsed.essays.values(), ...parsed.rests.essays]));
  problems.push(...checkFirstIds(parsed.essays));
  for (const [thread, comments] of parsed.threads) {
    problems.push(...checkLoops(comments), ...checkMoves(thread, parsed), ...checkFirstIds(comments));
    if (parsed.broken.has(`essay/${thread}`)) continue;
    for (const comment of comments.values()) problems.push(...checkComment(thread, comment, known));
  }
  for (const { thread, file } of parsed.rests.comments) {
    if (!parsed.broken.has(`essay/${thread}`)) problems.push(...checkComment(thread, file, known));
  }
  const author = parsed.site?.author;
  if (author !== undefined && !targets.people.has(author)) {
    const at = { file: 'site.json', line: 1, col: 1, field: 'author' };
    problems.push(missing(at, author, referencesText.person, targets.people));
  }
  const lead = parsed.site?.lead?.essay;
  if (lead !== undefined && !targets.addresses.has(`/${addressOf('essay', { essay: lead })}`)) {
    const at = { file: 'site.json', line: 1, col: 1, field: 'lead.essay' };
    problems.push(missing(at, lead, referencesText.publishedEssay, parsed.essays.keys()));
  }
  return problems;
}

/** What is known of pages beside their addresses. */
export interface Pages {
  /** The anchors of the pages whose texts are known, by address. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those of the page on which the text stands. */
  readonly own: ReadonlySet<string>;
  /** The address of that page from the root of the site; undefined for a text that has none. */
  readonly address: string | undefined;
  /** The full address of the site; undefined when its settings have faults. */
  readonly home: string | undefined;
}

/** What a body names: graphs, pictures and files beside it, pages of the site and anchors on them. */
export function checkReference(
  { file, bodyLine }: { readonly file: string; readonly bodyLine: number },
  reference: Reference,
  targets: Targets,
  pages: Pages,
): Problem | undefined {
  const { kind, target, col } = reference;
  const at = { file, line: reference.line + bodyLine - 1, col, field: kind };
  if (kind === 'graph') {
    if (targets.scenarios.has(target)) return undefined;
    return missing(at, target, referencesText.graph, targets.scenarios);
  }
  if (kind === 'image') {
    const path = posix.join(posix.dirname(file), target);
    if (targets.files.has(path)) return undefined;
    const folder = posix.dirname(path);
    const beside = [...targets.files]
      .filter((name) => posix.dirname(name) === folder)
      .map((name) => posix.basename(name));
    return missing(at, target, text.picture(folder), beside);
  }
  const link = { ...at, field: 'link' };
  if (kind === 'attachment')
    return attachmentProblem(link, target, { file, address: pages.address }, targets);
  if (kind === 'anchor') return checkAnchor(link, target, pages.own);
  if (kind === 'link') return checkLink(link, target, targets, pages);
  return checkHomeLink(link, target, targets, pages);
}

/** A full address that leads into the site. */
function checkHomeLink(
  at: LinkPlace,
  target: string,
  targets: Targets,
  pages: Pick<Pages, 'anchors' | 'home'>,
): Problem | undefined {
  const { home } = pages;
  if (home === undefined || !target.startsWith(home)) return undefined;
  return checkLink(at, `/${target.slice(home.length)}`, targets, pages);
}

/** Where a comment links to an address first; at its beginning when the address is written otherwise there. */
export function linkPlace(
  { body, bodyLine }: { readonly body: string; readonly bodyLine: number },
  link: string,
): FilePlace {
  const lines = body.slice(0, Math.max(0, body.indexOf(link))).split('\n');
  return { line: bodyLine + lines.length - 1, col: (lines.at(-1) ?? '').length + 1 };
}

/**
 * Links of a comment that lead to no page of the site. Only its author may change its words, so they are notes: they stop
 * nothing.
 * @param links what it links to, as `linksIn` tells
 */
export function checkCommentLinks(
  source: { readonly file: string; readonly body: string; readonly bodyLine: number },
  links: readonly string[],
  targets: Targets,
  pages: Pick<Pages, 'anchors' | 'home'>,
): Problem[] {
  return links.flatMap((link) => {
    const at = { file: source.file, ...linkPlace(source, link), field: 'link' };
    const check = link.startsWith('/') ? checkLink : checkHomeLink;
    return check(at, link, targets, pages) ?? [];
  });
}

type LinkPlace = FilePlace & { readonly file: string; readonly field: string };

function checkAnchor(at: LinkPlace, link: string, anchors: ReadonlySet<string>): Problem | undefined {
  const absent = missingAnchor(link, anchors);
  if (absent === undefined) return undefined;
  const ids = [...anchors].filter((id) => id !== '');
  return missing(at, absent, text.anchor, ids);
}

/** A link into the site leads to a page or a file, and to an anchor that the page has. */
function checkLink(
  at: LinkPlace,
  link: string,
  targets: Targets,
  { anchors }: Pick<Pages, 'anchors'>,
): Problem | undefined {
  const page = link.split(/[?#]/, 1)[0] ?? '';
  if (targets.addresses.has(page)) {
    const known = anchors.get(page);
    return known && checkAnchor(at, link, known);
  }
  if (hasAddress(page, targets)) return undefined;
  const essay = essayNamed(link, targets);
  if (essay === undefined) return missing(at, link, text.page, targets.addresses, text.fullAddress);
  return { ...at, found: quoteFound(link), expected: text.page, mend: referencesText.didYouMean(essay) };
}
