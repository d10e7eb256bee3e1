import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseComment } from '../../src/schema/files.ts';
import type { CommentData } from '../../src/schema/comment.ts';
import { built, filesOf, textOf } from './built.ts';
import { parseCsv } from './csv.ts';
import { attribute, named, pageAt } from './html.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly unknown[];
  };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

interface Package {
  readonly licenses?: readonly unknown[];
  readonly resources: readonly Resource[];
}

type Row = Readonly<Record<string, string>>;

/** What a cell of a type looks like (Table Schema, “Types and Formats”). */
const FORMS: Readonly<Record<string, RegExp>> = {
  string: /^.*$/s,
  number: /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  array: /^\[.*\]$/s,
};

/** What is wrong with a cell, by the description of its column. */
function faults(cell: string, { name, type, constraints = {} }: Field): string[] {
  if (cell === '') return constraints.required ? [`${name} is missing`] : [];
  if (!FORMS[type]?.test(cell)) return [`${name} is no ${type}: ${cell}`];
  const value = type === 'number' || type === 'integer' ? Number(cell) : cell;
  return [
    ...(constraints.minimum !== undefined && Number(value) < constraints.minimum ? [`${name}: ${cell}`] : []),
    ...(constraints.maximum !== undefined && Number(value) > constraints.maximum ? [`${name}: ${cell}`] : []),
    ...(constraints.enum && !constraints.enum.includes(value) ? [`${name}: ${cell}`] : []),
  ];
}

const keyOf = (row: Row, fields: readonly string[]): string =>
  JSON.stringify(fields.map((name) => row[name]));

describe.each(['journal', 'fixture'] as const)('the data of the %s site', (which) => {
  const site = built(which);
  let description: Package;
  const tables = new Map<string, readonly Row[]>();
  const headers = new Map<string, readonly string[]>();

  beforeAll(async () => {
    description = JSON.parse(await textOf(site, 'data/datapackage.json')) as Package;
    for (const { name, path } of description.resources) {
      const [header = [], ...records] = parseCsv(await textOf(site, `data/${path}`));
      headers.set(name, header);
      tables.set(
        name,
        records.map((record) =>
          Object.fromEntries(header.map((column, index) => [column, record[index] ?? ''])),
        ),
      );
    }
  });

  const table = (name: string): readonly Row[] => tables.get(name) ?? expect.fail(`no table ${name}`);

  /** The comments of a published essay, as their files have them. */
  async function written(): Promise<ReadonlyMap<string, CommentData>> {
    const found = new Map<string, CommentData>();
    for (const { essay = '' } of table('essays')) {
      const folder = join(site.contentDir, 'threads', essay);
      for (const name of await readdir(folder).catch(() => [])) {
        const { value } = parseComment(name, await readFile(join(folder, name), 'utf8'));
        if (value) found.set(`${essay}/${name.replace(/\.md$/, '')}`, value.data);
      }
    }
    return found;
  }

  it('is all described, and is what its description says', () => {
    for (const { name, schema } of description.resources) {
      const rows = table(name);
      expect(headers.get(name)).toEqual(schema.fields.map((field) => field.name));
      for (const { description: words, name: column } of schema.fields)
        expect(words, `${name} ${column}`).not.toBe('');
      for (const row of rows) {
        expect(Object.keys(row)).toHaveLength(schema.fields.length);
        expect(
          schema.fields.flatMap((field) => faults(row[field.name] ?? '', field)),
          name,
        ).toEqual([]);
      }
      expect(new Set(rows.map((row) => keyOf(row, schema.primaryKey))).size, name).toBe(rows.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const there = new Set(table(reference.resource).map((row) => keyOf(row, reference.fields)));
        expect(
          rows.filter((row) => !there.has(keyOf(row, fields))),
          name,
        ).toEqual([]);
      }
    }
    expect(description.resources.length).toBe(8);
    for (const name of ['comments', 'curves', 'scenarios']) expect(table(name).length).toBeGreaterThan(0);
  });

  it('has all files of the folder in its description, with one licence, and says the same as JSON', async () => {
    const files = (await filesOf(site)).filter((file) => file.startsWith('data/') && file.endsWith('.csv'));
    expect(files.toSorted()).toEqual(description.resources.map(({ path }) => `data/${path}`).sort());
    expect(description.licenses).toEqual(
      which === 'journal'
        ? [
            {
              name: 'CC-BY-4.0',
              path: 'https://creativecommons.org/licenses/by/4.0/',
              title: 'Creative Commons Attribution 4.0',
            },
          ]
        : undefined,
    );
    for (const { name } of description.resources.filter((one) => !one.name.startsWith('polis-'))) {
      const rows: unknown = JSON.parse(await textOf(site, `data/${name}.json`));
      const asText = (value: unknown): string =>
        value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
      const told = (Array.isArray(rows) ? rows : []).map((row: object) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, asText(value)])),
      );
      const harmless = table(name).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, cell]) => [column, cell.replace(/^'(?=[=+\-@\t\r])/, '')]),
        ),
      );
      expect(told).toEqual(harmless);
    }
  });

  it('tells what the files of the comments say: who, what they answer, each number of a stance, each point', async () => {
    const live = [...(await written())].filter(([, { state }]) => state === 'live');
    const comments = new Map(table('comments').map((row) => [`${row['essay']}/${row['comment']}`, row]));
    expect([...comments.keys()].sort()).toEqual(live.map(([id]) => id).sort());
    for (const [id, data] of live) {
      const row = comments.get(id) ?? expect.fail(id);
      expect(row['sample']).toBe(String(data.sample));
      expect(row['written']).toBe(data.date);
      expect(row['target'] === 'essay').toBe(data.parent === undefined);
      const own = (name: string) => table(name).filter((one) => `${one['essay']}/${one['comment']}` === id);
      expect(own('stances').map((one) => [one['choice'], one['credence']])).toEqual(
        (data.stance?.odds ?? []).map(({ on, credence }) => [
          on,
          credence === undefined ? '' : String(credence),
        ]),
      );
      expect(own('curves').map((one) => [Number(one['x']), Number(one['y'])])).toEqual(
        data.graph?.knots ?? [],
      );
      for (const name of ['stances', 'moves', 'curves'])
        for (const one of own(name)) expect(one['sample']).toBe(row['sample']);
      const cause = own('moves')[0]?.['by'];
      // A cause may be an essay, or a page elsewhere, too.
      if (data.moved && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(cause ?? ''))
        expect(comments.has(cause ?? '')).toBe(true);
    }
  });

  it('holds no address of anybody, and nothing of a comment that was taken back', async () => {
    const addresses = [...(await written()).values()]
      .flatMap(({ url }) => url ?? [])
      .map((url) => new URL(url).hostname);
    const files = (await filesOf(site)).filter((file) => file.startsWith('data/'));
    for (const file of files) {
      const text = await textOf(site, file);
      for (const address of addresses) expect(text, file).not.toContain(address);
    }
    if (which === 'journal') return;
    // A retracted text stays on pages, struck through; a deleted one is nowhere.
    const places = (await filesOf(site)).filter((file) => /^(?:data|feeds|comments|people)\//.test(file));
    for (const file of places) {
      const text = await textOf(site, file);
      expect(text, file).not.toMatch(/deletedquartz|secretname/);
      if (/^(?:data|feeds)\//.test(file)) expect(text, file).not.toContain('Taken back.');
    }
  });

  it('is explained on a page, which leads to every file and says how large it is', async () => {
    const { tree } = await pageAt(site, 'data/index.html');
    const [main] = named(tree, 'main');
    const links = named(main ?? tree, 'a').map((link) => attribute(link, 'href') ?? '');
    const words = toString(main ?? tree);
    for (const file of (await filesOf(site)).filter((name) => /^data\/.*\.(?:csv|json)$/.test(name))) {
      expect(links).toContain(site.base + file);
      if (file.endsWith('datapackage.json')) continue;
      const { size } = await stat(join(site.dist, file));
      expect(words).toContain(`${Math.ceil(size / 1000)} kB`);
    }
  });

  it('counts votes as Pol.is does', () => {
    const votes = table('polis-participants-votes');
    for (const row of votes) {
      const cast = Object.entries(row).filter(([name, vote]) => /^\d+$/.test(name) && vote !== '');
      expect(Number(row['n-votes'])).toBe(cast.length);
      expect(Number(row['n-agree'])).toBe(cast.filter(([, vote]) => vote === '1').length);
      expect(Number(row['n-disagree'])).toBe(cast.filter(([, vote]) => vote === '-1').length);
    }
    for (const row of table('polis-comments')) {
      const cast = votes.map((vote) => vote[row['comment-id'] ?? '']);
      expect(Number(row['agrees'])).toBe(cast.filter((vote) => vote === '1').length);
      expect(Number(row['disagrees'])).toBe(cast.filter((vote) => vote === '-1').length);
    }
    if (which === 'journal') expect(votes.length).toBeGreaterThan(1);
  });
});
