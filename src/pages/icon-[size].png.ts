import type { APIRoute, GetStaticPaths } from 'astro';
import { iconPng } from '../cards/icon.ts';
import { ICON_SIZES } from '../addresses.ts';
import { pngResponse } from './_png.ts';

export const getStaticPaths = (() =>
  ICON_SIZES.map((size) => ({ params: { size: String(size) }, props: { size } }))) satisfies GetStaticPaths;

/** The site's icon for home screens. */
export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) =>
  pngResponse(await iconPng(size));
