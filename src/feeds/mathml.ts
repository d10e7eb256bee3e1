import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { classesOf } from './classes-of.ts';

/** Attributes of MathML that KaTeX writes and that make a difference. */
const KEPT = new Set(
  `accent accentunder columnalign columnlines columnspacing columnspan columnwidth depth display displaystyle fence form
  frame height largeop linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits
  notation rowlines rowspacing rowspan rspace scriptlevel separator side stretchy symmetric voffset width xmlns`.split(
    /\s+/,
  ),
);

/**
 * Code points of the first letter or digit of each styled alphabet (Unicode, Mathematical Alphanumeric Symbols),
 * in the order of `FIRST`.
 */
const ALPHABETS: Readonly<Record<string, readonly number[]>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce, 0x1d6a8, 0x1d6c2],
  italic: [0x1d434, 0x1d44e],
  'bold-italic': [0x1d468, 0x1d482, 0, 0x1d71c, 0x1d736],
  script: [0x1d49c, 0x1d4b6],
  fraktur: [0x1d504, 0x1d51e],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'bold-fraktur': [0x1d56c, 0x1d586],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec],
  'sans-serif-italic': [0x1d608, 0x1d622],
  'sans-serif-bold-italic': [0x1d63c, 0x1d656],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
};
const FIRST = ['Aa0Αα', 'Zz9Ωω'].map((ends) => Array.from(ends, (letter) => letter.codePointAt(0) ?? 0));

/** Letters that Unicode had before the alphabets: their places there are empty. */
const EARLIER = new Map(
  Object.entries({
    italic: { h: 'ℎ' },
    script: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
    fraktur: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
    'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
  }).map(([variant, letters]) => [variant, new Map(Object.entries(letters))]),
);

function styled(letter: string, variant: string): string | undefined {
  const earlier = EARLIER.get(variant)?.get(letter);
  if (earlier !== undefined) return earlier;
  const [starts = [], ends = []] = FIRST;
  const code = letter.codePointAt(0) ?? 0;
  const row = starts.findIndex((start, index) => code >= start && code <= (ends[index] ?? 0));
  const first = ALPHABETS[variant]?.[row];
  return first ? String.fromCodePoint(first + code - (starts[row] ?? 0)) : undefined;
}

/**
 * `mathvariant` as the letters that it stands for, because MathML Core (Chromium, WebKit) and every sanitiser that
 * drops the attribute would set ℝ as an italic R.
 */
function spellVariant(node: Element): void {
  const variant = node.properties['mathvariant'];
  if (typeof variant !== 'string' || !['mi', 'mn'].includes(node.tagName)) return;
  const letters = Array.from(toString(node), (letter) => styled(letter, variant));
  if (letters.includes(undefined)) return;
  node.children = [{ type: 'text', value: letters.join('') }];
  delete node.properties['mathvariant'];
}

/** MathML alone: `semantics` unwrapped, so that no reader shows the TeX of the annotation beside the formula. */
function bare(math: Element): void {
  visit(math, 'element', (node, index, parent) => {
    if (parent && index !== undefined && node.tagName === 'semantics') {
      parent.children.splice(index, 1, ...node.children.slice(0, 1));
      return [SKIP, index];
    }
    node.properties = Object.fromEntries(
      Object.entries(node.properties).filter(([name]) => KEPT.has(name.toLowerCase())),
    );
    spellVariant(node);
    return undefined;
  });
}

function mathIn(formula: Element): Element {
  let found: Element | undefined;
  visit(formula, { type: 'element', tagName: 'math' }, (node: Element) => {
    found = node;
    return EXIT;
  });
  if (!found) throw new Error('a formula without MathML: katexOptions must ask for it');
  return found;
}

/** Elements in which no paragraph may stand. */
const PHRASE = /^(?:p|em|strong|del|a|h[1-6])$/;

/**
 * Leaves one form of each formula: of KaTeX's two, the MathML, without the TeX inside it. A displayed formula becomes
 * a paragraph, but for one inside a paragraph. The tree is changed in place.
 */
export function keepMathml(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const classes = classesOf(node);
    const display = classes.includes('katex-display');
    if (display || classes.includes('katex')) {
      const math = mathIn(node);
      const isInPhrase = parent.type === 'element' && PHRASE.test(parent.tagName);
      parent.children[index] = display && !isInPhrase ? h('p', math) : math;
      return index;
    }
    if (node.tagName !== 'math') return undefined;
    bare(node);
    return SKIP;
  });
}
