import { instrumentLiveText as text } from '../../../locales/en/instrument-live.ts';
import { offerComparison } from './group-comparison.ts';
import { lettered, sharedToday } from '../../model/group.ts';
import { part } from '../../../browser/dom.ts';
import { exactPosition } from '../../model/format-number.ts';
import type { OverlayEntry } from '../../model/overlay.ts';
import { shareView } from './group-view.ts';
import { TODAY_DRAGGED } from './today-drag.ts';
import { observedBy } from '../../words/observed-by.ts';
import { sketchIn } from '../stage/parse-sketch.ts';

/** Ms after which a sentence follows a slider: not at every step, for it is also read aloud. */
const TODAY_SETTLED_MS = 120;

/** Marks the graphs that have shown something else than the first by now: the style sheet lets their names flash once. */
function tellParted(
  graphs: readonly Element[],
  entries: readonly OverlayEntry[],
  together: readonly string[],
): void {
  graphs.forEach((graph, index) => {
    const name = entries[index]?.name ?? '';
    graph.closest('figure')?.classList.toggle('has-parted', !together.includes(name));
  });
}

/**
 * Brings the controls of a group to life, until `signal` is aborted.
 * @throws TypeError when the page lacks something
 */
export function goLiveTogether(host: HTMLElement, signal: AbortSignal): void {
  const graphs = Array.from(host.querySelectorAll('counter-graph'));
  const sketches = graphs.map(sketchIn);
  const entries = lettered(sketches);
  const authors = sharedToday(sketches);
  if (!entries) return;

  const comparison = offerComparison(part(host, '.group-compare'), entries, signal);
  const view = host.querySelector<HTMLElement>('.group-view');
  if (view) shareView(host, view, signal);
  const slider = host.querySelector<HTMLInputElement>('.group-today input');
  const back = host.querySelector('.group-back');
  const seen = host.querySelector('.group-seen');
  let saying: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const moveTo = (x: number): void => {
    const today = x === authors ? undefined : x;
    for (const graph of graphs) graph.today = today;
    comparison.setToday(today);
    host.classList.toggle('is-moved', today !== undefined);
    back?.setAttribute('aria-disabled', String(today === undefined));
    slider?.setAttribute('aria-valuetext', text.position(exactPosition(x)));
    clearTimeout(saying);
    saying = setTimeout(() => {
      const { groups, sentence } = observedBy(entries, x);
      if (seen) seen.textContent = sentence;
      tellParted(graphs, entries, groups[0]?.letters ?? []);
    }, TODAY_SETTLED_MS);
  };
  if (slider && back && authors !== undefined) {
    const read = (): void => {
      cancelAnimationFrame(frame);
      // A slider may move many times in one frame; the eye sees the last.
      frame = requestAnimationFrame(() => {
        moveTo(slider.valueAsNumber);
      });
    };
    slider.addEventListener('input', read, { signal });
    host.addEventListener(
      TODAY_DRAGGED,
      (event) => {
        if (!(event instanceof CustomEvent) || typeof event.detail !== 'number') return;
        slider.valueAsNumber = event.detail;
        read();
      },
      { signal },
    );
    back.addEventListener(
      'click',
      () => {
        slider.valueAsNumber = authors;
        moveTo(authors);
      },
      { signal },
    );
    // A browser may have kept what a reader chose before a reload.
    moveTo(slider.valueAsNumber);
  }
  host.classList.add('is-together');
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(saying);
    host.classList.remove('is-together');
  });
}
