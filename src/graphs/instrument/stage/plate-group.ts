/** Event by which a group says that its pictures are held back no longer. */
export const SHOWN = 'pictures-shown';

/** Whether readers draw for this graph on the plate of its group: then the plate answers links to a curve. */
export function isOfPlate(graph: Element): boolean {
  return graph.closest('counter-graphs[data-draw-first]') !== null;
}

/** Shows the pictures of a group that were held back. */
export function showPictures(group: HTMLElement): void {
  group.classList.remove('is-held');
  group.dispatchEvent(new Event(SHOWN));
}

/** Path of the page that a plate's curve belongs to: the front page draws for the essay that it leads to. */
export function pageOfPlate({ dataset }: HTMLElement): string {
  return dataset['page'] ?? location.pathname;
}
