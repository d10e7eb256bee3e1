import type { APIRoute, GetStaticPaths } from 'astro';
import { getTables } from '../../data/read-tables.ts';
import type { Table } from '../../data/read-tables.ts';
import { csvOf } from '../../data/table.ts';
import { debateKey } from '../_keys.ts';
import { streamed } from './_streamed.ts';

export const getStaticPaths = (async () => {
  const cacheKey = await debateKey();
  return (await getTables()).map((table) => ({ params: { table: table.name }, props: { table }, cacheKey }));
}) satisfies GetStaticPaths;

/** A table of the debate, for spreadsheets. */
export const GET: APIRoute<{ table: Table }> = ({ props: { table } }) =>
  streamed(csvOf(table.columns, table.rows()), 'text/csv');
