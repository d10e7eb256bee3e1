import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { init, parse } from 'es-module-lexer';
import { formulaFilesText as text } from '../locales/en/formula-files.ts';
import type { Located } from '../schema/read-document.ts';
import { declarationSchema } from '../schema/formula.ts';
import type { FormulaCurve, FormulaDeclaration } from '../schema/formula.ts';
import { isId } from '../schema/id.ts';
import { placeAt, quoteFound } from '../schema/problem.ts';
import type { FilePlace, Problem } from '../schema/problem.ts';
import { validate } from '../schema/validate.ts';
import type { Checked } from '../schema/validate.ts';
import { pointFault } from './formula-points.ts';

/** A formula of the engine, or of a file in the content's formulas/. */
export interface Formula {
  readonly name: string;
  readonly declaration: FormulaDeclaration;
  readonly curve: FormulaCurve;
  /** True: the author's own. */
  readonly own: boolean;
}

/** The formulas of the engine, one file each. */
export const engineFormulas = join(import.meta.dirname, '../graphs/model/formulas');

const NAME = /^([^._][^/]*)\.ts$/;

/** Paths of the formulas in a folder by their names; none where there is no such folder. */
export async function formulaFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await namesIn(folder);
  return new Map(
    names.flatMap((name) => {
      const id = NAME.exec(name)?.[1];
      return id !== undefined && isId(id) ? [[id, join(folder, name)] as const] : [];
    }),
  );
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !/^[._]/.test(name)).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * All formulas by name, those of the engine and those of a content folder, and what is wrong with the author's: they are
 * imported and evaluated at a hundred points. The engine's own are held by its tests.
 */
export async function readFormulas(
  contentDir: string,
): Promise<{ readonly formulas: ReadonlyMap<string, Formula>; readonly problems: readonly Problem[] }> {
  const formulas = new Map<string, Formula>();
  for (const [name, path] of await formulaFiles(engineFormulas)) {
    const { declaration, curve } =
      checkExports(name, await readFile(path, 'utf8'), await load(path)).value ?? {};
    if (!declaration || !curve) throw new TypeError(`${path} is no formula`);
    formulas.set(name, { name, declaration, curve, own: false });
  }
  const folder = join(contentDir, 'formulas');
  const files = await formulaFiles(folder);
  const paths = new Set(files.values());
  const problems = (await namesIn(folder))
    .filter((name) => !paths.has(join(folder, name)))
    .map((name) =>
      problemAt(`formulas/${name}`, { line: 1, col: 1 }, 'file name', {
        found: quoteFound(name),
        expected: text.fileExpected,
        mend: text.fileMend,
      }),
    );
  for (const [name, path] of files) {
    const checked = await readFormula(name, path, formulas.get(name)?.own === false);
    problems.push(...checked.problems);
    if (checked.value) formulas.set(name, { name, ...checked.value, own: true });
  }
  return { formulas, problems };
}

interface Exports {
  readonly declaration: FormulaDeclaration;
  readonly curve: FormulaCurve;
}

interface Read {
  readonly value?: Exports;
  readonly problems: readonly Problem[];
}

type Said = Pick<Problem, 'found' | 'expected' | 'mend'>;

function problemAt(file: string, place: FilePlace, field: string, said: Said): Problem {
  return { file, ...place, field, ...said };
}

/** One formula of the author. A neighbour that it imports is checked by itself. */
async function readFormula(name: string, path: string, isTaken: boolean): Promise<Read> {
  const file = `formulas/${name}.ts`;
  const start = { line: 1, col: 1 };
  if (isTaken) {
    const said = { found: text.taken(name), expected: text.takenExpected, mend: text.takenMend };
    return { problems: [problemAt(file, start, 'file name', said)] };
  }
  const code = await readFile(path, 'utf8');
  const imports = await importProblems(file, code);
  if (imports.length > 0) return { problems: imports };
  let exported: Readonly<Record<string, unknown>>;
  try {
    exported = await load(path);
  } catch (error) {
    const said = {
      found: error instanceof Error ? error.message.trim() : String(error),
      expected: text.loadExpected,
      mend: text.loadMend,
    };
    return { problems: [problemAt(file, placeInStack(error, path), 'code', said)] };
  }
  const checked = checkExports(name, code, exported);
  if (!checked.value) return checked;
  const fault = pointFault(checked.value.declaration, checked.value.curve);
  if (fault) return { problems: [problemAt(file, placeOf(code, 'value'), 'curve.value', fault)] };
  return checked;
}

async function load(path: string): Promise<Readonly<Record<string, unknown>>> {
  return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
}

/** Where Node's own message says that the fault is. */
function placeInStack(error: unknown, path: string): FilePlace {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const after = stack.split(path)[1] ?? '';
  const [, line, col] = /^:(\d+)(?::(\d+))?/.exec(after) ?? [];
  return { line: Number(line ?? 1), col: Number(col ?? 1) };
}

/** Where the first of several names that the text has is written as a key or a constant; else the start of the file. */
function placeOf(code: string, ...names: readonly string[]): FilePlace {
  const offsets = names.map((name) => {
    const escaped = name.replaceAll(/[^A-Za-z0-9_]/g, '\\$&');
    return code.search(new RegExp(`(?<![\\w'"/-])${escaped}(?=['"]?\\s*[:(=])`));
  });
  return placeAt(code, offsets.find((offset) => offset >= 0) ?? 0);
}

async function importProblems(file: string, code: string): Promise<Problem[]> {
  await init;
  let imports: ReturnType<typeof parse>[0];
  try {
    [imports] = parse(code);
  } catch {
    // Not to be read as a module: Node will say where when it loads it.
    return [];
  }
  return imports
    .filter(({ d }) => d !== -2)
    .filter(
      ({ n, ss }) =>
        !/^(?:import|export)\s+type\b/.test(code.slice(ss)) && !/^\.\/[a-z0-9-]+\.ts$/.test(n ?? ''),
    )
    .map(({ n, ss }) =>
      problemAt(file, placeAt(code, ss), 'import', {
        found: text.importFound(n === undefined ? 'a computed name' : quoteFound(n)),
        expected: text.importExpected,
        mend: text.importMend,
      }),
    );
}

function noExport(file: string, code: string, name: string, found: unknown): Problem {
  const said = { found: quoteFound(found), expected: text.exportExpected, mend: text.exportMend(name) };
  return problemAt(file, placeOf(code, name), name, said);
}

/** The two exports of a formula, each of the right shape. */
function checkExports(name: string, code: string, exported: Readonly<Record<string, unknown>>): Read {
  const file = `formulas/${name}.ts`;
  const document: Located = {
    value: exported['declaration'],
    errors: [],
    lost: new Set(),
    // The values of a module have no places of their own: the nearest key that is written in its text tells.
    placeOf: (path) =>
      placeOf(code, ...path.filter((key) => typeof key === 'string').reverse(), 'declaration'),
    placeOfKey: (_, key) => placeOf(code, key, 'declaration'),
  };
  const declaration: Checked<FormulaDeclaration> =
    document.value === undefined
      ? { problems: [noExport(file, code, 'declaration', undefined)] }
      : validate(file, document, declarationSchema);
  const curve = curveProblems(file, code, exported['curve']);
  if ('problems' in curve || declaration.value === undefined) {
    return { problems: [...declaration.problems, ...('problems' in curve ? curve.problems : [])] };
  }
  return { value: { declaration: declaration.value, curve: curve.curve }, problems: [] };
}

function isCurve(value: object): value is FormulaCurve {
  return Object.entries(value).every(([key, part]) => isPart(key, part)) && 'value' in value;
}

function isPart(key: string, part: unknown): boolean {
  return key === 'whole' ? part === true : (key === 'value' || key === 'jumps') && typeof part === 'function';
}

function curveProblems(
  file: string,
  code: string,
  curve: unknown,
): { readonly curve: FormulaCurve } | { readonly problems: Problem[] } {
  if (typeof curve !== 'object' || curve === null) {
    return { problems: [noExport(file, code, 'curve', curve)] };
  }
  if (isCurve(curve)) return { curve };
  const parts: readonly (readonly [string, unknown])[] = [...Object.entries({ value: undefined, ...curve })];
  return {
    problems: parts
      .filter(([key, part]) => !isPart(key, part))
      .map(([key, part]) =>
        problemAt(file, placeOf(code, key, 'curve'), `curve.${key}`, {
          found: quoteFound(part),
          expected: text.curveExpected(key),
          mend: text.curveMend,
        }),
      ),
  };
}
