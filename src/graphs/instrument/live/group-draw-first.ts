import { rememberLeadSeen } from '../stage/first-seen.ts';
import type { Knot } from '../../model/curve.ts';
import { isCurveLink } from '../../model/curve-link.ts';
import type { GroupEditor } from '../tools/group-editor.ts';
import { part } from '../../../browser/dom.ts';
import type { OverlayEntry } from '../../model/overlay.ts';

const INVITATION = 'Draw it yourself, and see of each picture where it parts from yours.';

/** The graph elements of a group. */
type Graphs = readonly HTMLElementTagNameMap['counter-graph'][];

/**
 * Offers to draw one curve for all graphs of a group, before they are seen or after. Returns what takes the offer away.
 * @param row has the question and two buttons, to draw and to see
 */
export function offerGroupDrawFirst(
  host: HTMLElement,
  row: HTMLElement,
  graphs: Graphs,
  entries: readonly OverlayEntry[],
): () => void {
  const id = host.dataset['drawFirst'] ?? '';
  const told = part(row, 'p');
  const [draw, show] = row.querySelectorAll('button');
  if (!draw || !show) throw new TypeError('an offer without its buttons');
  const offer = new AbortController();
  let drawing: GroupEditor | undefined;
  let drawn: readonly Knot[] | undefined;

  const uncover = (text: string): void => {
    drawing?.end();
    drawing = undefined;
    host.classList.remove('is-veiled');
    told.textContent = text;
    draw.textContent = drawn ? 'Draw yours again' : 'Draw yours';
    draw.hidden = false;
    show.hidden = true;
  };
  const open = async (): Promise<void> => {
    // Only who draws needs what drawing takes.
    const { openGroupEditor } = await import('../tools/group-editor.ts');
    if (drawing || offer.signal.aborted) return;
    draw.hidden = true;
    drawing = openGroupEditor(row, entries, id, drawn, (result) => {
      if (result) {
        drawn = result.knots;
        for (const graph of graphs) graph.lay(id, drawn);
      }
      rememberLeadSeen();
      uncover(result?.nearest ?? INVITATION);
      draw.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    });
    // Asked for from further down, it opens where the graphs begin.
    row.scrollIntoView({ block: 'nearest' });
  };
  // Whoever follows a link to a graph wants to see it.
  const called = (): void => {
    if (host.classList.contains('is-veiled') && (isCurveLink(location.hash) || host.querySelector(':target')))
      uncover(INVITATION);
  };
  const { signal } = offer;
  draw.addEventListener('click', () => void open(), { signal });
  show.addEventListener(
    'click',
    () => {
      rememberLeadSeen();
      uncover(INVITATION);
      draw.focus({ preventScroll: true });
    },
    { signal },
  );
  addEventListener('hashchange', called, { signal });
  if (!host.classList.contains('is-veiled')) uncover(INVITATION);
  return () => {
    offer.abort();
    drawing?.end();
  };
}
