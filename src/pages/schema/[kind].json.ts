import { declarations } from '#formulas';
import { themes } from '#themes';
import type { APIRoute } from 'astro';
import * as z from 'zod';
import { schemas } from '../../schema/files.ts';
import { themeName } from '../../schema/site.ts';
import { formulaName } from '../../schema/formula.ts';

export function getStaticPaths() {
  return Object.entries(schemas).map(([kind, schema]) => ({ params: { kind }, props: { schema } }));
}

/** Names that a content folder may add to, which a schema by itself does not know. */
const NAMES = new Map<unknown, readonly string[]>([
  [formulaName, [...declarations.keys()]],
  [themeName, themes.map(({ id }) => id)],
]);

/** JSON Schema of each format on disk, so that editors complete and check while somebody types. */
export const GET: APIRoute<{ schema: z.ZodType }> = ({ props }) => {
  const schema = z.toJSONSchema(props.schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const names = NAMES.get(zodSchema);
      if (names) jsonSchema.enum = [...names];
    },
  });
  return new Response(JSON.stringify(schema, undefined, 2), {
    headers: { 'content-type': 'application/schema+json' },
  });
};
