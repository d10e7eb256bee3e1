import type { Essay } from '../library.ts';
import { calendarDate } from '../schema/date.ts';
import { absolute, paths } from '../site.ts';

/** What a citation says of the site. */
export interface CitedEssay {
  readonly title: string;
  readonly origin: string;
  readonly language: string;
}

type Cited = Pick<Essay, 'id' | 'data'> & {
  readonly authors: readonly { readonly data: Pick<Essay['authors'][number]['data'], 'name' | 'kind'> }[];
};

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text that TeX sets as it is written: each character that means something to TeX is escaped, once. */
export function texText(text: string): string {
  return text.replace(/[\\{}~^$&#_%]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** BibTeX splits names at " and " and at commas; braces keep together what is one name, or no person's. */
function texName({ data: { name, kind } }: Cited['authors'][number]): string {
  const text = texText(name);
  return kind === 'role' || /^the\s|,|\sand\s/i.test(name) ? `{${text}}` : text;
}

function addressOf({ id }: Cited, { origin }: CitedEssay): string {
  return absolute(paths.essay(id), origin);
}

/**
 * An essay as a BibTeX entry, in UTF-8. @misc with its address, since plain BibTeX knows no @online; the title is in
 * braces twice, so that no style lowers its capitals.
 */
export function bibtex(essay: Cited, place: CitedEssay): string {
  const { id, data, authors } = essay;
  const [year = '', month = '', day = ''] = calendarDate(data.date).split('-');
  const fields = [
    ['author', authors.map(texName).join(' and ')],
    ['title', `{${texText(data.title)}}`],
    ['howpublished', texText(place.title)],
    ['year', year],
    ['month', String(Number(month))],
    ['day', String(Number(day))],
    ['url', addressOf(essay, place).replaceAll('%', '\\%')],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${id}-${year},`, ...lines, '}'].join('\n');
}

/** An essay as one cites it in running text; its date comes in words. */
export function plainCitation(essay: Cited, date: string, place: CitedEssay): string {
  const { data, authors } = essay;
  const names = authors.map((author) => author.data.name).join(', ');
  return `${names}, “${data.title}”, ${place.title}, ${date}, ${addressOf(essay, place)}`;
}

/** What reference managers read in the head of a page: Highwire's names, and Dublin Core's. */
export function citationMeta(
  essay: Cited,
  place: CitedEssay,
): readonly { readonly name: string; readonly content: string }[] {
  const { data, authors } = essay;
  const day = calendarDate(data.date);
  const names = authors.map((author) => author.data.name);
  return [
    { name: 'citation_title', content: data.title },
    ...names.map((content) => ({ name: 'citation_author', content })),
    { name: 'citation_publication_date', content: day.replaceAll('-', '/') },
    { name: 'citation_journal_title', content: place.title },
    { name: 'citation_language', content: data.lang ?? place.language },
    { name: 'citation_public_url', content: addressOf(essay, place) },
    { name: 'DC.title', content: data.title },
    ...names.map((content) => ({ name: 'DC.creator', content })),
    { name: 'DC.date', content: day },
    { name: 'DC.identifier', content: addressOf(essay, place) },
    { name: 'DC.language', content: data.lang ?? place.language },
  ];
}
