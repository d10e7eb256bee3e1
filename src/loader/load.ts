import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import * as z from 'zod';
import type { Reference } from '../markdown/essay/report.ts';
import type { BodyProblem, CommentFacts, EssayFacts } from '../markdown/rendered.ts';
import type { CommentData } from '../schema/comment.ts';
import { withheld } from '../schema/essay.ts';
import type { EssayData } from '../schema/essay.ts';
import type { MarkdownFile } from '../schema/files.ts';
import type { PageData } from '../schema/page.ts';
import type { PersonData } from '../schema/person.ts';
import { ContentError, eachOnce } from '../schema/problem.ts';
import type { FilePlace, Problem } from '../schema/problem.ts';
import type { Scenario } from '../schema/scenario.ts';
import { base, commentAnchor } from '../site.ts';
import { addressOf } from '../addresses.ts';
import { anchorsIn } from './anchors.ts';
import { cacheFile, openCache, pipelineHash, sourcesHash, storeDir } from './cache.ts';
import { KeptMap } from './kept-map.ts';
import { readFormulas } from './formula-files.ts';
import { engineFileProblems, publicFilesOf, publicNotes, publicProblems } from './public-files.ts';
import { checkTheme, readThemes } from './theme-files.ts';
import { pictureProblems } from './pictures.ts';
import { notesOn } from './notes.ts';
import { EndlessText, renderInTime } from '../markdown/essay/rendering.ts';
import { parseFolder } from './parse.ts';
import type { CommentFile } from './parse.ts';
import { isMarkdown, readFolder } from './read-folder.ts';
import { checkCommentLinks, checkFrontmatter, checkReference, linkPlace } from './references.ts';
import { targetsOf } from './targets.ts';
import type { Targets } from './targets.ts';
import {
  parseCommentOutcome,
  parseCommentResult,
  parseEssayOutcome,
  parseEssayResult,
} from './cache-schema.ts';

/** A Markdown file that passed every check, and the key under which its render lies in the cache. */
interface Loaded<Data> {
  readonly id: string;
  /** Path from the content folder. */
  readonly file: string;
  readonly data: Data;
  readonly key: string;
}

/** A text of the site's authors, with the files beside it that are published with it, as it names them. */
interface LoadedText<Data> extends Loaded<Data> {
  readonly rendered: EssayFacts;
  readonly images: readonly string[];
  /** Files that it links to. */
  readonly attachments: readonly string[];
}

interface LoadedEssay extends LoadedText<EssayData> {
  readonly format: 'md' | 'mdx';
  /** Why it is not published, if it is not. */
  readonly withheld: ReturnType<typeof withheld>;
}

interface LoadedComment extends Loaded<CommentData> {
  readonly thread: string;
  readonly rendered: CommentFacts;
}

/** A graph. It is withheld when only essays show it that are not published. */
interface LoadedScenario {
  readonly id: string;
  readonly file: string;
  readonly scenario: Scenario;
  readonly withheld: boolean;
}

/** A link to another site, and where it stands. */
export interface OutsideLink extends FilePlace {
  readonly file: string;
  readonly url: string;
}

/** A content folder that passed every check, with all its texts rendered. */
export interface Content {
  readonly essays: readonly LoadedEssay[];
  readonly comments: readonly LoadedComment[];
  readonly people: readonly LoadedText<PersonData>[];
  readonly pages: readonly LoadedText<PageData>[];
  readonly scenarios: readonly LoadedScenario[];
  /** What is allowed and hardly meant. */
  readonly notes: readonly Problem[];
  /** Where texts link to other sites. */
  readonly outside: readonly OutsideLink[];
  /** How many texts were rendered, not found in the cache. */
  readonly made: number;
}

export interface LoadOptions {
  readonly contentDir: string;
  /** The project's folder: the pipeline's sources and the lock file lie in it, and renders are kept in it. */
  readonly projectRoot: string;
  /** The time of the build, in ms since 1970. */
  readonly now: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Where renders are kept. */
export function renderCacheDir(projectRoot: string): string {
  return join(projectRoot, '.astro', 'rendered');
}

/** The pipeline takes half a second to load, and most builds find every text in the cache. */
const commentPipeline = () => import('../markdown/comment/comment.ts');

/** What reads front matter. */
const READING = ['src/schema'];

/** Texts rendered at the same time: enough to hide the disk, few enough to keep memory low. */
const BATCH = 32;

/**
 * Reads, checks and renders a content folder: front matter, bodies, and everything that one file says of another.
 * @throws ContentError with every problem of every file.
 */
export async function loadContent({
  contentDir,
  projectRoot,
  now,
  onProgress,
}: LoadOptions): Promise<Content> {
  const store = join(projectRoot, storeDir(contentDir));
  const folder = await readFolder(contentDir);
  const yaml = await KeptMap.open(join(store, 'front-matter.json'), await sourcesHash(projectRoot, READING));
  const parsed = parseFolder(folder.texts, now, yaml);
  const own = await publicFilesOf(contentDir);
  const targets = targetsOf(parsed, folder.names);
  const { formulas, problems: formulaProblems } = await readFormulas(contentDir);
  const { themes, problems: themeProblems } = await readThemes(contentDir);
  const declarations = new Map([...formulas].map(([name, { declaration }]) => [name, declaration]));
  const problems: Problem[] = [
    ...parsed.problems,
    ...formulaProblems,
    ...themeProblems,
    ...checkTheme(parsed.site?.theme, themes),
    ...own.problems,
    ...(await engineFileProblems(contentDir, projectRoot)),
    ...publicProblems(own.names, targets.addresses),
    ...checkFrontmatter(parsed, targets, declarations),
  ];
  const pipeline = await pipelineHash(projectRoot);
  const essayCache = openCache(renderCacheDir(projectRoot), pipeline, parseEssayResult);
  const commentCache = openCache(renderCacheDir(projectRoot), pipeline, parseCommentResult);
  const outcomes = await KeptMap.open(join(store, 'outcomes.json'), pipeline);
  /** What rendering a text told: as it was kept, as long as the text itself lies there untouched, or of a render made now. */
  const outcomeOf = async <Outcome>(
    key: string,
    parse: (json: unknown) => Outcome | undefined,
    render: () => Promise<unknown>,
  ): Promise<Outcome> => {
    const file = cacheFile(renderCacheDir(projectRoot), key);
    const kept = keptOutcome.safeParse(outcomes.get(key)).data;
    const known = kept?.stamp === stampOf(file) ? parse(kept?.outcome) : undefined;
    if (known !== undefined) return known;
    const outcome = parse(await render());
    if (outcome === undefined) throw new Error(`${file} holds no render`);
    outcomes.set(key, { stamp: stampOf(file), outcome });
    return outcome;
  };
  const { rests } = parsed;
  const sizes = [parsed.essays, parsed.people, parsed.pages, ...parsed.threads.values()].map(
    ({ size }) => size,
  );
  const total = [...sizes, rests.essays.length, rests.others.length, rests.comments.length].reduce(
    (sum, count) => sum + count,
    0,
  );
  let done = 0;
  /** Renders texts, some at a time. */
  const each = async <Source, Text>(
    sources: Iterable<Source>,
    read: (source: Source) => Promise<Text>,
  ): Promise<Text[]> => {
    const all = [...sources];
    const texts: Text[] = [];
    for (let start = 0; start < all.length; start += BATCH) {
      texts.push(...(await Promise.all(all.slice(start, start + BATCH).map(read))));
      done += Math.min(BATCH, all.length - start);
      onProgress?.(done, total);
    }
    return texts;
  };
  const addProblems = (source: MarkdownFile<unknown>, found: readonly BodyProblem[]): void => {
    for (const problem of found) {
      problems.push({ ...problem, file: source.file, line: problem.line + source.bodyLine - 1 });
    }
  };
  /** Trusted text: essays, pages, biographies. */
  const trusted = async <Data>(id: string, source: MarkdownFile<Data>, format: 'md' | 'mdx') => {
    const key = essayCache.key('essay', base, format, source.body);
    const { rendered, problems, references, ids } = await outcomeOf(key, parseEssayOutcome, () =>
      essayCache.remember(key, () => renderInTime(source.body, format)),
    ).catch((error: unknown) => {
      if (!(error instanceof EndlessText)) throw error;
      return error.result;
    });
    addProblems(source, problems);
    return {
      entry: { id, file: source.file, data: source.data, key, rendered },
      bodyLine: source.bodyLine,
      format,
      named: references,
      ids: new Set(ids),
    };
  };
  const essays = await each(parsed.essays, ([id, source]) => trusted(id, source, source.format));
  const people = await each(parsed.people, ([id, source]) => trusted(id, source, 'md'));
  const pages = await each(parsed.pages, ([id, source]) => trusted(id, source, 'md'));
  const faulty = await each(rests.essays, (source) => trusted(source.file, source, source.format));
  const others = await each(rests.others, (source) => trusted(source.file, source, 'md'));
  const commented = async (thread: string, id: string, source: CommentFile) => {
    const prefix = `${commentAnchor(id)}-`;
    const key = commentCache.key('comment', base, prefix, source.body);
    const make = async () => (await commentPipeline()).renderComment(source.body, prefix);
    const { rendered, problems } = await outcomeOf(key, parseCommentOutcome, () =>
      commentCache.remember(key, make),
    );
    addProblems(source, problems);
    return { entry: { id, thread, file: source.file, data: source.data, key, rendered }, source };
  };
  const written = [...parsed.threads].flatMap(([thread, files]) =>
    [...files].map(([id, source]) => ({ thread, id, source })),
  );
  const comments = await each(written, ({ thread, id, source }) => commented(thread, id, source));
  await each(rests.comments, ({ thread, id, file }) => commented(thread, id, file));
  await Promise.all([yaml.save(), outcomes.save()]);
  const hidden = shownByWithheldOnly(essays, [...people, ...pages], parsed.published);
  const published = targetsOf(parsed, folder.names, hidden);
  // A text with faults has no page that others may link to; what it names is checked all the same.
  const onPage = (
    { entry, bodyLine, named, ids }: (typeof others)[number],
    known: Targets,
    { address, comments }: { readonly address?: string; readonly comments?: Iterable<string> } = {},
  ) => ({
    file: entry.file,
    bodyLine,
    named,
    known,
    address,
    anchors: anchorsIn(ids, targetsNamed(named, 'graph'), comments),
  });
  // An essay that is not published may link to the graphs that it shows: they are published with it.
  const knownTo = (data: EssayData): Targets => (withheld(data, now) ? targets : published);
  const texts = [
    ...people.map((text) =>
      onPage(text, published, { address: addressOf('person', { person: text.entry.id }) }),
    ),
    ...pages.map((text) => onPage(text, published, { address: addressOf('page', { page: text.entry.id }) })),
    ...others.map((text) => onPage(text, published)),
    ...essays.map((text) => {
      const { id, data } = text.entry;
      const comments = parsed.threads.get(id)?.keys() ?? [];
      return onPage(text, knownTo(data), { address: addressOf('essay', { essay: id }), comments });
    }),
    ...faulty.map((text) => onPage(text, knownTo(text.entry.data), { comments: [] })),
  ];
  const anchors = new Map(
    texts.flatMap((text) =>
      text.address === undefined ? [] : [[`/${text.address}`, text.anchors] as const],
    ),
  );
  const home = parsed.site && new URL(base, parsed.site.origin).href;
  for (const text of texts) {
    for (const reference of text.named) {
      const problem = checkReference(text, reference, text.known, {
        anchors,
        own: text.anchors,
        address: text.address,
        home,
      });
      if (problem) problems.push(problem);
    }
  }
  const kept = { folder: renderCacheDir(projectRoot), pipeline };
  problems.push(...(await pictureProblems(contentDir, texts, folder.names, kept)));
  // What a text links to is published as it is, whatever the end of its name.
  const linked = new Set(
    texts.flatMap(({ file, named }) =>
      targetsNamed(named, 'attachment').map((name) => posix.join(posix.dirname(file), name)),
    ),
  );
  problems.push(...folder.problems.filter(({ file }) => isMarkdown(file) || !linked.has(file)));
  if (problems.length > 0) throw new ContentError(eachOnce(problems));

  const commentNotes = comments.flatMap(({ source, entry }) =>
    checkCommentLinks(source, entry.rendered.links, published, { anchors, home }),
  );
  return {
    essays: essays.map((text) => ({
      ...withFiles(text),
      format: text.format,
      withheld: withheld(text.entry.data, now),
    })),
    comments: comments.map(({ entry }) => entry),
    people: people.map(withFiles),
    pages: pages.map(withFiles),
    scenarios: [...parsed.scenarios].map(([id, { file, scenario }]) => ({
      id,
      file,
      scenario,
      withheld: hidden.has(id),
    })),
    notes: [...notesOn(parsed, folder.names), ...publicNotes(own), ...commentNotes],
    outside: [
      ...texts.flatMap(({ file, bodyLine, named }) =>
        named
          .filter(({ kind }) => kind === 'outside')
          .map(({ target, line, col }) => ({ file, line: line + bodyLine - 1, col, url: target })),
      ),
      ...comments.flatMap(({ source, entry }) =>
        entry.rendered.links
          .filter((link) => !link.startsWith('/'))
          .map((url) => ({ file: source.file, ...linkPlace(source, url), url })),
      ),
      ...[...parsed.scenarios.values()].flatMap(({ file, scenario, document }) =>
        (scenario.sources ?? []).map(({ url }, index) => ({
          file,
          ...document.placeOf(['sources', index, 'url']),
          url,
        })),
      ),
    ],
    made: essayCache.made + commentCache.made,
  };
}

/** An outcome as it is kept, with the stamp of the file in which the text lies. */
const keptOutcome = z.object({ stamp: z.string(), outcome: z.unknown() });

/** Changes when a file does; undefined when there is none. */
function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.size} ${found.mtimeMs}`;
}

/** The graphs that are shown by essays which are not published, and by nothing else: they are not published either. */
function shownByWithheldOnly(
  essays: readonly { readonly entry: Loaded<EssayData>; readonly named: readonly Reference[] }[],
  others: readonly { readonly named: readonly Reference[] }[],
  publishedEssays: ReadonlySet<string>,
): Set<string> {
  const graphsIn = (isPublished: boolean): string[] =>
    essays
      .filter(({ entry }) => publishedEssays.has(entry.id) === isPublished)
      .flatMap(({ entry, named }) => [...targetsNamed(named, 'graph'), ...entry.data.scenarios]);
  const published = [...graphsIn(true), ...others.flatMap(({ named }) => targetsNamed(named, 'graph'))];
  return new Set(graphsIn(false)).difference(new Set(published));
}

function withFiles<Data>({
  entry,
  named,
}: {
  readonly entry: Loaded<Data> & { readonly rendered: EssayFacts };
  readonly named: readonly Reference[];
}): LoadedText<Data> {
  return {
    ...entry,
    images: targetsNamed(named, 'image'),
    attachments: targetsNamed(named, 'attachment'),
  };
}

/** What a text names of one kind, each once, in the order of their names. */
function targetsNamed(references: readonly Reference[], wanted: Reference['kind']): string[] {
  const targets = references.filter(({ kind }) => kind === wanted).map(({ target }) => target);
  return [...new Set(targets)].sort();
}
