/** A way to write text that makes some Markdown or HTML parser, or some rule of ours, slower than its length. */
export interface Shape {
  readonly id: string;
  /** @param length of the text wanted, in UTF-16 code units; the result is at most that long. */
  readonly text: (length: number) => string;
}

/** A unit over and over, between a start and an end; `mirror` closes every unit again, as brackets do. */
function repeated(id: string, unit: string, { start = '', mirror = '', end = '' } = {}): Shape {
  return {
    id,
    text(length) {
      const core = mirror === '' ? '' : 'x';
      const room = length - start.length - core.length - end.length;
      const count = Math.floor(room / (unit.length + mirror.length));
      return start + unit.repeat(count) + core + mirror.repeat(count) + end;
    },
  };
}

/** Formulas of a given shape, each short enough to be one, as many as fit. */
function formulas(id: string, unit: string, mirror = ''): Shape {
  const one = repeated(id, unit, { start: '$', mirror, end: 'x$\n\n' }).text(1_900);
  return { id, text: (length) => one.repeat(Math.floor(length / one.length)) };
}

/** A table with as many rows as columns, though each row writes one cell only: a parser adds the missing ones. */
function squareTable(length: number): string {
  const columns = Math.min(Math.floor(length / 7), 1_900);
  return `${'x|'.repeat(columns)}\n${'-|'.repeat(columns)}\n${'x|\n'.repeat(columns)}`;
}

/** Pieces that grow with their number, as many as fit. */
function growing(id: string, piece: (index: number) => string): Shape {
  return {
    id,
    text(length) {
      let text = '';
      for (let index = 0; ; index++) {
        const next = piece(index);
        if (text.length + next.length > length) return text;
        text += next;
      }
    },
  };
}

/** Shapes of our own: the known weak places of CommonMark, GFM and HTML parsers, and those of the rules written here. */
export const shapes: readonly Shape[] = [
  repeated('emphasis: openers', '_x '),
  repeated('emphasis: closers', 'x_ '),
  repeated('emphasis: mixed', '*x _y ** '),
  repeated('emphasis: nested', '*', { mirror: '*' }),
  repeated('emphasis: strong in em', '*x **y ', { mirror: 'y** x*' }),
  repeated('strikethrough', '~~x ~y '),
  repeated('brackets: open', '['),
  repeated('brackets: nested', '[', { mirror: ']' }),
  repeated('brackets: closed', 'x]'),
  repeated('links: unclosed', '[x](y'),
  repeated('links: unclosed destination', '[x](<y'),
  repeated('links: unclosed title', '[x](/y "z\n'),
  repeated('links: many', '[x](/y) '),
  repeated('images: nested', '![', { mirror: '](y)' }),
  repeated('images: in brackets', '![[]()'),
  repeated('images: emphasis', '**![', { mirror: '**\\\n)' }),
  repeated('autolinks: open', '<http://x'),
  repeated('autolinks: www', 'www.'),
  repeated('autolinks: bare', 'https://x.y_ '),
  repeated('autolinks: brackets', 'http://x.y/(((', { mirror: ')))' }),
  repeated('autolinks: e-mail', 'x.', { start: 'x@' }),
  repeated('code: open', '``x`'),
  growing('code: growing runs', (index) => `x${'`'.repeat(index + 1)}`),
  repeated('code: fences', '```\n'),
  repeated('entities', '&x'),
  repeated('entities: numeric', '&#x'),
  repeated('escapes', '\\'),
  repeated('quotes: nested', '> '),
  repeated('quotes: lazy', 'x\n> ```\n'),
  repeated('quotes: lazy boxes', 'x\n> :::note\n'),
  repeated('quotes: many', '> x\n\n'),
  repeated('lists: on one line', '- '),
  repeated('lists: then empty lines', '- ', { mirror: '\n' }),
  growing('lists: indented', (index) => `${'  '.repeat(index)}- x\n`),
  repeated('lists: two markers', '- x\n* y\n'),
  repeated('lists: numbers', '999999999. x\n'),
  growing('references: many', (index) => `[${index}]: /x\n`),
  repeated('references: unclosed', '[x\n'),
  repeated('references: unclosed title', '[x]: y "\n'),
  repeated('tables: short rows', '|x\n', { start: '|x|y|z|\n|-|-|-|\n' }),
  { id: 'tables: square', text: squareTable },
  repeated('setext', 'x\n', { end: '=' }),
  repeated('headings', '# x\n\n'),
  repeated('rules', '***\n'),
  repeated('spaces', ' ', { start: 'x', end: 'y' }),
  repeated('tabs', '\t'),
  repeated('line ends', '\n'),
  repeated('line ends: mixed', 'x\r\r\n'),
  repeated('hard breaks', 'x\\\n'),
  repeated('typography: quotes', '"x \'y '),
  repeated('typography: single quotes', "'x "),
  repeated('emphasis: Chinese', '**加。**后'),
  repeated('points: lines', '(a) x\n(b) y\n'),
  repeated('points: paragraphs', 'a) x\n\nb) y\n\n'),
  repeated('typography: dashes', 'x--y... '),
  repeated('typography: letters', 'a) x\n'),
  repeated('HTML: unclosed', '<b>'),
  repeated('HTML: comments', '<!-- '),
  repeated('HTML: adoption', '<b><p></b>'),
  repeated('HTML: foster parents', '<table><i>'),
  repeated('HTML: foreign', '<svg><math><mtext>'),
  growing('HTML: attributes', (index) => `<u class=x${index}>`),
  growing('footnotes: many', (index) => `x[^${index}]\n\n[^${index}]: y\n\n`),
  repeated('footnotes: one', '[^x]', { end: '\n\n[^x]: y' }),
  repeated('footnotes: open', '[^'),
  repeated('footnotes: nested', '[^x]: '),
  growing('footnotes: indented', (index) => `${'    '.repeat(index)}[^${index}]: x\n\n`),
  repeated('boxes: open', ':::box[x]\n'),
  repeated('boxes: notes', ':::note\n:::\n'),
  growing('boxes: growing fences', (index) => `${':'.repeat(index + 3)}note\n`),
  repeated('boxes: brackets', ':::box[', { mirror: ']' }),
  repeated('maths: dollars', '$'),
  repeated('maths: spaced dollars', '$x '),
  repeated('maths: double dollars', '$$x\n'),
  repeated('maths: escaped dollars', '$\\'),
  repeated('maths: many', '$x^2$ '),
  formulas('maths: groups', '{', '}'),
  formulas('maths: fractions', '\\frac{', '}{}'),
  formulas('maths: fences', '\\left(', '\\right)'),
  formulas('maths: accents', '\\vec{x}'),
  formulas('maths: arrows', '\\xtofrom{x}'),
  formulas('maths: logos', '\\KaTeX '),
  formulas('maths: no braces', '\\Large '),
  repeated('Unicode: joiners', '👩‍'),
  repeated('Unicode: combining', '\u0301', { start: 'x' }),
  repeated('Unicode: bidi', '\u202e\u2066'),
  repeated('control characters', 'x\0'),
];
