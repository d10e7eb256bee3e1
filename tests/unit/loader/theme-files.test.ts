import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkTheme, readThemes } from '../../../src/loader/theme-files.ts';

const JSON_FILE = { name: 'Slate', description: 'Chalk on slate.', light: 'dark', fonts: [] };
const CSS = "[data-theme='slate'] { --paper: #222; }\n";

let room: string;

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-themes-'));
});

afterEach(() => rm(room, { recursive: true, force: true }));

async function write(name: string, json: object, css: string): Promise<void> {
  const folder = join(room, 'themes', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'theme.json'), JSON.stringify(json, undefined, 2));
  await writeFile(join(folder, 'theme.css'), css);
}

/** What is wrong with the themes, as `file:line field: found`. */
async function problemsOf(): Promise<string> {
  const { problems } = await readThemes(room);
  return problems.map(({ file, line, field, found }) => `${file}:${line} ${field}: ${found}`).join('\n');
}

describe('the themes of the engine', () => {
  it('are folders, and paper is the first', async () => {
    const { themes, problems } = await readThemes(room);
    expect(themes.map(({ id }) => id)).toEqual(['paper', 'bbs', 'tabloid']);
    expect(problems).toEqual([]);
  });

  it('keep the rules that an author’s theme has to keep', async () => {
    for (const name of ['bbs', 'tabloid']) {
      await cp(`src/themes/${name}`, join(room, 'themes', `my-${name}`), { recursive: true });
    }
    // Under another name every selector is out of its scope; nothing else is wrong.
    const { problems } = await readThemes(room);
    expect(problems.length).toBeGreaterThan(20);
    expect(new Set(problems.map(({ field }) => field))).toEqual(new Set(['selector']));
  });
});

describe('a theme of an author', () => {
  it('is a folder, and may be the theme of the site', async () => {
    await cp('tests/fixtures/own/themes', join(room, 'themes'), { recursive: true });
    const { themes, problems } = await readThemes(room);
    expect(problems).toEqual([]);
    expect(themes.map(({ name }) => name)).toEqual(['Paper', 'BBS', 'Tabloid', 'Slate']);
    expect(checkTheme('slate', themes)).toEqual([]);
    expect(checkTheme('slat', themes)).toMatchObject([
      { file: 'site.json', field: 'theme', found: '"slat"', mend: 'did you mean slate?' },
    ]);
  });

  it('may animate, nest rules and use files beside it', async () => {
    const rules = `@keyframes fade { from { opacity: 0 } to { opacity: 1 } }
@media (min-width: 40rem) { [data-theme=slate] { background: url(chalk.png); a { color: red } } }\n`;
    await write('slate', JSON_FILE, CSS + rules);
    await writeFile(join(room, 'themes/slate/chalk.png'), '');
    expect(await problemsOf()).toBe('');
  });

  it.each([
    ['the name of another', 'paper', JSON_FILE, CSS, /^themes\/paper:1 folder name: paper, which/],
    ['a name that no id may have', 'My_Theme', JSON_FILE, CSS, /^themes\/My_Theme:1 folder name: /],
    [
      'a missing key',
      'slate',
      { ...JSON_FILE, light: undefined },
      CSS,
      /^themes\/slate\/theme\.json:\d+ light: /,
    ],
    ['an unknown key', 'slate', { ...JSON_FILE, colour: 1 }, CSS, /theme\.json:\d+ colour: /],
    [
      'a typeface that is not there',
      'slate',
      { ...JSON_FILE, fonts: [{ family: 'A', file: 'a.woff2' }] },
      CSS,
      /theme\.json:8 fonts\[0\]\.file: "a\.woff2"$/,
    ],
    [
      'a typeface of no package',
      'slate',
      { ...JSON_FILE, fonts: [{ family: 'A', file: '@fontsource/nothing/a.woff2' }] },
      CSS,
      /fonts\[0\]\.file/,
    ],
    [
      'a typeface of another site',
      'slate',
      { ...JSON_FILE, fonts: [{ family: 'A', file: 'https://a.example/a.woff2' }] },
      CSS,
      /fonts\[0\]\.file/,
    ],
    [
      'broken CSS',
      'slate',
      JSON_FILE,
      `${CSS}[data-theme='slate'] {`,
      /^themes\/slate\/theme\.css:2 syntax: /,
    ],
    [
      'an import',
      'slate',
      JSON_FILE,
      `@import 'other.css';\n${CSS}`,
      /theme\.css:1 @import: "@import 'other\.css'"/,
    ],
    [
      'an import in capitals',
      'slate',
      JSON_FILE,
      `@IMPORT url(//a.example/b.css);\n${CSS}`,
      /theme\.css:1 @import/,
    ],
    [
      'an address of another site',
      'slate',
      JSON_FILE,
      `${CSS}[data-theme='slate'] a { background: url( "https://a.example/b.png" ) }`,
      /theme\.css:2 background: "https:\/\/a\.example\/b\.png"/,
    ],
    [
      'such an address without a scheme, in a set',
      'slate',
      JSON_FILE,
      `[data-theme='slate'] { --a: image-set("//a.example/b.png" 1x) }`,
      /theme\.css:1 --a: "\/\/a\.example\/b\.png"/,
    ],
    [
      'a file that is not there',
      'slate',
      JSON_FILE,
      `[data-theme='slate'] { background: url(chalk.png) }`,
      /theme\.css:1 background: "chalk\.png"/,
    ],
    [
      'a rule that changes other themes',
      'slate',
      JSON_FILE,
      `${CSS}[data-theme='slate'] a, .masthead { color: red }`,
      /theme\.css:2 selector: "\.masthead"/,
    ],
    [
      'a face of its own making',
      'slate',
      JSON_FILE,
      `${CSS}@font-face { font-family: A }`,
      /theme\.css:2 @font-face/,
    ],
  ])('with %s is refused with its place', async (_, name, json, css, expected) => {
    await write(name, json, css);
    expect(await problemsOf()).toMatch(expected);
  });

  it('without one of its two files is refused', async () => {
    await mkdir(join(room, 'themes/slate'), { recursive: true });
    expect(await problemsOf()).toBe(
      'themes/slate/theme.json:1 file: no such file\nthemes/slate/theme.css:1 file: no such file',
    );
  });
});
