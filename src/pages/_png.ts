import { openKept } from '../loader/kept-files.ts';
import { sourcesHash } from '../loader/cache.ts';

/** What a picture looks like hangs on these, and on what it shows. */
const SOURCES = ['src/cards', 'src/graphs', 'src/layouts/social-card-size.ts', 'src/themes'];

/** A picture as its route answers with it. */
export function pngResponse(file: Uint8Array): Response {
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'image/png' } });
}

let keeping: ReturnType<typeof openKept> | undefined;

async function open(): ReturnType<typeof openKept> {
  const root = process.cwd();
  return openKept(root, ['png', await sourcesHash(root, SOURCES)]);
}

/**
 * A picture that is drawn once: while it shows the same, it is taken from what an earlier build kept.
 * @param shown all that it shows, as JSON can say it.
 */
export async function keptPng(shown: unknown, draw: () => Promise<Uint8Array>): Promise<Response> {
  const keep = await (keeping ??= open());
  const file = await keep(JSON.stringify(shown), async () => Buffer.from(await draw()).toString('base64'));
  return pngResponse(Buffer.from(file, 'base64'));
}
