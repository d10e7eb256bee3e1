import { graphsText } from '../../locales/en/graphs.ts';
import { graphsExportText as text } from '../../locales/en/graphs-export.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { escapeXml } from '../../xml.ts';

/** A graph as another page refers to it; all addresses are full ones. */
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

/** Height in px of a frame as wide as the picture: for the title, the picture and the sentences under it. */
const FRAME_HEIGHT = 760;

/** Escapes what Markdown would read as markup. */
function markdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&]/g, '\\$&');
}

/** Texts to paste into another page, each with a name that says what it makes. */
export function embedSnippets(
  quoted: EmbeddedGraph,
): readonly { readonly name: string; readonly text: string }[] {
  const { title, kind, source, page, png, svg, embed, width, height } = quoted;
  const alt = text.titleAndKind(title, graphsText.kind(kind));
  return [
    { name: text.line, text: text.reference(title, graphsText.kind(kind), source, page) },
    { name: text.markdown, text: `[![${markdown(alt)}](${png})](${page})` },
    {
      name: text.html,
      text: `<a href="${escapeXml(page)}"><img src="${escapeXml(svg)}" alt="${escapeXml(alt)}" width="${width}" height="${height}"></a>`,
    },
    {
      name: text.frame,
      text: `<iframe src="${escapeXml(embed)}" title="${escapeXml(alt)}" width="${width}" height="${FRAME_HEIGHT}" loading="lazy"></iframe>`,
    },
  ];
}
