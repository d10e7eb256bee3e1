import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageMetadata } from 'astro';
import { getCollection, getEntry, render } from 'astro:content';
import { cacheFile } from './loader/cache.ts';
import { renderCacheDir } from './loader/load.ts';
import { parseCommentResult, parseEssayResult } from './loader/cache-schema.ts';
import type { BodyPart, CommentFacts, EssayFacts } from './markdown/rendered.ts';
import { typesetScenario } from './graphs/words/typeset-scenario.ts';
import { typesetLine } from './markdown/typography.ts';
import { answerable } from './schema/answerable.ts';
import { commentAuthor } from './schema/comment.ts';
import type { CommentData } from './schema/comment.ts';
import { instant } from './schema/date.ts';
import { parseFrontMatter } from './schema/read-document.ts';
import { withheld } from './schema/essay.ts';
import type { EssayData } from './schema/essay.ts';
import { compareWritten } from './schema/order.ts';
import type { PageData } from './schema/page.ts';
import type { PersonData } from './schema/person.ts';
import type { Scenario } from './schema/scenario.ts';
import { buildTime } from './build-time.ts';
import { contentDir, readSite } from './site.ts';

/**
 * The one door out of astro:content: what is published, and nothing else. Drafts, and essays held until later, are seen in
 * `npm run dev` only.
 */

/** A text, and the files beside it that are published with it. */
interface WithFiles {
  /** Path from the content folder. */
  readonly file: string;
  /** Changes with the words, and with whatever makes HTML of them. */
  readonly key: string;
  readonly rendered: EssayFacts;
  /** Pictures by the name that the text uses. */
  readonly pictures: ReadonlyMap<string, ImageMetadata>;
  /** Files that it links to, from its own folder. */
  readonly attachments: readonly string[];
}

export interface Essay extends WithFiles {
  readonly id: string;
  readonly data: EssayData;
  readonly authors: readonly Person[];
  readonly format: 'md' | 'mdx';
}

export interface Comment {
  readonly id: string;
  /** Id of the essay it stands under. */
  readonly thread: string;
  readonly data: CommentData;
  /** Changes with the words, and with whatever makes HTML of them. */
  readonly key: string;
  readonly rendered: CommentFacts;
}

export interface Person extends WithFiles {
  readonly id: string;
  readonly data: PersonData;
}

export interface ContentPage extends WithFiles {
  readonly id: string;
  readonly data: PageData;
}

export interface NamedScenario {
  readonly id: string;
  readonly scenario: Scenario;
}

/** Reads each collection once per build; the dev server reads it anew, because it may have changed. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => (SERVING ? load() : (kept ??= load()));
}

/** A text in the render cache. It is read when a page needs it, because all texts together do not fit into memory. */
async function readRender<T>(key: string, parse: (json: unknown) => T | undefined): Promise<T> {
  const file = cacheFile(renderCacheDir(process.cwd()), key);
  const result = parse(JSON.parse(await readFile(file, 'utf8')));
  if (!result) throw new Error(`${file} is damaged: delete the .astro folder and build again`);
  return result;
}

/** The text of an essay, a page or a biography; for MDX it is empty. */
export async function getParts({ key }: WithFiles): Promise<readonly BodyPart[]> {
  return (await readRender(key, parseEssayResult)).rendered.parts;
}

/** The text of a comment as safe HTML. */
export async function getCommentHtml({ key }: Comment): Promise<string> {
  return (await readRender(key, parseCommentResult)).rendered.html;
}

function withFiles({
  file,
  key,
  rendered,
  pictures,
  attachments,
}: {
  readonly file: string;
  readonly key: string;
  readonly rendered: EssayFacts;
  readonly pictures: readonly { readonly name: string; readonly image: ImageMetadata }[];
  readonly attachments: readonly string[];
}): WithFiles {
  return {
    file,
    key,
    rendered,
    pictures: new Map(pictures.map(({ name, image }) => [name, image])),
    attachments,
  };
}

/** Front matter whose title and description are set as the text below them is. */
function inPrint<Data extends { readonly title: string; readonly description: string }>(data: Data): Data {
  return { ...data, title: typesetLine(data.title), description: typesetLine(data.description) };
}

/** Settings of the site. */
export const getSite = once(() => Promise.resolve(readSite()));

/** Everybody with a page here, by name. */
export const getPeople = once(async (): Promise<readonly Person[]> => {
  const entries = await getCollection('people');
  const people = entries.map(({ id, data }) => ({ id, data: data.frontmatter, ...withFiles(data) }));
  return people.sort((a, b) => (a.data.name < b.data.name ? -1 : 1));
});

const peopleById = once(async () => new Map((await getPeople()).map((person) => [person.id, person])));

/** A person by id. @throws Error when there is none: the content check makes that impossible. */
export async function getPerson(id: string): Promise<Person> {
  const person = (await peopleById()).get(id);
  if (!person) throw new Error(`no person ${id}`);
  return person;
}

/** Published essays, newest first. */
export const getEssays = once(async (): Promise<readonly Essay[]> => {
  const { author } = await getSite();
  const entries = await getCollection(
    'essays',
    ({ data }) => SERVING || !withheld(data.frontmatter, buildTime),
  );
  const essays = entries.map(async ({ id, data }) => ({
    id,
    data: {
      ...inPrint(data.frontmatter),
      changes: data.frontmatter.changes?.map((change) => ({ ...change, note: typesetLine(change.note) })),
    },
    authors: await Promise.all((data.frontmatter.authors ?? [author]).map(getPerson)),
    format: data.format,
    ...withFiles(data),
  }));
  return (await Promise.all(essays)).sort(
    (a, b) => instant(b.data.date) - instant(a.data.date) || (a.id < b.id ? -1 : 1),
  );
});

const essaysById = once(async () => new Map((await getEssays()).map((essay) => [essay.id, essay])));

/** A published essay by id. @throws Error when there is none. */
export async function getEssay(id: string): Promise<Essay> {
  const essay = (await essaysById()).get(id);
  if (!essay) throw new Error(`no published essay ${id}`);
  return essay;
}

/** The body of an essay as its author wrote it. */
export async function getEssaySource({ file }: Essay): Promise<string> {
  return parseFrontMatter(await readFile(join(contentDir, file), 'utf8')).body;
}

/** The compiled body of an MDX essay, as a component. @throws Error when there is none. */
export async function getMdxContent(id: string) {
  const entry = await getEntry('mdx', id);
  if (!entry) throw new Error(`no MDX essay ${id}`);
  return (await render(entry)).Content;
}

/** The name that a comment is signed with. */
export async function authorName(data: CommentData): Promise<string> {
  const author = commentAuthor(data);
  return 'person' in author ? (await getPerson(author.person)).data.name : author.name;
}

/** Every comment under a published essay, oldest first. */
export const getComments = once(async (): Promise<readonly Comment[]> => {
  const published = await essaysById();
  const entries = await getCollection('comments', ({ data }) => published.has(data.thread));
  const comments = entries.map(({ data }) => ({
    id: data.id,
    thread: data.thread,
    data: data.frontmatter,
    key: data.key,
    rendered: data.rendered,
  }));
  const written = ({ id, data }: Comment) => ({ id, date: data.date });
  return comments.sort((a, b) => compareWritten(written(a), written(b)));
});

const threads = once(async () => Map.groupBy(await getComments(), (comment) => comment.thread));

/** The comments under one essay, oldest first. */
export async function getThread(essay: string): Promise<readonly Comment[]> {
  return (await threads()).get(essay) ?? [];
}

/** Pages such as about. */
export const getPages = once(async (): Promise<readonly ContentPage[]> => {
  const entries = await getCollection('pages');
  const pages = entries.map(({ id, data }) => ({
    id,
    data: inPrint(data.frontmatter),
    ...withFiles(data),
  }));
  return pages.sort((a, b) => (a.id < b.id ? -1 : 1));
});

/** Every graph, by id. */
export const getScenarios = once(async (): Promise<readonly NamedScenario[]> => {
  const entries = await getCollection('scenarios');
  return entries
    .map(({ id, data }) => ({ id, scenario: typesetScenario(data) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
});

const scenariosById = once(async () => new Map((await getScenarios()).map((named) => [named.id, named])));

/** A graph by id. @throws Error when there is none: the content check makes that impossible. */
export async function getScenario(id: string): Promise<NamedScenario> {
  const named = (await scenariosById()).get(id);
  if (!named) throw new Error(`no graph ${id} in scenarios/`);
  return named;
}

/** Ids of the scenarios that have a feed: those that can be answered. */
export async function followed(): Promise<ReadonlySet<string>> {
  const [essays, comments] = await Promise.all([getEssays(), getComments()]);
  return answerable(
    essays.map(({ data }) => data),
    comments.map(({ data }) => data),
  );
}
