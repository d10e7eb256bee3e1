import type { APIRoute, GetStaticPaths } from 'astro';
import { DATA_PACKAGE } from '../../addresses.ts';
import { dataPackage, getTables, hasJson } from '../../data/read-tables.ts';
import type { Table } from '../../data/read-tables.ts';
import { jsonOf } from '../../data/table.ts';
import { debateKey } from '../_keys.ts';
import { streamed } from './_streamed.ts';

interface Props {
  /** Undefined for the description of all tables. */
  readonly table: Table | undefined;
}

export const getStaticPaths = (async () => {
  const cacheKey = await debateKey();
  const tables = (await getTables()).filter(hasJson).map((table) => ({ name: table.name, table }));
  return [...tables, { name: DATA_PACKAGE, table: undefined }].map(({ name, table }) => ({
    params: { table: name },
    props: { table },
    cacheKey,
  }));
}) satisfies GetStaticPaths;

/** A table of the debate, for programs; or the description of all tables. */
export const GET: APIRoute<Props> = async ({ props: { table } }) =>
  table
    ? streamed(jsonOf(table.columns, table.rows()), 'application/json')
    : Response.json(await dataPackage());
