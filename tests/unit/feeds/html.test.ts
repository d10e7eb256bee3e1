import { readFileSync } from 'node:fs';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { feedHtml } from '../../../src/feeds/html.ts';
import type { FeedSetting } from '../../../src/feeds/html.ts';
import { renderEssay } from '../../../src/markdown/essay/essay.ts';
import { parseScenario } from '../../../src/schema/files.ts';

const URL_ = 'https://site.example/essays/one/';
const { value: scenario } = parseScenario(
  'c',
  readFileSync('tests/fixtures/journal/scenarios/scenario-c.json', 'utf8'),
);
if (!scenario) throw new Error('no scenario-c');

const setting: FeedSetting = {
  id: 'one',
  url: URL_,
  pictures: new Map([['a b.png', { src: '/_astro/a.webp', width: 640, height: 480 }]]),
  graphs: new Map([['scenario-c', scenario]]),
};

async function fromMarkdown(markdown: string): Promise<Root> {
  const { rendered, problems } = await renderEssay(markdown, 'md');
  expect(problems).toEqual([]);
  return fromHtml(feedHtml(rendered.parts, setting), { fragment: true });
}

function fromParts(html: string): Root {
  return fromHtml(feedHtml([{ kind: 'html', html }], setting), { fragment: true });
}

function all(tree: Root, tagName: string): Element[] {
  const found: Element[] = [];
  visit(tree, { type: 'element', tagName }, (node: Element) => void found.push(node));
  return found;
}

function only(tree: Root, tagName: string): Element {
  const [first, ...others] = all(tree, tagName);
  if (!first || others.length > 0) throw new Error(`${others.length + 1} or no <${tagName}>`);
  return first;
}

describe('formulas', () => {
  it('stand once, as MathML without TeX, and survive a sanitiser that knows no MathML', async () => {
    const tree = await fromMarkdown('Let $a+b$ be\n\n$$\nc=\\tfrac{1}{2}\n$$\n');
    const [inline, block] = all(tree, 'math');
    expect([inline, block].map((math) => math && toString(math))).toEqual(['a+b', 'c=12']);
    expect(block?.properties['display']).toBe('block');
    expect(all(tree, 'annotation').concat(all(tree, 'semantics'), all(tree, 'span'))).toEqual([]);
    const sanitised = sanitize(tree);
    expect(sanitised.type === 'root' && toString(sanitised)).toBe('Let a+b be\nc=12');
  });

  it('make no paragraph inside a paragraph where they are displayed in the middle of one', async () => {
    const tree = await fromMarkdown('Let $x$ be so that $$a = b$$ holds, **and $$c$$ too**.\n');
    expect(all(tree, 'p').map((paragraph) => toString(paragraph))).toEqual([
      'Let x be so that a=b holds, and c too.',
    ]);
  });

  it('keep their alphabets without the attribute that readers drop', async () => {
    const tree = await fromMarkdown(
      '$\\mathbb{RE}\\mathcal{LA}\\mathfrak{Cg}\\mathbf{v2}\\boldsymbol{\\alpha}\\mathtt{z}\\mathrm{d}$',
    );
    expect(toString(only(tree, 'math'))).toBe('ℝ𝔼ℒ𝒜ℭ𝔤𝐯𝟐𝜶𝚣d');
  });

  it('are told to the developer when they have no MathML', () => {
    expect(() => fromParts('<span class="katex">x</span>')).toThrow(/without MathML/);
  });
});

describe('footnotes', () => {
  it('stand whole in the entry, with ids of its own and links to the page', async () => {
    const tree = await fromMarkdown('One[^a] and again[^a].\n\n[^a]: The *note*.\n');
    const note = only(tree, 'li');
    expect(note.properties['id']).toBe('one-fn-a');
    expect(toString(note)).toContain('The note.');
    expect(all(tree, 'a').map((link) => link.properties['href'])).toEqual([
      `${URL_}#fn-a`,
      `${URL_}#fn-a`,
      `${URL_}#fnref-a`,
      `${URL_}#fnref-a-2`,
    ]);
  });
});

describe('boxes, notes, code and lists', () => {
  it('a box is open, and its title stands out where the box is taken away', async () => {
    const tree = await fromMarkdown(':::box[A *title*]\nInside.\n:::\n');
    expect(only(tree, 'details').properties).toEqual({ open: true });
    expect(toString(only(tree, 'strong'))).toBe('A title');
  });

  it('a note is set apart without styles', async () => {
    expect(toString(only(await fromMarkdown(':::note\nNoted.\n:::\n'), 'blockquote')).trim()).toBe('Noted.');
  });

  it('code is text, tables are bare, boxes of task lists are characters', async () => {
    const tree = await fromMarkdown(
      '```ts\nconst a = "<b>";\n```\n\n| a |\n|--:|\n| 1 |\n\n- [x] done\n- [ ] open\n',
    );
    expect(only(tree, 'code').children).toEqual([expect.objectContaining({ value: 'const a = "<b>";' })]);
    expect(only(tree, 'td').properties).toEqual({ align: 'right', dir: 'auto' });
    expect(all(tree, 'li').map((item) => toString(item).trim())).toEqual(['☑ done', '☐ open']);
  });

  it('nothing of the page is left: classes, roles, data, tabindex, comments, scripts, decoration', () => {
    const tree = fromParts(
      '<p class="a" role="note" data-x="1" tabindex="0" style="color:red" onclick="x()">' +
        'text<!-- c --><script>x</script><style>y</style><span aria-hidden="true">†</span><x-y>kept</x-y></p>',
    );
    expect(tree.children).toEqual([expect.objectContaining({ tagName: 'p', properties: {} })]);
    expect(toString(tree)).toBe('textkept');
  });

  it('what only the page can show leaves a way there', () => {
    const link = only(fromParts('<p><canvas></canvas></p>'), 'a');
    expect(link.properties['href']).toBe(URL_);
  });
});

describe('graphs and pictures', () => {
  it('a graph is its picture, its claim, a way to the page and a table, also inside a box', async () => {
    const tree = await fromMarkdown(':::box[Box]\n::graph{scenario-c}\n:::\n');
    const image = only(tree, 'img').properties;
    expect(image['src']).toBe('https://site.example/graphs/scenario-c.png');
    expect(image['alt']).toMatch(/^A fake graph: Observed rises/);
    expect([image['width'], image['height']].every(Number.isInteger)).toBe(true);
    expect(toString(tree)).toContain(scenario.claim);
    expect(only(tree, 'a').properties['href']).toBe(`${URL_}#graph-scenario-c`);
    const [box, data] = all(tree, 'details');
    expect(box && all({ type: 'root', children: [box] }, 'table')).toHaveLength(1);
    expect(data?.properties).toEqual({});
    expect(all(tree, 'th').map(toString)).toContain('observed');
  });

  it('several graphs stand in the order of their ids, and an unknown one is named', () => {
    const slot = (...ids: string[]) => feedHtml([{ kind: 'graph', ids }], setting);
    expect(all(fromHtml(slot('scenario-c', 'scenario-c')), 'img')).toHaveLength(2);
    expect(() => slot('gone')).toThrow('essay one: no graph gone');
  });

  it('a picture has the address under which the site serves it', () => {
    const html = feedHtml([{ kind: 'image', src: 'a b.png', alt: 'An "a" & b' }], setting);
    expect(only(fromHtml(html), 'img').properties).toEqual({
      src: 'https://site.example/_astro/a.webp',
      alt: 'An "a" & b',
      width: 640,
      height: 480,
    });
  });
});

describe('addresses', () => {
  it('are absolute', () => {
    const tree = fromParts(
      '<h2 id="x">x</h2><a href="#x">1</a><a href="/about/">2</a><a href="mailto:a@b.example">3</a><a href="//c.example/">4</a>' +
        '<blockquote cite="/q/">q</blockquote><img src="/i.png" srcset="i.png 2x" alt="">',
    );
    expect(only(tree, 'h2').properties).toEqual({ id: 'one-x' });
    expect(all(tree, 'a').map((link) => link.properties['href'])).toEqual([
      `${URL_}#x`,
      'https://site.example/about/',
      'mailto:a@b.example',
      'https://c.example/',
    ]);
    expect(only(tree, 'blockquote').properties['cite']).toBe('https://site.example/q/');
    expect(only(tree, 'img').properties).toEqual({ src: 'https://site.example/i.png', alt: '' });
  });

  it.each(['<img src="gone.png" alt="">', '<a href="http://[">x</a>'])(
    'that lead nowhere are named: %s',
    (html) => {
      expect(() => fromParts(html)).toThrow(/essay one: the address "(?:other\/|gone\.png|http:\/\/\[)"/);
    },
  );
});
