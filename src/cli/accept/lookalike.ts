import { authorKey } from '../../schema/author-key.ts';
import { commentAuthor } from '../../schema/comment.ts';
import type { Parsed } from '../../loader/parse.ts';

/**
 * Letters that look like others, as they are before small letters are made: the Latin look-alikes among Cyrillic, Greek,
 * Armenian and Latin itself that names are forged with, and figures that stand for letters. After Unicode TS #39, whose
 * table of some 6,000 pairs is for identifiers in every script; what it adds for names in Latin letters is rare signs,
 * which NFKD undoes.
 */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...pairs('АВСЕНІЈКМОРԚЅТУѴԜХЅԌ', 'abcehijkmopqstyvwxsg'),
  ...pairs('авсԁеһіјкӏмноԛрѕтуѵԝхгԍɡ', 'abcdehijklmhoqpstyvwxrgg'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ', 'abezhikmnoptyxc'),
  ...pairs('αβεηικνορτυχγωςσϲ', 'abenikvoptuxywsoc'),
  ...pairs('օսհոցԁզ', 'ouhngdq'),
  ...pairs('ıɑøłđħŧƅʟɩꞁ', 'iaoldhtblil'),
  ...pairs('013457$@|', 'oleastsal'),
};

function pairs(letters: string, like: string): Record<string, string> {
  const latin = Array.from(like);
  return Object.fromEntries(Array.from(letters, (letter, index) => [letter, latin[index] ?? letter]));
}

/** The same text for names that an eye may take for each other. */
export function skeleton(name: string): string {
  const plain = name.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  const latin = Array.from(plain, (letter) => LOOKS_LIKE[letter] ?? letter)
    .join('')
    .toLowerCase();
  // After the case is gone I and l are one letter, and so are the pairs that type runs together.
  return Array.from(latin, (letter) => LOOKS_LIKE[letter] ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/i/g, 'l')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');
}

/** Somebody who is known here by a name, and how to say who that is. */
interface Known {
  readonly name: string;
  readonly who: string;
  /** Of a commenter without a page. */
  readonly key: string | undefined;
}

function knownIn({ site, people, threads }: Parsed): Known[] {
  const known: Known[] = [...people].map(([id, { data }]) => ({
    name: data.name,
    who: id === site?.author ? 'whose site this is' : 'who has a page here',
    key: undefined,
  }));
  if (site) known.push({ name: site.title, who: 'which is the name of this site', key: undefined });
  for (const [thread, comments] of threads) {
    for (const [id, { data }] of comments) {
      const author = commentAuthor(data);
      if ('person' in author || data.state === 'deleted') continue;
      known.push({ name: author.name, who: `who wrote ${thread}/${id}`, key: authorKey(data) });
    }
  }
  return known;
}

/** What a name has to do with the names that are known here. */
export interface Likeness {
  /** The name is an earlier commenter's own: it may be them. */
  readonly note?: string | undefined;
  /** The name could be taken for somebody else's. */
  readonly flag?: string | undefined;
}

/** Compares a stranger's name with everybody's who is known here. */
export function likenessOf(name: string, parsed: Parsed): Likeness {
  const [shape, key] = [skeleton(name), authorKey({ author: name })];
  const alike = knownIn(parsed).filter((known) => skeleton(known.name) === shape);
  const same = alike.findLast((known) => known.key === key);
  const other = alike.find((known) => known.key !== key);
  return {
    note: same && `signs as “${same.name}”, ${same.who}: make sure that it is them`,
    flag: other && `the name looks like “${other.name}”, ${other.who}`,
  };
}
