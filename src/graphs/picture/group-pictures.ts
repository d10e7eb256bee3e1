import type { Graph } from '../model/graph.ts';
import { layOutPicture } from './picture-layout.ts';
import { PICTURES } from './plot.ts';
import type { Picture, Pictures } from './plot.ts';
import type { Measure } from './text-layout.ts';

/**
 * The pictures of graphs that stand side by side: the names of all within their plots, or those of all beside them, so
 * that the plots of neighbours are alike.
 */
export function groupPictures(graphs: readonly Graph[], measure: Measure): Pictures {
  const alike = (picture: Picture): Picture => {
    const inside = graphs.every((graph) => layOutPicture(graph, picture, measure).names === 'inside');
    return { ...picture, names: inside ? 'inside' : 'beside' };
  };
  return { narrow: alike(PICTURES.narrow), wide: alike(PICTURES.wide) };
}
