import type { APIRoute } from 'astro';
import formulaStyles from '#formulas.css?inline';
import { getComments, getEssays, getPages, getPeople } from '../library.ts';

/** The rules of KaTeX, and those behind the classes that formulas bring: one file, so that no page needs inline styles. */
export const GET: APIRoute = async () => {
  const rendered = [
    ...(await getEssays()).map((essay) => essay.rendered),
    ...(await getComments()).map((comment) => comment.rendered),
    ...(await getPages()).map((page) => page.rendered),
    ...(await getPeople()).map((person) => person.rendered),
  ];
  const rules = new Map(rendered.flatMap(({ styles }) => Object.entries(styles)));
  const names = [...rules.keys()].sort();
  const css = names.map((name) => `.${name}{${rules.get(name) ?? ''}}`).join('\n');
  return new Response(`${formulaStyles}\n${css}`, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
