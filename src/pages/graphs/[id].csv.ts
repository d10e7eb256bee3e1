import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv } from '../../graphs/csv.ts';
import { getScenarios } from '../../library.ts';
import type { Scenario } from '../../schema/scenario.ts';

export const getStaticPaths = (async () =>
  (await getScenarios()).map(({ id, scenario }) => ({
    params: { id },
    props: { scenario },
  }))) satisfies GetStaticPaths;

/** The knots of a graph's curves, for spreadsheets and plotting programs. */
export const GET: APIRoute<{ scenario: Scenario }> = ({ props: { scenario } }) =>
  new Response(toCsv(scenario), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
