import { replyBrowserText as words } from '../../locales/en/reply-browser.ts';
import { verdictOn } from '../../graphs/words/nearest-scenario.ts';
import type { SharedCurve } from '../../graphs/model/curve-link.ts';
import { sameAxes } from '../../graphs/model/group.ts';
import { scenariosIn } from './scenarios-in-form.ts';

/** Which of the scenarios that a reader may hold a drawn curve is closest to. */
export function nearestTo(
  form: HTMLFormElement,
  curve: SharedCurve,
  names: ReadonlyMap<string, string>,
): { readonly id: string; readonly name: string } | undefined {
  const all = scenariosIn(form);
  const answered = all.get(curve.scenario);
  if (!answered) return undefined;
  const entries = [...names].flatMap(([id, name]) => {
    const sketch = all.get(id);
    return sketch && sameAxes(sketch, answered) ? [{ id, name, sketch }] : [];
  });
  const { nearest } = verdictOn(entries, curve.series, curve.knots);
  return entries.find(({ name }) => name === nearest?.name);
}

/** Asks about a stance that contradicts the curve; '' where the two agree or one is missing. */
export function stanceNote(
  form: HTMLFormElement,
  curve: SharedCurve,
  scenario: string,
  names: ReadonlyMap<string, string>,
): string {
  const nearest = nearestTo(form, curve, names);
  const held = names.get(scenario);
  return nearest && held !== undefined && nearest.id !== scenario
    ? words.contradicts(nearest.name, held)
    : '';
}
