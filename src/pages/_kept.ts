import { sourcesHash } from '../loader/cache.ts';
import { openKept } from '../loader/kept-files.ts';

/**
 * Makes files once: while a file is made of the same, it is taken from what an earlier build kept.
 * @param kind Of the files; each has a place of its own.
 * @param sources Files and folders of the project on which it hangs how they are made.
 * @returns Gives the text of a file. `of` is all that goes into it, as JSON can say it.
 */
export function keeper(
  kind: string,
  sources: readonly string[],
): (of: unknown, make: () => Promise<string>) => Promise<string> {
  let opening: ReturnType<typeof openKept> | undefined;
  const open = async (): ReturnType<typeof openKept> => {
    const root = process.cwd();
    return openKept(root, [kind, await sourcesHash(root, sources)]);
  };
  return async (of, make) => (await (opening ??= open()))(JSON.stringify(of), make);
}
