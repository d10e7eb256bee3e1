import type { FoundKind } from '../addresses.ts';
import { field, listOf, text } from '../browser/parse-unknown.ts';
import { commentsOf, findingOf } from './findings.ts';
import type { Finding } from './findings.ts';
import { listIn, textIn } from './index-answers.ts';
import { asked } from './unspaced.ts';

/** A record that holds the words. At first only its kind is known; its text is fetched when it is shown. */
export interface Hit {
  readonly kind: FoundKind;
  /** Of comments: what is the same for all comments on one essay. */
  readonly thread: string;
  /** What was found in it: the thing itself, or one comment or more, the best first. */
  fetch(): Promise<readonly Finding[]>;
}

export type SearchIndex = (term: string) => Promise<readonly Hit[]>;

const KINDS: readonly FoundKind[] = ['essay', 'graph', 'page'];
/** Words of a question that are looked for one by one. */
const WORDS = 8;

function call(owner: unknown, name: string, ...args: readonly unknown[]): unknown {
  const method = field(owner, name);
  if (typeof method !== 'function') throw new TypeError(`the index has no ${name}()`);
  return Reflect.apply(method, owner, args);
}

/** Whether a word stands in the text or the title: what stands in the title of the essay of comments is the essay's. */
function isMeant(result: unknown): boolean {
  return listIn(result, 'words').length > 0 || listIn(result, 'matchedMetaFields').includes('title');
}

/**
 * Loads the index.
 * @param folder Path of its folder, with a slash at the end.
 * @returns What answers questions: with everything found, best first.
 * @throws Error when a file of the index cannot be had or is not what it should be.
 */
export async function openIndex(folder: string): Promise<SearchIndex> {
  const address = `${folder}pagefind.js`;
  const [code, answer] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<unknown>,
    fetch(`${folder}kinds.json`),
  ]);
  const kinds: unknown = await answer.json();
  const kindOf = new Map<unknown, FoundKind>(
    KINDS.flatMap((kind) => listIn(kinds, kind).map((id) => [id, kind] as const)),
  );
  // An essay whose comments are one record is in no list.
  const threadOf = new Map<unknown, string>(
    listIn(kinds, 'threads').flatMap((thread, index) =>
      listOf(text)(thread).map((id) => [id, String(index)] as const),
    ),
  );
  // No worker: it would be as much code again, for a search that takes a few milliseconds. The addresses are whole.
  const index = await call(code, 'createInstance', { basePath: folder, baseUrl: '/', noWorker: true });
  await call(index, 'init');
  const find = async (term: string): Promise<readonly unknown[]> =>
    listIn(await call(index, 'search', term), 'results');

  /** For each word of a question, where it stands in each record. */
  async function placesOf(question: string): Promise<readonly ReadonlyMap<unknown, ReadonlySet<unknown>>[]> {
    const words = [...new Set(question.split(/\s+/))].slice(0, WORDS);
    if (words.length < 2 || question.startsWith('"')) return [];
    const places = [];
    for (const word of words) {
      const results = await find(word);
      places.push(
        new Map(results.map((result) => [field(result, 'id'), new Set(listIn(result, 'words'))] as const)),
      );
    }
    return places;
  }

  return async (term) => {
    const question = asked(term).trim();
    const results = (await find(question)).filter(isMeant);
    const places = await placesOf(question);
    return results.map((result): Hit => {
      const id = textIn(result, 'id');
      const kind = kindOf.get(id) ?? 'comment';
      return {
        kind,
        thread: threadOf.get(id) ?? id,
        fetch: async () => {
          const data = await call(result, 'data');
          return kind === 'comment'
            ? commentsOf(
                data,
                places.map((place) => place.get(id) ?? new Set()),
              )
            : [findingOf(data)];
        },
      };
    });
  };
}
