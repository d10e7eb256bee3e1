import type { APIRoute, GetStaticPaths } from 'astro';
import { scenarioJson } from '../../graphs/export/json.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { scenarioPaths } from '../_paths.ts';

export const getStaticPaths = scenarioPaths satisfies GetStaticPaths;

/** A graph as its scenario file, sources included, so that others can reply to it or build on it. */
export const GET: APIRoute<{ scenario: Scenario }> = ({ props: { scenario } }) =>
  new Response(scenarioJson(scenario), { headers: { 'content-type': 'application/json' } });
