import type { APIRoute } from 'astro';
import * as z from 'zod';
import { schemas } from '../../schema/files.ts';

export function getStaticPaths() {
  return Object.entries(schemas).map(([kind, schema]) => ({ params: { kind }, props: { schema } }));
}

/** JSON Schema of each format on disk, so that editors complete and check while somebody types. */
export const GET: APIRoute<{ schema: z.ZodType }> = ({ props }) =>
  new Response(JSON.stringify(z.toJSONSchema(props.schema, { io: 'input' }), undefined, 2), {
    headers: { 'content-type': 'application/schema+json' },
  });
