import { replyBrowserText as words } from '../../locales/en/reply-browser.ts';
import { part } from '../../browser/dom.ts';
import { decodeCurve, DRAWN, encodeCurve } from '../../graphs/model/curve-link.ts';
import type { SharedCurve } from '../../graphs/model/curve-link.ts';
import { control } from './form.ts';

/** The field in which a reader draws a curve. */
export interface CurveField {
  /** The curve in the field; undefined when none is drawn. */
  readonly curve: SharedCurve | undefined;
  /** Puts a curve into the field, where it can be changed. False when this page has no such curve. */
  show(curve: SharedCurve): boolean;
  /** Shows the first curve of a graph that can be drawn anew. False when it has none. */
  offer(scenario: string): boolean;
  /** Removes the curve and the graph. */
  clear(): void;
}

/** The name of a choice: a scenario and one of its series. */
const nameOf = ({ scenario, series }: Pick<SharedCurve, 'scenario' | 'series'>): string =>
  `${scenario}.${series}`;

/**
 * Sets the field up: the graph that is chosen is cloned from its template and works like any other.
 * @param changed is called whenever the curve changes
 * @returns undefined where the essay has no curve that readers may draw
 */
export function curveField(
  form: HTMLFormElement,
  changed: () => void,
  signal: AbortSignal,
): CurveField | undefined {
  const choice = control(form, 'curve');
  if (!(choice instanceof HTMLSelectElement)) return undefined;
  const choices = Array.from(choice.options, ({ value }) => value);
  const room = part(form, '.answer-graph');
  const drawnLine = part(form, '.answer-drawn');
  const why = part(form, '.answer-why');
  const undraw = part(form, '.answer-undraw');
  let curve: SharedCurve | undefined;

  const tell = (): void => {
    why.hidden = !curve;
    undraw.hidden = !curve;
    const chosen = choice.selectedOptions[0]?.text ?? '';
    drawnLine.textContent = choice.value === '' ? '' : curve ? words.curveIncluded(chosen) : words.notDrawn;
  };
  const place = (sent?: SharedCurve): void => {
    const [scenario = ''] = choice.value.split('.');
    const template = Array.from(form.querySelectorAll('template')).find(
      ({ dataset }) => dataset['graph'] === scenario,
    );
    const graph = template?.content.cloneNode(true);
    if (graph instanceof DocumentFragment) {
      const host = graph.querySelector<HTMLElement>('counter-graph');
      // The form reads the address, and its graph shows what the form hands over.
      if (host) host.dataset['sent'] = sent ? encodeCurve(sent) : '';
    }
    room.replaceChildren(...(graph ? [graph] : []));
  };
  const take = (next: SharedCurve | undefined): void => {
    curve = next;
    tell();
    changed();
  };
  const clear = (): void => {
    choice.value = '';
    place();
    curve = undefined;
    tell();
  };
  const follow = (event: Event): void => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
    const found = typeof detail === 'string' ? decodeCurve(detail) : undefined;
    const drawn = found && 'curve' in found ? found.curve : undefined;
    // A graph may have more curves than the one that was chosen.
    if (drawn && choices.includes(nameOf(drawn))) choice.value = nameOf(drawn);
    take(drawn);
  };
  const choose = (): void => {
    place();
    take(undefined);
  };
  const leaveOut = (): void => {
    clear();
    changed();
    choice.focus();
  };
  room.addEventListener(DRAWN, follow, { signal });
  choice.addEventListener('change', choose, { signal });
  undraw.addEventListener('click', leaveOut, { signal });
  return {
    get curve() {
      return curve;
    },
    show(sent) {
      if (!choices.includes(nameOf(sent))) return false;
      choice.value = nameOf(sent);
      curve = sent;
      place(sent);
      tell();
      return true;
    },
    offer(scenario) {
      const found = choices.find((name) => name.startsWith(`${scenario}.`));
      if (found === undefined) return false;
      choice.value = found;
      curve = undefined;
      place();
      tell();
      return true;
    },
    clear,
  };
}
