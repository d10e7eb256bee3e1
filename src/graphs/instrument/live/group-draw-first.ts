import { instrumentLiveText as text } from '../../../locales/en/instrument-live.ts';
import { rememberLeadSeen } from '../stage/first-seen.ts';
import type { Knot } from '../../model/curve.ts';
import { isCurveLink } from '../../model/curve-link.ts';
import type { GroupDrawing } from '../tools/group-editor.ts';
import { part } from '../../../browser/dom.ts';
import type { OverlayEntry } from '../../model/overlay.ts';

/** The graph elements of a group. */
type Graphs = readonly HTMLElementTagNameMap['counter-graph'][];

/**
 * Offers to draw one curve for all graphs of a group, before they are seen or after, until `signal` is aborted.
 * @param row has the question and two buttons, to draw and to see
 */
export function offerGroupDrawFirst(
  host: HTMLElement,
  row: HTMLElement,
  graphs: Graphs,
  entries: readonly OverlayEntry[],
  signal: AbortSignal,
): void {
  const id = host.dataset['drawFirst'] ?? '';
  const message = part(row, 'p');
  const [draw, show] = row.querySelectorAll('button');
  if (!draw || !show) throw new TypeError('an offer without its buttons');
  let drawing: AbortController | undefined;
  let drawn: readonly Knot[] | undefined;

  const reveal = (sentence: string): void => {
    drawing?.abort();
    drawing = undefined;
    host.classList.remove('is-veiled');
    message.textContent = sentence;
    draw.textContent = drawn ? text.drawYoursAgain : text.drawYours;
    draw.hidden = false;
    show.hidden = true;
  };
  const open = async (): Promise<void> => {
    // The code of drawing loads when somebody draws.
    const { openGroupEditor } = await import('../tools/group-editor.ts');
    if (drawing || signal.aborted) return;
    draw.hidden = true;
    drawing = new AbortController();
    const done = (result: GroupDrawing | undefined): void => {
      if (result) {
        drawn = result.knots;
        for (const graph of graphs) graph.showReaderCurve(id, drawn);
      }
      rememberLeadSeen();
      reveal(result?.nearest ?? text.drawInvitation);
      draw.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    };
    openGroupEditor(row, entries, id, drawn, done, AbortSignal.any([signal, drawing.signal]));
    // The reader may have asked for it from further down; it opens where the graphs begin.
    row.scrollIntoView({ block: 'nearest' });
  };
  // A reader who follows a link to a graph wants to see it.
  const answerLink = (): void => {
    if (host.classList.contains('is-veiled') && (isCurveLink(location.hash) || host.querySelector(':target')))
      reveal(text.drawInvitation);
  };
  draw.addEventListener('click', () => void open(), { signal });
  show.addEventListener(
    'click',
    () => {
      rememberLeadSeen();
      reveal(text.drawInvitation);
      draw.focus({ preventScroll: true });
    },
    { signal },
  );
  addEventListener('hashchange', answerLink, { signal });
  if (!host.classList.contains('is-veiled')) reveal(text.drawInvitation);
}
