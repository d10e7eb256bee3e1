import { toHtml } from 'hast-util-to-html';
import type { EssayData } from '../schema/essay.ts';
import { hastElement } from './element.ts';

/** What was edited after publication, as HTML to put under an essay; empty when nothing was. */
export function changesHtml(changes: EssayData['changes'] = []): string {
  if (changes.length === 0) return '';
  const lines = changes.map(({ date, note }) => hastElement('li', {}, `${date}: ${note}`));
  return toHtml([hastElement('h2', {}, 'What changed'), hastElement('ul', {}, ...lines)]);
}
