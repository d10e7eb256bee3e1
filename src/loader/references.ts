import { posix } from 'node:path';
import { loaderText as text } from '../locales/en/loader.ts';
import { referencesText } from '../locales/en/schema-references.ts';
import type { Reference } from '../markdown/essay/report.ts';
import { answerable } from '../schema/answerable.ts';
import { checkComment, checkEssay, checkLoops, checkScenario, missing } from '../schema/crosscheck.ts';
import type { FormulaDeclaration } from '../schema/formula.ts';
import { checkMoves } from '../schema/moves.ts';
import { checkSeries } from '../schema/series.ts';
import { quoteFound } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';
import type { Parsed } from './parse.ts';

/** Everything in a folder that another file may name. A broken file counts as there: its own problem is told. */
export interface Targets {
  readonly scenarios: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** Addresses of pages, from the root of the site: `/essays/a/`. */
  readonly pages: ReadonlySet<string>;
  /** Names of all files of the folder. */
  readonly files: ReadonlySet<string>;
}

function idsOf(
  parsed: Parsed,
  kind: 'essay' | 'person' | 'page' | 'scenario',
  good: Iterable<string>,
): Set<string> {
  const prefix = `${kind}/`;
  const broken = [...parsed.broken]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
  return new Set([...good, ...broken]);
}

/** Collects what the files of a folder may point at. */
export function targetsOf(parsed: Parsed, files: ReadonlySet<string>): Targets {
  const people = idsOf(parsed, 'person', parsed.people.keys());
  const scenarios = idsOf(parsed, 'scenario', parsed.scenarios.keys());
  const published = [...parsed.essays].filter(([, essay]) => !essay.data.draft);
  const tags = published.flatMap(([, essay]) => essay.data.tags);
  const essays = idsOf(
    parsed,
    'essay',
    published.map(([id]) => id),
  );
  const comments = published.flatMap(([id]) => [...(parsed.threads.get(id)?.values() ?? [])]);
  const answered = answerable(
    published.map(([, { data }]) => data),
    comments.map(({ data }) => data),
  );
  const drawn = published.flatMap(([essay]) =>
    [...(parsed.threads.get(essay) ?? [])]
      .filter(([, { data }]) => data.graph && data.state === 'live')
      .map(([comment]) => `/essays/${essay}/graphs/${comment}`),
  );
  const pages = new Set([
    '/',
    '/feed.xml',
    '/feeds/',
    '/graphs/',
    '/search/',
    ...[...essays].flatMap((id) => [`/essays/${id}/`, `/feeds/threads/${id}.xml`]),
    ...[...answered].map((id) => `/feeds/scenarios/${id}.xml`),
    '/archive/',
    ...[...people].map((id) => `/people/${id}/`),
    ...[...idsOf(parsed, 'page', parsed.pages.keys())].map((id) => `/${id}/`),
    ...published.flatMap(([, { data }]) => (data.series ? [`/series/${data.series.id}/`] : [])),
    ...tags.map((tag) => `/tags/${tag}/`),
    ...drawn.flatMap((path) => [`${path}.svg`, `${path}.png`]),
    ...[...scenarios].flatMap((id) =>
      ['/', '/embed/', '.svg', '.png', '.json', '.csv'].map((end) => `/graphs/${id}${end}`),
    ),
  ]);
  return { people, scenarios, pages, files };
}

/** An alias as the folder in which its page is written. */
function folderOf(alias: string): string {
  return `${alias.replace(/\/$/, '')}/`;
}

/** Old addresses that lead to two essays, or to where a page of today stands. */
function checkAliases(parsed: Parsed, { pages }: Targets): Problem[] {
  const owners = new Map<string, string>();
  return [...parsed.essays.values()].flatMap(({ file, data, document }) =>
    data.aliases.flatMap((alias, index): Problem[] => {
      const folder = folderOf(alias);
      const owner = pages.has(folder) ? text.pageOfSite : owners.get(folder);
      owners.set(folder, file);
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

/** Front matter and scenarios against the rest of the folder: authors, scenarios, formulas, threads, parents. */
export function checkFrontmatter(
  parsed: Parsed,
  targets: Targets,
  formulas: ReadonlyMap<string, FormulaDeclaration>,
): Problem[] {
  const series = new Map([...parsed.scenarios].map(([id, { scenario }]) => [id, scenario.series]));
  const known = { essays: parsed.essays, people: targets.people, scenarios: targets.scenarios, series };
  const problems = [...parsed.essays.values()].flatMap((essay) => checkEssay(essay, known));
  problems.push(...[...parsed.scenarios.values()].flatMap((file) => checkScenario(file, formulas)));
  problems.push(...checkAliases(parsed, targets), ...checkSeries(parsed.essays.values()));
  for (const [thread, comments] of parsed.threads) {
    problems.push(...checkLoops(comments), ...checkMoves(comments));
    if (parsed.broken.has(`essay/${thread}`)) continue;
    for (const comment of comments.values()) problems.push(...checkComment(thread, comment, known));
  }
  const author = parsed.site?.author;
  if (author !== undefined && !targets.people.has(author)) {
    const at = { file: 'site.json', line: 1, col: 1, field: 'author' };
    problems.push(missing(at, author, referencesText.person, targets.people));
  }
  const lead = parsed.site?.lead?.essay;
  if (lead !== undefined && !targets.pages.has(`/essays/${lead}/`)) {
    const at = { file: 'site.json', line: 1, col: 1, field: 'lead.essay' };
    problems.push(missing(at, lead, referencesText.publishedEssay, parsed.essays.keys()));
  }
  return problems;
}

/** What a body names: graphs, pictures beside it, pages of the site. */
export function checkReference(
  file: string,
  bodyLine: number,
  reference: Reference,
  targets: Targets,
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
  const page = target.replace(/[?#].*$/s, '');
  if (targets.pages.has(page)) return undefined;
  return missing(at, target, text.page, targets.pages);
}
