import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { contentDir } from '../site.ts';
import { cacheFile, readKept, storeDir } from './cache.ts';
import { parseEssayResult } from './cache-schema.ts';
import type { Content } from './load.ts';

const usedSignsSchema = z.object({
  /** Signs of running text, beside letters and digits of English. */
  text: z.string(),
  /** Signs of formulas, by the face of KaTeX that sets them: "Main-Regular". */
  formulas: z.record(z.string(), z.string()),
});

/** The signs that many texts of a site use: its typefaces are cut so that these come first. */
export type UsedSigns = z.infer<typeof usedSignsSchema>;

const FILE = join(process.cwd(), storeDir(contentDir), 'used-signs.json');

/** Texts that are looked at. They are chosen by their ids, so that an edit of another text changes nothing. */
const SAMPLE = 100;
/** A sign is in use when it stands in one text of so many. */
const ONE_OF = 10;

/** Letters and digits, the signs of our own typography, and those of the interface. */
const ALWAYS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789' +
  ` .,;:!?'"()-/‘’“”–—…·\u00a0` +
  '+−=^%§¶';
const always = new Set(ALWAYS);

const FORMULA = '<span class="katex-html"';

/** A text as HTML without its formulas, and these as KaTeX has set them. */
function parted(html: string): { readonly text: string; readonly formulas: readonly string[] } {
  const texts: string[] = [];
  const formulas: string[] = [];
  let from = 0;
  for (let start = html.indexOf(FORMULA); start >= 0; start = html.indexOf(FORMULA, from)) {
    texts.push(html.slice(from, start));
    const tags = /<(\/?)span\b[^>]*>/g;
    tags.lastIndex = start;
    let depth = 0;
    do depth += tags.exec(html)?.[1] === '' ? 1 : -1;
    while (depth > 0);
    from = tags.lastIndex;
    formulas.push(html.slice(start, from));
  }
  return { text: [...texts, html.slice(from)].join(''), formulas };
}

function decoded(html: string): string {
  const codes = /&(?:#x([0-9a-f]+)|amp|lt|gt);/gi;
  return html.replace(codes, (name, code: string | undefined) =>
    code === undefined
      ? ({ '&amp;': '&', '&lt;': '<', '&gt;': '>' }[name] ?? '')
      : String.fromCodePoint(parseInt(code, 16)),
  );
}

/** Code has a typeface of the reader's own; MathML is heard, not seen. */
function readable(html: string): string {
  return decoded(html.replace(/<(math|pre|code)\b[\s\S]*?<\/\1>|<[^<>]*>/g, ' '));
}

/** Classes of KaTeX that call for other faces than the two common ones; these are never cut. */
const OTHER_FACE = /math(?!normal|rm)|text(?!rm)|boldsymbol|amsrm/;

/** The face that sets a span of these classes; undefined for one that is not cut. */
function faceOf(classes: string): string | undefined {
  const size = /delimsizing size(\d)/.exec(classes)?.[1];
  if (size !== undefined) return `Size${size}-Regular`;
  if (classes.includes('small-op')) return 'Size1-Regular';
  if (classes.includes('large-op')) return 'Size2-Regular';
  if (classes.includes('mathnormal')) return 'Math-Italic';
  return OTHER_FACE.test(classes) ? undefined : 'Main-Regular';
}

/** Signs of a formula with their faces, as "face sign". */
function signsOfFormula(formula: string): string[] {
  const spans = [...formula.matchAll(/<span class="([^"]*)"[^>]*>([^<]+)/g)].map(
    ([, classes = '', text = '']) => [faceOf(classes), text] as const,
  );
  const parts = [...formula.matchAll(/delim-size(\d)"[^>]*><span>([^<]+)/g)].map(
    ([, size = '', text = '']) => [`Size${size}-Regular`, text] as const,
  );
  return [...spans, ...parts].flatMap(([face, text]) =>
    face === undefined ? [] : [...decoded(text)].map((sign) => `${face} ${sign}`),
  );
}

/** What stands in enough of the sets, in the order of its code. */
function common(sets: readonly ReadonlySet<string>[]): string[] {
  const counts = new Map<string, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].flatMap(([one, count]) => (count * ONE_OF >= sets.length ? [one] : [])).sort();
}

/** Signs that come together: where most of them are in use the others are too, soon. One digit does not come alone. */
const GROUPS = [
  { signs: [...'0123456789'], least: 1 },
  { signs: [...'abcdefghijklmnopqrstuvwxyz'], least: 13 },
  { signs: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'], least: 13 },
  { signs: [...'αβγδϵζηθικλμνξπρστυϕχψω'], least: 12 },
];

function withTheirGroups(signs: ReadonlySet<string>): string {
  const whole = GROUPS.filter((group) => group.signs.filter((sign) => signs.has(sign)).length >= group.least);
  return [...signs.union(new Set(whole.flatMap((group) => group.signs)))].sort().join('');
}

/** @param texts Rendered texts as HTML. */
export function signsIn(texts: readonly string[]): UsedSigns {
  const all = texts.map(parted);
  const text = all.map(
    (one) => new Set([...readable(one.text)].filter((sign) => !/\s/.test(sign) && !always.has(sign))),
  );
  const withFormulas = all.filter(({ formulas }) => formulas.length > 0);
  const inFormulas = common(withFormulas.map(({ formulas }) => new Set(formulas.flatMap(signsOfFormula))));
  const byFace = Map.groupBy(inFormulas, (one) => one.slice(0, one.indexOf(' ')));
  const formulas = [...byFace].map(([face, all]) => {
    const signs = all.map((one) => one.slice(face.length + 1));
    return [face, withTheirGroups(new Set(signs))] as const;
  });
  return { text: common(text).join(''), formulas: Object.fromEntries(formulas) };
}

/** Keeps for the typefaces of a build which signs its essays and pages use. */
export async function writeUsedSigns(
  { essays, pages }: Pick<Content, 'essays' | 'pages'>,
  renders: string,
): Promise<void> {
  const place = (id: string): string => createHash('sha256').update(id).digest('hex');
  const sample = [...essays, ...pages]
    .map((source) => ({ source, at: place(source.file) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, SAMPLE);
  const texts = await Promise.all(
    sample.map(async ({ source }) => {
      const result = await readKept(cacheFile(renders, source.key), parseEssayResult);
      const parts = result?.rendered.parts ?? [];
      return [source.data.title, ...parts.map((part) => (part.kind === 'html' ? part.html : ''))].join(' ');
    }),
  );
  await mkdir(join(FILE, '..'), { recursive: true });
  await writeFile(FILE, JSON.stringify(signsIn(texts)));
}

/** As the loader of this build has kept them, with those of text that are always in use. */
export async function readUsedSigns(): Promise<UsedSigns> {
  const { text, formulas } = usedSignsSchema.parse(JSON.parse(await readFile(FILE, 'utf8')));
  return { text: ALWAYS + text, formulas };
}
