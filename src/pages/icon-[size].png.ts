import type { APIRoute, GetStaticPaths } from 'astro';
import { iconPng } from '../cards/icon.ts';
import { ICON_SIZES } from '../site.ts';

export const getStaticPaths = (() =>
  ICON_SIZES.map((size) => ({ params: { size: String(size) }, props: { size } }))) satisfies GetStaticPaths;

/** The site's icon for home screens. */
export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) =>
  new Response(new Uint8Array(await iconPng(size)), { headers: { 'content-type': 'image/png' } });
