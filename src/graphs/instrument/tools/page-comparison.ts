import { instrumentToolsText as text } from '../../../locales/en/instrument-tools.ts';
import { comparisonView } from './comparison-view.ts';
import type { ComparisonView } from './comparison-view.ts';

import { fetchSketch } from './fetch-sketch.ts';
import type { Sketch } from '../../model/graph.ts';
import { make, part } from '../../../browser/dom.ts';
import { paired, withOnly } from '../../model/overlay.ts';
import type { OverlayEntry } from '../../model/overlay.ts';
import { sketchIn } from '../stage/parse-sketch.ts';

/** The choice of a graph, and of two curves, to be laid over the graph of a page. */
export interface PageComparison {
  /** Shows what the lists now say; `changed` is the one that a reader has just used. */
  choose(changed: EventTarget | null | undefined): Promise<void>;
}

/** What the list of graphs calls the graph of the page itself. */
const SELF = 'self';

function options(list: HTMLSelectElement, { series }: Sketch, all: boolean): void {
  list.replaceChildren(
    ...(all ? [make('option', { value: '' }, text.allCurves)] : []),
    ...series.map(({ id, label }) => make('option', { value: id }, label)),
  );
}

/** The curve of a sketch that answers one of another best: of its name, or its role, or else the first other one. */
function answerTo(id: string, { series: own }: Sketch, { series }: Sketch): string {
  const one = own.find((candidate) => candidate.id === id);
  const found =
    series.find(({ label, role }) => label === one?.label && role === one.role) ??
    series.find(({ role }) => role === one?.role) ??
    series[0];
  return found?.id ?? '';
}

/**
 * Brings the lists of a page's comparison to life, until `signal` is aborted.
 * @throws TypeError when the page lacks something
 */
export function pageComparison(host: HTMLElement, signal: AbortSignal): PageComparison {
  const [graphs, here, there] = host.querySelectorAll('select');
  if (!graphs || !here || !there) throw new TypeError('a comparison without its lists');
  const curves = part(host, '.comparison-curves');
  const problem = part(host, '.comparison-problem');
  const own = sketchIn(part(document.body, 'counter-graph'));
  let view: ComparisonView | undefined;
  /** The lists of curves in which a reader has chosen one of this graph and that. */
  const byHand = new Set<HTMLSelectElement>();
  let shown = '';

  /** Either list asks for one curve and then the other does too, or both ask for all; what a reader chose stays. */
  const inStep = (list: HTMLSelectElement, from: Sketch, follows: HTMLSelectElement, to: Sketch): void => {
    if (list.value === '') byHand.clear();
    else byHand.add(list);
    const self = from === to;
    if (byHand.has(follows) && !(self && follows.value === list.value)) return;
    if (self) follows.value = own.series.find(({ id }) => id !== list.value)?.id ?? '';
    else follows.value = list.value && answerTo(list.value, from, to);
  };
  const nothing = (why: string): void => {
    problem.textContent = why;
    curves.hidden = true;
    shown = '';
    view?.element.remove();
  };

  signal.addEventListener('abort', () => {
    view?.element.remove();
  });
  return {
    async choose(changed) {
      const address = graphs.value;
      if (address === '') {
        nothing('');
        return;
      }
      const name = graphs.selectedOptions[0]?.text ?? '';
      const found = address === SELF ? { sketch: own } : await fetchSketch(address, name);
      // While it came, another may have been chosen.
      if (signal.aborted || graphs.value !== address) return;
      if ('problem' in found) {
        nothing(found.problem);
        return;
      }
      const { sketch } = found;
      const self = address === SELF;
      if (shown !== address) {
        options(here, own, !self);
        options(there, sketch, !self);
        shown = address;
        byHand.clear();
        if (self) there.selectedIndex = 1;
      } else if (changed === here) inStep(here, own, there, sketch);
      else if (changed === there) inStep(there, sketch, here, own);
      problem.textContent = '';
      curves.hidden = false;
      const pair = self
        ? ([
            { name: '', sketch: own },
            { name: '', sketch: own },
          ] as const)
        : paired(own, sketch);
      const only = (entry: OverlayEntry, { value }: HTMLSelectElement) =>
        value === '' ? entry : withOnly(entry, value);
      view ??= comparisonView(own, signal);
      if (!view.element.isConnected) host.append(view.element);
      view.show(only(pair[0], here), only(pair[1], there));
    },
  };
}
