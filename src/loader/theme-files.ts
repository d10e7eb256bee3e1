import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import postcss, { CssSyntaxError } from 'postcss';
import type { Node } from 'postcss';
import { themeFilesText as text } from '../locales/en/theme-files.ts';
import { missing } from '../schema/crosscheck.ts';
import { parseJson } from '../schema/read-document.ts';
import { isId } from '../schema/id.ts';
import { quoteFound } from '../schema/problem.ts';
import type { FilePlace, Problem } from '../schema/problem.ts';
import { themeSchema } from '../schema/theme.ts';
import type { ThemeData } from '../schema/theme.ts';
import { validate } from '../schema/validate.ts';

/** A theme: a folder with theme.json and theme.css in it. */
export interface Theme extends ThemeData {
  readonly id: string;
  /** Absolute path. */
  readonly folder: string;
}

const engineThemes = join(import.meta.dirname, '../themes');
/** Every other theme begins with the values of this one. */
export const BASE_THEME = 'paper';

const START: FilePlace = { line: 1, col: 1 };
const packages = createRequire(import.meta.url);

/** The absolute path of a typeface, in the theme's folder or in a package; undefined when there is no such file. */
export function fontPath(folder: string, file: string): string | undefined {
  if (!file.startsWith('@')) return existsSync(join(folder, file)) ? join(folder, file) : undefined;
  try {
    return packages.resolve(file);
  } catch {
    // Not installed: the caller says so, with the place.
    return undefined;
  }
}

async function foldersIn(root: string): Promise<string[]> {
  if (!existsSync(root)) return [];
  const entries = await readdir(root, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.filter((name) => !/^[._]/.test(name)).sort();
}

/** All themes, the base first, then the engine's others and the author's by name; and what is wrong with the author's. */
export async function readThemes(
  contentDir: string,
): Promise<{ readonly themes: readonly Theme[]; readonly problems: readonly Problem[] }> {
  const names = await foldersIn(engineThemes);
  const engine = [BASE_THEME, ...names.filter((name) => name !== BASE_THEME)];
  const themes: Theme[] = [];
  const problems: Problem[] = [];
  for (const id of engine) {
    const folder = join(engineThemes, id);
    const { value } = validate(
      id,
      parseJson(await readFile(join(folder, 'theme.json'), 'utf8')),
      themeSchema,
    );
    if (!value) throw new TypeError(`${folder} is no theme`);
    themes.push({ id, folder, ...value });
  }
  const root = join(contentDir, 'themes');
  for (const id of await foldersIn(root)) {
    const at = { file: `themes/${id}`, ...START, field: 'folder name' };
    if (!isId(id)) {
      problems.push({ ...at, found: quoteFound(id), expected: text.nameExpected, mend: text.nameMend });
    } else if (engine.includes(id)) {
      problems.push({ ...at, found: text.taken(id), expected: text.takenExpected, mend: text.takenMend });
    } else {
      const read = await readTheme(id, join(root, id));
      problems.push(...read.problems);
      if (read.theme) themes.push(read.theme);
    }
  }
  return { themes, problems };
}

/** The theme that site.json names is there. */
export function checkTheme(theme: string | undefined, themes: readonly Theme[]): Problem[] {
  const names = themes.map(({ id }) => id);
  if (theme === undefined || names.includes(theme)) return [];
  const at = { file: 'site.json', ...START, field: 'theme' };
  return [missing(at, theme, text.themeExpected, names)];
}

/** One theme of the author. */
async function readTheme(
  id: string,
  folder: string,
): Promise<{ readonly theme?: Theme; readonly problems: readonly Problem[] }> {
  const absent = ['theme.json', 'theme.css'].filter((name) => !existsSync(join(folder, name)));
  if (absent.length > 0) {
    const said = { found: text.absent, expected: text.absentExpected, mend: text.absentMend };
    return {
      problems: absent.map((name) => ({ file: `themes/${id}/${name}`, ...START, field: 'file', ...said })),
    };
  }
  const file = `themes/${id}/theme.json`;
  const document = parseJson(await readFile(join(folder, 'theme.json'), 'utf8'));
  const { value, problems } = validate(file, document, themeSchema);
  const css = cssProblems(id, folder, await readFile(join(folder, 'theme.css'), 'utf8'));
  if (!value) return { problems: [...problems, ...css] };
  const fonts = value.fonts.flatMap((font, index): Problem[] => {
    if (fontPath(folder, font.file) !== undefined) return [];
    const at = { file, ...document.placeOf(['fonts', index, 'file']), field: `fonts[${index}].file` };
    return [{ ...at, found: quoteFound(font.file), expected: text.fontExpected, mend: text.urlMend }];
  });
  return { theme: { id, folder, ...value }, problems: [...css, ...fonts] };
}

/** Addresses in a value of CSS, without their quotes. */
function addressesIn(value: string): string[] {
  const urls = [...value.matchAll(/url\((?:\s*"([^"]*)"|\s*'([^']*)'|([^"')]*))/gi)];
  // image-set() takes an address as a plain string.
  const sets = /image-set\(/i.test(value) ? [...value.matchAll(/"([^"]*)"|'([^']*)'/g)] : [];
  return [...urls, ...sets].map(([, double, single, bare]) => double ?? single ?? bare?.trim() ?? '');
}

/** What is wrong with the rules of an author's theme: nothing in them may reach other sites or other themes. */
function cssProblems(id: string, folder: string, code: string): Problem[] {
  const file = `themes/${id}/theme.css`;
  let root: postcss.Root;
  try {
    root = postcss.parse(code);
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const place = { line: error.line ?? 1, col: error.column ?? 1 };
    const said = { found: error.reason, expected: text.cssExpected, mend: text.cssMend };
    return [{ file, ...place, field: 'syntax', ...said }];
  }
  const problems: Problem[] = [];
  const tell = (node: Node, field: string, said: Pick<Problem, 'found' | 'expected' | 'mend'>): void => {
    const { line, column: col } = node.source?.start ?? { line: 1, column: 1 };
    problems.push({ file, line, col, field, ...said });
  };
  root.walkAtRules((rule) => {
    const found = quoteFound(`@${rule.name} ${rule.params}`.trim());
    if (rule.name.toLowerCase() === 'import') {
      tell(rule, '@import', { found, expected: text.importExpected, mend: text.importMend });
    } else if (rule.name.toLowerCase() === 'font-face') {
      tell(rule, '@font-face', { found, expected: text.faceExpected, mend: text.faceMend });
    }
  });
  root.walkDecls((declaration) => {
    for (const address of addressesIn(declaration.value)) {
      if (/^(?:data:|#)/.test(address)) continue;
      const isBeside = !/^[a-z][a-z0-9+.-]*:|^[/\\]|\.\./i.test(address) && existsSync(join(folder, address));
      if (isBeside) continue;
      tell(declaration, declaration.prop, {
        found: quoteFound(address),
        expected: text.urlExpected,
        mend: text.urlMend,
      });
    }
  });
  const scope = new RegExp(`\\[data-theme\\s*=\\s*(['"]?)${id}\\1\\s*\\]`);
  root.walkRules((rule) => {
    for (let up: Node | undefined = rule.parent; up; up = up.parent) {
      // Steps of an animation select nothing; a nested rule stands under one that is checked.
      if (up.type === 'rule' || ('name' in up && /keyframes$/i.test(String(up.name)))) return;
    }
    for (const selector of rule.selectors.filter((one) => !scope.test(one))) {
      tell(rule, 'selector', {
        found: quoteFound(selector),
        expected: text.selectorExpected(id),
        mend: text.selectorMend(id, selector),
      });
    }
  });
  return problems;
}
