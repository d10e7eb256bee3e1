import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv } from '../../graphs/export/csv.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { scenarioPaths } from '../_paths.ts';

export const getStaticPaths = scenarioPaths satisfies GetStaticPaths;

/** The knots of a graph's curves, for spreadsheets and plotting programs. */
export const GET: APIRoute<{ scenario: Scenario }> = ({ props: { scenario } }) =>
  new Response(toCsv(scenario), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
