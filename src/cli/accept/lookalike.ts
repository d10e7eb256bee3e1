import { acceptText as text } from '../../locales/en/accept.ts';
import { authorKey } from '../../schema/author-key.ts';
import { commentAuthor } from '../../schema/comment.ts';
import type { Parsed } from '../../loader/parse.ts';

/**
 * Letters that look like Latin ones, in the case in which they are written: Cyrillic, Greek, Armenian and rare Latin
 * letters, and digits. Forged names are made of them. They are a part of the table of Unicode TS #39, which has some
 * 6,000 pairs for every script; most others that look like Latin letters become those under NFKD.
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
  // In lower case I and l are taken for each other, and so are rn and m, vv and w.
  return Array.from(latin, (letter) => LOOKS_LIKE[letter] ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/i/g, 'l')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');
}

/** A name that the site knows, and the words that say whose it is. */
interface Known {
  readonly name: string;
  readonly who: string;
  /** `authorKey` of a commenter; undefined for a person with a page and for the site. */
  readonly key: string | undefined;
}

function knownIn({ site, people, threads }: Parsed): Known[] {
  const known: Known[] = [...people].map(([id, { data }]) => ({
    name: data.name,
    who: id === site?.author ? text.name.owner : text.name.person,
    key: undefined,
  }));
  if (site) known.push({ name: site.title, who: text.name.site, key: undefined });
  for (const [thread, comments] of threads) {
    for (const [id, { data }] of comments) {
      const author = commentAuthor(data);
      if ('person' in author || data.state === 'deleted') continue;
      known.push({ name: author.name, who: text.name.commenter(`${thread}/${id}`), key: authorKey(data) });
    }
  }
  return known;
}

/** Lines about a name that is like one that the site knows. */
interface Resemblance {
  /** An earlier commenter has this very name, and may be the sender. */
  readonly note?: string | undefined;
  /** The name can be mistaken for somebody else's. */
  readonly flag?: string | undefined;
}

const known = new WeakMap<Parsed, ReadonlyMap<string, readonly Known[]>>();

/** The names that a site knows, by what an eye takes them for. */
function knownByShape(parsed: Parsed): ReadonlyMap<string, readonly Known[]> {
  const shapes = known.get(parsed) ?? Map.groupBy(knownIn(parsed), ({ name }) => skeleton(name));
  known.set(parsed, shapes);
  return shapes;
}

/** Compares the name of a sender with all names that the site knows. */
export function resemblance(name: string, parsed: Parsed): Resemblance {
  const key = authorKey({ author: name });
  const alike = knownByShape(parsed).get(skeleton(name)) ?? [];
  const same = alike.findLast((one) => one.key === key);
  const other = alike.find((one) => one.key !== key);
  return {
    note: same && text.name.same(same.name, same.who),
    flag: other && text.name.alike(other.name, other.who),
  };
}
