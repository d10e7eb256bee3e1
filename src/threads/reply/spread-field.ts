import { spreadText as words } from '../../locales/en/reply-spread.ts';

/** The forms whose spread has been opened. */
const opened = new WeakSet<Element>();

/** What the numbers of a spread leave, or what of them is too much. @param sum from 0; NaN where one cannot be read */
export function sumWords(sum: number): string {
  if (Number.isNaN(sum)) return words.unreadable;
  const hundredths = Math.round(sum * 10_000);
  if (hundredths > 10_000) return words.tooMuch(hundredths / 100, (hundredths - 10_000) / 100);
  return hundredths === 10_000 ? words.whole : words.rest(hundredths / 100, (10_000 - hundredths) / 100);
}

/**
 * Says of the numbers of a spread, while they are typed, what they leave and what is too much. The first time, the one pick
 * that was chosen before goes into its own field.
 * @returns true: a field has been filled in
 */
export function tellSpread(form: Element, spread: Element, sum: number): boolean {
  const inputIn = (selector: string): string => form.querySelector<HTMLInputElement>(selector)?.value ?? '';
  const [pick, percent] = [inputIn('[name="scenario"]:checked'), inputIn('#answer-credence')];
  const own = Array.from(spread.querySelectorAll('input')).find(({ dataset }) => dataset['on'] === pick);
  const isFilled = !opened.has(spread) && sum === 0 && own?.value === '' && percent !== '';
  opened.add(spread);
  if (isFilled) own.value = percent;
  const told = spread.querySelector('.answer-sum');
  if (told && !isFilled) told.textContent = sumWords(sum);
  return isFilled;
}
