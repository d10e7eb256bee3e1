import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addressesAt, fileAt, isToolFolder } from '../../src/address-lookup.ts';
import { loadContent } from '../../src/loader/load.ts';
import { parseFolder } from '../../src/loader/parse.ts';
import { readFolder } from '../../src/loader/read-folder.ts';
import { targetsOf } from '../../src/loader/targets.ts';
import type { Targets } from '../../src/loader/targets.ts';
import { built, filesOf } from './built.ts';

describe.each(['journal', 'fixture'] as const)(
  'the table of addresses and the files of the %s site',
  (which) => {
    const site = built(which);
    let files: readonly string[];
    let targets: Targets;

    beforeAll(async () => {
      const contentDir = resolve(site.contentDir);
      files = await filesOf(site);
      const folder = await readFolder(contentDir);
      const { scenarios } = await loadContent({ contentDir, projectRoot: process.cwd(), now: Date.now() });
      const hidden = scenarios.filter(({ withheld }) => withheld).map(({ id }) => id);
      targets = targetsOf(parseFolder(folder.texts, Date.now()), folder.names, new Set(hidden));
    });

    it('agree on every file but those of tools, of old addresses and of the author', () => {
      const old = new Set([...targets.aliases].map((alias) => fileAt(alias.slice(1))));
      const own = new Set([...targets.files].map((name) => name.replace(/^public\//, '')));
      const rest = files.filter((file) => !isToolFolder(file) && !old.has(file) && !own.has(file));
      expect(rest.length).toBeGreaterThan(30);
      const rows = rest.map((file) => [file, addressesAt(file.replace(/(^|\/)index\.html$/, '$1'))] as const);
      expect(rows.filter(([, { length }]) => length !== 1)).toEqual([]);
    });

    it('lead every link that the check accepts to a file', () => {
      const accepted = [...targets.addresses, ...targets.aliases];
      expect(accepted.length).toBeGreaterThan(60);
      const there = new Set(files);
      expect(accepted.filter((address) => !there.has(fileAt(address.slice(1))))).toEqual([]);
    });
  },
);
