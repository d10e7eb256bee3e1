import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { addressOf } from '../addresses.ts';
import { getEssays, getPages, getPeople } from '../library.ts';
import { contentDir } from '../site.ts';

interface Published {
  readonly params: { readonly attachment: string };
  readonly props: { readonly file: string };
}

/** The files that a text links to, each in the folder of its page. */
function publishedWith(
  address: string,
  text: { readonly file: string; readonly attachments: readonly string[] },
): Published[] {
  return text.attachments.map((name) => ({
    params: { attachment: join(address, name) },
    props: { file: join(dirname(text.file), name) },
  }));
}

export const getStaticPaths = (async () => [
  ...(await getEssays()).flatMap((essay) => publishedWith(addressOf('essay', { essay: essay.id }), essay)),
  ...(await getPages()).flatMap((page) => publishedWith(addressOf('page', { page: page.id }), page)),
  ...(await getPeople()).flatMap((person) =>
    publishedWith(addressOf('person', { person: person.id }), person),
  ),
]) satisfies GetStaticPaths;

/** A file beside a text, as it is. The dev server knows no such address (src/loader/dev-attachments.ts). */
export const GET: APIRoute<Published['props']> = async ({ props: { file } }) =>
  new Response(new Uint8Array(await readFile(join(contentDir, file))));
