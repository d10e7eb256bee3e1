import type { Scenario } from '../../schema/scenario.ts';
import { xml } from './svg-context.ts';

/** A graph as somebody else's page names it; all addresses are full ones. */
export interface EmbeddedGraph {
  readonly title: string;
  readonly kind: Scenario['kind'];
  /** Of the site. */
  readonly source: string;
  readonly page: string;
  readonly png: string;
  readonly svg: string;
  readonly embed: string;
  /** Of the picture, in px. */
  readonly width: number;
  readonly height: number;
}

/** What is said of each kind wherever it goes, for quotations travel without the page. */
const STANDING: Readonly<Record<Scenario['kind'], string>> = {
  fake: 'fake graph',
  model: 'model, not data',
};

/** Px that a frame as wide as the picture needs for the title, the picture and what is said under it. */
const FRAME_HEIGHT = 760;

/** What Markdown would take for its own. */
function markdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&]/g, '\\$&');
}

/** Ready texts for whoever shows the graph elsewhere, each under the name of what it makes. */
export function embedSnippets(
  quoted: EmbeddedGraph,
): readonly { readonly name: string; readonly text: string }[] {
  const { title, kind, source, page, png, svg, embed, width, height } = quoted;
  const alt = `${title} (${STANDING[kind]})`;
  return [
    { name: 'A line of text', text: `“${title}” (${STANDING[kind]}), ${source}, ${page}` },
    { name: 'A picture in Markdown', text: `[![${markdown(alt)}](${png})](${page})` },
    {
      name: 'A picture in HTML',
      text: `<a href="${xml(page)}"><img src="${xml(svg)}" alt="${xml(alt)}" width="${width}" height="${height}"></a>`,
    },
    {
      name: 'The live graph in a frame',
      text: `<iframe src="${xml(embed)}" title="${xml(alt)}" width="${width}" height="${FRAME_HEIGHT}" loading="lazy"></iframe>`,
    },
  ];
}
