import { keeper } from './_kept.ts';

const keep = keeper('png', ['src/cards', 'src/graphs', 'src/layouts/social-card-size.ts', 'src/themes']);

/** A picture as its route answers with it. */
export function pngResponse(file: Uint8Array): Response {
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'image/png' } });
}

/**
 * A picture that is drawn once, and kept while it shows the same.
 * @param shown all that it shows, as JSON can say it.
 */
export async function keptPng(shown: unknown, draw: () => Promise<Uint8Array>): Promise<Response> {
  const file = await keep(shown, async () => Buffer.from(await draw()).toString('base64'));
  return pngResponse(Buffer.from(file, 'base64'));
}
