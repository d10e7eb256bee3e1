import { posix } from 'node:path';
import { addressOf } from '../addresses.ts';
import { fileAt } from '../address-lookup.ts';
import { loaderText } from '../locales/en/loader.ts';
import { missing } from '../schema/crosscheck.ts';
import { quoteFound } from '../schema/problem.ts';
import type { FilePlace, Problem } from '../schema/problem.ts';
import { contentEntryOf } from './entry-of-path.ts';
import { takenBy } from './public-files.ts';
import { isMarkdown } from './read-folder.ts';
import { essayNamed } from './targets.ts';
import type { Targets } from './targets.ts';

/** A text that links to a file beside it, and the address of its page from the root of the site: `essays/a/`. */
interface Linking {
  readonly file: string;
  readonly address: string | undefined;
}

/** The address of the page that a text has, with a slash in front; undefined for the text of no page. */
function pageOf(path: string): string | undefined {
  const entry = contentEntryOf(path);
  if ('field' in entry) return undefined;
  if (entry.kind === 'essay') return `/${addressOf('essay', { essay: entry.id })}`;
  if (entry.kind === 'person') return `/${addressOf('person', { person: entry.id })}`;
  if (entry.kind === 'page') return `/${addressOf('page', { page: entry.id })}`;
  if (entry.kind === 'scenario') return `/${addressOf('graph', { scenario: entry.id })}`;
  return undefined;
}

/**
 * What is wrong with a link to a file beside a text. Such a file is published in the folder of the page, under its own
 * name, so that the link stays as it was written.
 * @param target Name of the file, from the folder of the text.
 */
export function attachmentProblem(
  at: FilePlace & { readonly file: string; readonly field: string },
  target: string,
  { file, address }: Linking,
  targets: Targets,
): Problem | undefined {
  const { files, addresses } = targets;
  const folder = posix.dirname(file);
  const text = loaderText.attachment(folder);
  const path = posix.join(folder, target);
  const wrong = { ...at, found: quoteFound(target) };
  const page = pageOf(path);
  if (files.has(path) && page !== undefined) return { ...wrong, ...text.isText(page) };
  if (files.has(path) && isMarkdown(path)) return { ...wrong, ...text.noPage };
  const essay = files.has(path) ? undefined : essayNamed(target, targets);
  if (essay !== undefined) return { ...wrong, ...text.isEssay(essay) };
  if (posix.normalize(target).startsWith('..')) return { ...wrong, ...text.outside };
  if (target.split('/').some((part) => /^\.[^/]/.test(part))) return { ...wrong, ...text.hidden };
  if (!files.has(path)) {
    const inside = [...files].filter((name) => name.startsWith(`${folder}/`) && pageOf(name) === undefined);
    return missing(
      at,
      target,
      text.absent,
      inside.map((name) => posix.relative(folder, name)),
    );
  }
  if (/[%#?]/.test(target)) return { ...wrong, ...text.signs };
  const owner = takenBy(
    posix.join(address ?? '', target),
    new Set([...addresses].map((one) => fileAt(one.slice(1)))),
  );
  return owner === undefined ? undefined : { ...wrong, ...text.taken(owner) };
}
