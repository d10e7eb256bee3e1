import type { APIRoute } from 'astro';
import formulaStyles from '#formulas.css?inline';
import { renderHelp } from '../help/rendered.ts';
import { topics } from '../help/topics.ts';
import { getComments, getEssays, getPages, getPeople } from '../library.ts';

/** The rules of KaTeX, and those behind the classes that formulas bring: one file, so that no page needs inline styles. */
export const GET: APIRoute = async () => {
  const help = await Promise.all(Object.values(topics).map(({ text }) => renderHelp(text)));
  const rendered = [
    ...(await getEssays()).map((essay) => essay.rendered),
    ...(await getComments()).map((comment) => comment.rendered),
    ...(await getPages()).map((page) => page.rendered),
    ...(await getPeople()).map((person) => person.rendered),
    ...help.flat().flatMap(({ rendered, shown }) => [rendered, ...(shown ? [shown] : [])]),
  ];
  const rules = new Map(rendered.flatMap(({ styles }) => Object.entries(styles)));
  const names = [...rules.keys()].sort();
  const css = names.map((name) => `.${name}{${rules.get(name) ?? ''}}`).join('\n');
  return new Response(`${formulaStyles}\n${css}`, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
