import { fromHtml } from 'hast-util-from-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { embedSnippets } from '../../../../src/graphs/export/embed-snippets.ts';
import { elements } from '../../../site/html.ts';

const page = 'https://example.org/graphs/a/';
const quoted = {
  title: 'A "title" <b>with</b> ]( [signs] \\ * of _every_ `kind` & more',
  kind: 'fake',
  source: 'A site',
  page,
  png: 'https://example.org/graphs/a.png',
  svg: 'https://example.org/graphs/a.svg',
  embed: `${page}embed/`,
  width: 600,
  height: 403,
} as const;
const alt = `${quoted.title} (fake graph)`;

it('quotes a graph in Markdown as a linked picture, whatever signs its title holds', () => {
  const { text } = embedSnippets(quoted)[1] ?? { text: '' };
  expect(unified().use(remarkParse).parse(text).children).toMatchObject([
    {
      type: 'paragraph',
      children: [{ type: 'link', url: page, children: [{ type: 'image', url: quoted.png, alt }] }],
    },
  ]);
});

it('quotes a graph in HTML as a linked picture and as a frame, and nothing else', () => {
  const [, , picture, frame] = embedSnippets(quoted).map(({ text }) =>
    elements(fromHtml(text, { fragment: true })),
  );
  expect(picture).toMatchObject([
    { tagName: 'a', properties: { href: page } },
    { tagName: 'img', properties: { src: quoted.svg, alt, width: 600, height: 403 } },
  ]);
  expect(frame).toMatchObject([{ tagName: 'iframe', properties: { src: quoted.embed, title: alt } }]);
});
