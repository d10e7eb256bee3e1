import type { ComparisonView } from '../tools/comparison-view.ts';
import type { OverlayEntry } from '../../model/overlay.ts';

/** The choice of two scenarios of a group, to be laid over one another. */
export interface GroupComparison {
  setToday(x: number | undefined): void;
  end(): void;
}

/** Fills the two lists of a group with life; whoever compares nothing loads nothing for it. */
export function offerComparison(row: HTMLElement, entries: readonly OverlayEntry[]): GroupComparison {
  const [one, other] = row.querySelectorAll('select');
  if (!one || !other) throw new TypeError('a comparison without its two lists');
  const changes = new AbortController();
  let layout: ComparisonView | undefined;
  let today: number | undefined;
  const entryOf = ({ value }: HTMLSelectElement) => entries.find(({ name }) => name === value);

  const choose = async (): Promise<void> => {
    if (other.value === one.value) other.value = '';
    for (const option of other.options) option.disabled = option.value === one.value;
    const pair = [entryOf(one), entryOf(other)] as const;
    const [first, second] = pair;
    if (!first || !second) {
      layout?.element.remove();
      return;
    }
    const { comparisonView } = await import('../tools/comparison-view.ts');
    // While it loaded, another may have been chosen.
    if (changes.signal.aborted || entryOf(one) !== first || entryOf(other) !== second) return;
    layout ??= comparisonView(first.sketch);
    if (!layout.element.isConnected) row.append(layout.element);
    layout.setToday(today);
    layout.show(first, second);
  };
  const change = (): void => {
    void choose();
  };
  for (const list of [one, other]) list.addEventListener('change', change, { signal: changes.signal });
  change();
  return {
    setToday(x) {
      today = x;
      if (layout?.element.isConnected) layout.setToday(x);
    },
    end() {
      changes.abort();
      layout?.end();
      layout?.element.remove();
    },
  };
}
