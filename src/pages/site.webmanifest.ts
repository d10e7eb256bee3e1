import type { APIRoute } from 'astro';
import { ICON_SIZES } from '../addresses.ts';
import { lightColour } from '../graphs/export/light-palette.ts';
import { getSite } from '../library.ts';
import { base, paths } from '../site.ts';

/** Web application manifest (W3C): name, colours and icons for those who keep the site on a home screen. */
export const GET: APIRoute = async () => {
  const { title, description, language } = await getSite();
  const manifest = {
    name: title,
    description,
    lang: language,
    start_url: base,
    scope: base,
    display: 'browser',
    background_color: lightColour('paper'),
    theme_color: lightColour('paper'),
    icons: [
      { src: paths.icon(), sizes: 'any', type: 'image/svg+xml' },
      ...ICON_SIZES.map((size) => ({
        src: paths.iconFile(size),
        sizes: `${size}x${size}`,
        type: 'image/png',
      })),
    ],
  };
  return new Response(JSON.stringify(manifest, undefined, 2), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
