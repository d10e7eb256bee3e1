import type { ComparisonView } from '../tools/comparison-view.ts';
import type { OverlayEntry } from '../../model/overlay.ts';

/** The choice of two scenarios of a group, to be laid over one another. */
export interface GroupComparison {
  setToday(x: number | undefined): void;
}

/** Brings the two lists of a group to life. The code of the comparison loads when a reader compares. */
export function offerComparison(
  row: HTMLElement,
  entries: readonly OverlayEntry[],
  signal: AbortSignal,
): GroupComparison {
  const [one, other] = row.querySelectorAll('select');
  if (!one || !other) throw new TypeError('a comparison without its two lists');
  let view: ComparisonView | undefined;
  let today: number | undefined;
  const entryOf = ({ value }: HTMLSelectElement) => entries.find(({ name }) => name === value);

  const choose = async (changed?: EventTarget | null): Promise<void> => {
    // Choosing one graph asks for a second: the next, until the reader chooses another.
    const next = entries.find(({ name }) => name !== one.value)?.name ?? '';
    if (changed === one && (other.value === '' || other.value === one.value)) other.value = next;
    if (other.value === one.value) other.value = '';
    for (const option of other.options) option.disabled = option.value === one.value;
    const pair = [entryOf(one), entryOf(other)] as const;
    const [first, second] = pair;
    if (!first || !second) {
      view?.element.remove();
      return;
    }
    const { comparisonView } = await import('../tools/comparison-view.ts');
    // While it loaded, another may have been chosen.
    if (signal.aborted || entryOf(one) !== first || entryOf(other) !== second) return;
    view ??= comparisonView(first.sketch, signal);
    if (!view.element.isConnected) row.append(view.element);
    view.setToday(today);
    view.show(first, second);
  };
  const change = (event?: Event): void => {
    void choose(event?.target);
  };
  for (const list of [one, other]) list.addEventListener('change', change, { signal });
  signal.addEventListener('abort', () => {
    view?.element.remove();
  });
  change();
  return {
    setToday(x) {
      today = x;
      if (view?.element.isConnected) view.setToday(x);
    },
  };
}
