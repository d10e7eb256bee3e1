import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { loaderText as text } from '../locales/en/loader.ts';
import { plainFiles } from './plain-files.ts';
import type { PlainFiles } from './plain-files.ts';
import { ContentError } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';
import { noContent, unreadable } from '../schema/unreadable.ts';

/** A text file of the content folder; the path is relative to it, with forward slashes. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** Folders of texts, and of what lies beside them. */
const TEXT_FOLDERS = ['essays', 'threads', 'people', 'pages', 'scenarios'];

/** Folders whose files are not essays or what belongs to them; each has a reader of its own. */
const OTHER_FOLDERS = ['public', 'themes', 'formulas'];

/** Whether anything reads the files of a folder in the content folder. */
export function isRead(folder: string): boolean {
  return TEXT_FOLDERS.includes(folder) || OTHER_FOLDERS.includes(folder);
}

/** The folder in the content folder in which a file lies, at whatever depth. */
function topFolder(file: string): string {
  return file.slice(0, Math.max(0, file.indexOf('/')));
}

const TEXT = /\.(?:md|mdx|json)$/;

/** The content folder as it is: the texts to check, and the names of all files (pictures among them). */
export interface Folder {
  readonly texts: readonly SourceFile[];
  readonly names: ReadonlySet<string>;
  /** Texts in another encoding, and files that look like texts and have the wrong name. */
  readonly problems: readonly Problem[];
}

/** Folder of an author's own tests of the content (`npm run check:content`). Nothing in it is published. */
const CHECKS = 'checks';

/**
 * Reads every text of a content folder, in the order of their names, so that nothing depends on the disk's order.
 * Names that begin with a dot or an underscore are an author's own and are passed over, and so is the folder of checks.
 * @throws ContentError when the folder is not there or has nothing in it, and with every file that cannot be read.
 */
export async function readFolder(root: string): Promise<Folder> {
  const { names, problems: notPlain } = await filesIn(root);
  const texts: SourceFile[] = [];
  const problems: Problem[] = [...notPlain];
  const unread: Problem[] = [];
  const read = (file: string): void => {
    try {
      const bytes = readFileSync(join(root, file));
      // A text in another encoding is checked all the same: its faults would be told one after the other.
      texts.push({ file, text: new TextDecoder(unicodeFormOf(bytes), { ignoreBOM: true }).decode(bytes) });
      if (isUtf8(bytes)) return;
      const at = { file, line: lineOf(bytes), col: 1, field: 'file' };
      problems.push({ ...at, ...text.notUtf8(encodingOf(bytes)) });
    } catch (error) {
      unread.push(unreadable(file, error));
    }
  };
  const candidates = names.filter((name) => !OTHER_FOLDERS.includes(topFolder(name)));
  const wanted = candidates.filter((name) => TEXT.test(name));
  // One by one: to wait for a thread takes ten times as long as to read a text.
  for (const name of wanted) read(name);
  if (unread.length > 0) throw new ContentError(unread);
  texts.sort((a, b) => (a.file < b.file ? -1 : 1));
  problems.push(...candidates.flatMap((name) => (TEXT.test(name) ? [] : otherText(name))));
  return { texts, names: new Set(names), problems };
}

/** Ends of names by which other systems and other habits know Markdown, this one's in capitals among them. */
const OTHER_MARKDOWN = /\.(?:markdown|mdown|mkdn?|mdwn|mdtext|md|mdx)$/i;
/** Whether a file is Markdown by the end of its name, whether anything reads it or not. */
export function isMarkdown(file: string): boolean {
  return OTHER_MARKDOWN.test(file);
}

/** Ends of other texts. In the folder of an essay they may be files that it links to. */
const OTHER_TEXT = /\.(?:txt|rst|org|adoc|html?|json|ya?ml|toml)$/i;

/** A file that looks like a text of this site and that nothing reads, because of the end of its name. */
function otherText(file: string): Problem[] {
  const isContent = TEXT_FOLDERS.includes(topFolder(file));
  const isBesideEssay = /^essays\/[^/]+\//.test(file);
  if (!isContent || !(OTHER_MARKDOWN.test(file) || (OTHER_TEXT.test(file) && !isBesideEssay))) return [];
  const end = posix.extname(file);
  const renamed = posix.basename(file, end) + (file.startsWith('scenarios/') ? '.json' : '.md');
  return [{ file, line: 1, col: 1, field: 'file name', ...text.otherEnd(end, renamed) }];
}

/** The line of the first byte that is not UTF-8, from 1. */
function lineOf(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const next = end < 0 ? bytes.length : end + 1;
    // A sign of several bytes never holds a line feed, so that lines can be looked at one by one.
    if (!isUtf8(bytes.subarray(start, next))) return line;
    start = next;
  }
  return 1;
}

/** UTF-16 where a text begins with its mark or has zero bytes, as ASCII has in it; else UTF-8, in which few texts do. */
function unicodeFormOf(bytes: Buffer): 'utf-8' | 'utf-16be' | 'utf-16le' {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfeff) return 'utf-16be';
  if (mark === 0xfffe) return 'utf-16le';
  const zero = bytes.indexOf(0);
  if (zero < 0 || isUtf8(bytes)) return 'utf-8';
  return zero % 2 === 0 ? 'utf-16be' : 'utf-16le';
}

/** The encoding that a text most likely has which is not UTF-8. */
function encodingOf(bytes: Buffer): string {
  if (unicodeFormOf(bytes) !== 'utf-8') return 'UTF-16';
  // Bytes 80 to 9F are letters and quotes in Windows-1252 and control characters in Latin-1.
  return bytes.some((byte) => byte >= 0x80 && byte <= 0x9f) ? 'Windows-1252' : 'Latin-1 (ISO 8859-1)';
}

/** What lies in a content folder, but for what is an author's own. @throws ContentError when there is nothing in it */
async function filesIn(root: string): Promise<PlainFiles> {
  const isOwn = (path: string): boolean => path === CHECKS || /(?:^|\/)[._][^/]*$/.test(path);
  let entries: readonly string[];
  let files: PlainFiles;
  try {
    entries = await readdir(root);
    files = await plainFiles(root, isOwn);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new ContentError([isMissing ? noContent(root, false) : unreadable(root, error)]);
  }
  if (entries.length === 0) throw new ContentError([noContent(root, true)]);
  return files;
}
