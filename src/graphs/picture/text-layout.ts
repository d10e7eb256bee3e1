/** Sizes in logical px of a picture; its place on a page may scale it. */
export interface Font {
  readonly size: number;
  readonly weight: 400 | 500 | 600;
}

/** Width of one line of text in logical px. */
export type Measure = (text: string, font: Font) => number;

/** Names of the family on the page, in the build (the second file has the rarer Latin letters), then what is near. */
export const FAMILY = "'Public Sans Variable', 'Public Sans', 'Gill Sans Nova', Optima, Candara, sans-serif";

/** A font as a canvas wants it said. */
export function cssFont({ size, weight }: Font): string {
  return `${weight} ${size}px ${FAMILY}`;
}

interface Lettered {
  font: string;
  textRendering?: string;
}

/** Sets a font; widths as the font has them, not rounded to px, so that canvas and SVG agree at every size. */
export function setFont(context: Lettered, font: Font): void {
  context.font = cssFont(font);
  context.textRendering = 'geometricPrecision';
}

/** Measures with a drawing context, in which the font must be there already. */
export function measureWith(
  context: Lettered & { measureText(text: string): { readonly width: number } },
): Measure {
  return (text, font) => {
    setFont(context, font);
    return context.measureText(text).width;
  };
}

/** Baseline of a line whose middle is at y; a canvas and SVG do not agree on "middle", so the baseline is computed here. */
export function baseline(y: number, { size }: Font): number {
  return y + size * 0.34;
}

export function leading({ size }: Font): number {
  return size * 1.16;
}

function pieces(word: string, font: Font, width: number, measure: Measure): string[] {
  const letters = [...word];
  const parts: string[] = [];
  let part = '';
  for (const letter of letters) {
    if (part !== '' && measure(part + letter, font) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

function fill(words: readonly string[], font: Font, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, font) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * A text in as few lines as `width` allows, those about equally long; a word wider than that is cut.
 * Only a single letter can be wider than `width`.
 */
export function wrap(text: string, font: Font, width: number, measure: Measure): string[] {
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => (measure(word, font) > width ? pieces(word, font, width, measure) : [word]));
  let lines = fill(words, font, width, measure);
  for (let narrower = width * 0.96; narrower > width * 0.4; narrower *= 0.96) {
    const even = fill(words, font, narrower, measure);
    const fits = even.length === lines.length && even.every((line) => measure(line, font) <= width);
    if (!fits) break;
    lines = even;
  }
  return lines;
}

/** A text in one line, in two, and as narrow as its longest word: the settings to try where room is short. */
export function settings(text: string, font: Font, measure: Measure): string[][] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const halves = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const shortest = halves.toSorted((a, b) => widest(a, font, measure) - widest(b, font, measure))[0];
  const column = words.length > 2 ? [wrap(text, font, widest(words, font, measure), measure)] : [];
  return shortest ? [[words.join(' ')], shortest, ...column] : [words];
}

/** Px that a text of several lines takes. */
export interface TextSize {
  readonly width: number;
  readonly height: number;
}

/** The size of lines under one another, with the space between them. */
export function sizeOf(lines: readonly string[], font: Font, measure: Measure): TextSize {
  return { width: widest(lines, font, measure), height: lines.length * leading(font) };
}

export function widest(lines: readonly string[], font: Font, measure: Measure): number {
  return Math.max(0, ...lines.map((line) => measure(line, font)));
}
