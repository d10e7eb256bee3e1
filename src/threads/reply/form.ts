import type { SharedCurve } from '../../graphs/model/curve-link.ts';
import type { AnswerFields, FieldFault, FieldName } from './answer-fields.ts';

/** The text fields; `scenario` is a group of radio buttons, and the rest of a reply is in no field. */
const TEXTS = ['name', 'url', 'credence', 'movedBy', 'why', 'text'] as const;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field of the form; undefined where the essay has no scenarios or curves to ask about. */
export function control(form: HTMLFormElement, name: string): Control | undefined {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement ||
    found instanceof HTMLTextAreaElement ||
    found instanceof HTMLSelectElement
    ? found
    : undefined;
}

function scenarios(form: HTMLFormElement): HTMLInputElement[] {
  return Array.from(form.querySelectorAll<HTMLInputElement>('input[name="scenario"]'));
}

/** The fields of a spread, one for each choice. */
function spreadInputs(form: HTMLFormElement): HTMLInputElement[] {
  return Array.from(form.querySelectorAll<HTMLInputElement>('.answer-spread input'));
}

/** What the form says now, together with what is kept outside of its fields. */
export function readForm(
  form: HTMLFormElement,
  called: { readonly to: string; readonly quote: string; readonly curve: SharedCurve | undefined },
): AnswerFields {
  const value = (name: (typeof TEXTS)[number]): string => control(form, name)?.value ?? '';
  // An open spread stands in the place of the one pick.
  const open = form.querySelector('.answer-spread[open]');
  const numbers = spreadInputs(form)
    .filter((input) => input.value.trim() !== '')
    .map((input) => [input.dataset['on'] ?? '', input.value]);
  return {
    ...called,
    name: value('name'),
    url: value('url'),
    credence: value('credence'),
    spread: open ? String(new URLSearchParams(numbers)) : '',
    movedBy: value('movedBy'),
    why: value('why'),
    text: value('text'),
    scenario: (open ? undefined : scenarios(form).find(({ checked }) => checked)?.value) ?? '',
  };
}

/** Fills the form in; a scenario that it does not have becomes no choice. */
export function fillForm(form: HTMLFormElement, entered: AnswerFields): void {
  for (const name of TEXTS) {
    const field = control(form, name);
    if (field) field.value = entered[name];
  }
  const spread = new URLSearchParams(entered.spread);
  form.querySelector('.answer-spread')?.toggleAttribute('open', spread.size > 0);
  for (const input of spreadInputs(form)) input.value = spread.get(input.dataset['on'] ?? '') ?? '';
  const all = scenarios(form);
  const chosen = all.find(({ value }) => value === entered.scenario) ?? all[0];
  if (chosen) chosen.checked = true;
}

const FIELDS: readonly FieldName[] = ['name', 'url', 'credence', 'spread', 'why', 'text'];

/** Shows beside each field what is wrong with it. */
export function showFaults(form: HTMLFormElement, faults: readonly FieldFault[]): void {
  for (const name of FIELDS) {
    const words = faults.find(({ field }) => field === name)?.words ?? '';
    control(form, name)?.setAttribute('aria-invalid', String(words !== ''));
    if (name === 'spread') for (const input of spreadInputs(form)) input.ariaInvalid = String(words !== '');
    const place = form.querySelector(`#answer-${name}-fault`);
    if (place) place.textContent = words;
  }
}

/** Brings the reader to the first field at which something is wrong, in the order of the page. */
export function focusFault(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
