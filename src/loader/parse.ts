import { loaderText } from '../locales/en/loader.ts';
import type { CommentData } from '../schema/comment.ts';
import { withheld } from '../schema/essay.ts';
import type { EssayData } from '../schema/essay.ts';
import {
  parseComment,
  parseEssay,
  parsePage,
  parsePerson,
  parseScenario,
  parseSite,
} from '../schema/files.ts';
import type { MarkdownFile } from '../schema/files.ts';
import type { ScenarioFile } from '../schema/crosscheck.ts';
import { parseJson } from '../schema/read-document.ts';
import type { KnownYaml } from '../schema/read-document.ts';
import type { PageData } from '../schema/page.ts';
import type { PersonData } from '../schema/person.ts';
import type { Problem } from '../schema/problem.ts';
import type { Site } from '../schema/site.ts';
import type { SourceFile } from './read-folder.ts';
import { contentEntryOf } from './entry-of-path.ts';

type EssayFile = MarkdownFile<EssayData> & { readonly format: 'md' | 'mdx' };
export type CommentFile = MarkdownFile<CommentData>;

/** Every file of a content folder that passed its own schema, by kind and id, and what is wrong with the rest. */
export interface Parsed {
  readonly site: Site | undefined;
  readonly essays: ReadonlyMap<string, EssayFile>;
  readonly threads: ReadonlyMap<string, ReadonlyMap<string, CommentFile>>;
  readonly people: ReadonlyMap<string, MarkdownFile<PersonData>>;
  readonly pages: ReadonlyMap<string, MarkdownFile<PageData>>;
  readonly scenarios: ReadonlyMap<string, ScenarioFile>;
  /** When the folder was read, in ms since 1970: what is due later than that is not published. */
  readonly now: number;
  /** Ids of the essays that are neither drafts nor held until later. */
  readonly published: ReadonlySet<string>;
  /** `kind/id` of files that failed their schema. Other files may name them: only the fault itself is told. */
  readonly broken: ReadonlySet<string>;
  /** What of broken texts can be checked all the same. */
  readonly rests: Rests;
  readonly problems: readonly Problem[];
}

/** Texts whose front matter has faults, with stand-ins for what is missing: nothing of them is published. */
interface Rests {
  readonly essays: readonly EssayFile[];
  readonly comments: readonly { readonly thread: string; readonly id: string; readonly file: CommentFile }[];
  /** People and pages. */
  readonly others: readonly MarkdownFile<unknown>[];
}

/**
 * Sorts the texts of a content folder by kind and checks each against its schema.
 * @param now the time of the build, in ms since 1970.
 * @param known front matters of earlier builds.
 */
export function parseFolder(texts: readonly SourceFile[], now: number, known?: KnownYaml): Parsed {
  const problems: Problem[] = [];
  const broken = new Set<string>();
  const essays = new Map<string, EssayFile>();
  const threads = new Map<string, Map<string, CommentFile>>();
  const people = new Map<string, MarkdownFile<PersonData>>();
  const pages = new Map<string, MarkdownFile<PageData>>();
  const scenarios = new Map<string, ScenarioFile>();
  let site: Site | undefined;

  const rests = {
    essays: [] as EssayFile[],
    comments: [] as Rests['comments'][number][],
    others: [] as MarkdownFile<unknown>[],
  };

  /** Keeps a file where it belongs, or what of a broken one can be checked all the same. */
  const keep = <T extends object>(
    kind: string,
    id: string,
    read: {
      readonly value?: T | undefined;
      readonly rest?: T | undefined;
      readonly problems: readonly Problem[];
    },
    put: (value: T) => void,
    putRest?: (rest: T) => void,
  ): void => {
    problems.push(...read.problems);
    if (read.value) put(read.value);
    else broken.add(`${kind}/${id}`);
    if (read.rest) putRest?.(read.rest);
  };
  const putOther = (rest: MarkdownFile<unknown>): void => {
    rests.others.push(rest);
  };
  const essay = (id: string, format: 'md' | 'mdx', { file, text }: SourceFile): void => {
    const put = (value: MarkdownFile<EssayData>): void => {
      const other = essays.get(id);
      if (!other) {
        essays.set(id, { ...value, format });
        return;
      }
      problems.push({ file, line: 1, col: 1, field: 'file name', ...loaderText.secondEssay(id, other.file) });
    };
    keep('essay', id, parseEssay(file, text, known), put, (rest) => rests.essays.push({ ...rest, format }));
  };

  for (const source of texts) {
    const { file, text } = source;
    const entry = contentEntryOf(file);
    if ('field' in entry) {
      if (file !== 'README.md') problems.push(entry);
      continue;
    }
    if (entry.kind === 'site') {
      keep('site', 'site', parseSite(file, text), (value) => (site = value));
    } else if (entry.kind === 'essay') {
      essay(entry.id, entry.format, source);
    } else if (entry.kind === 'comment') {
      const thread = threads.get(entry.thread) ?? new Map<string, CommentFile>();
      threads.set(entry.thread, thread);
      keep(
        'comment',
        entry.id,
        parseComment(file, text, known),
        (value) => thread.set(entry.id, value),
        (rest) => rests.comments.push({ thread: entry.thread, id: entry.id, file: rest }),
      );
    } else if (entry.kind === 'person') {
      keep(
        'person',
        entry.id,
        parsePerson(file, text, known),
        (value) => people.set(entry.id, value),
        putOther,
      );
    } else if (entry.kind === 'page') {
      keep('page', entry.id, parsePage(file, text, known), (value) => pages.set(entry.id, value), putOther);
    } else {
      keep('scenario', entry.id, parseScenario(file, text), (scenario) =>
        scenarios.set(entry.id, { file, scenario, document: parseJson(text) }),
      );
    }
  }
  if (!texts.some(({ file }) => file === 'site.json')) {
    problems.push(...parseSite('site.json', '{}').problems);
  }
  const published = new Set([...essays].flatMap(([id, { data }]) => (withheld(data, now) ? [] : [id])));
  return { site, essays, threads, people, pages, scenarios, now, published, broken, rests, problems };
}
