import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { feedsText as text } from '../locales/en/feeds.ts';
import type { EssayData } from '../schema/essay.ts';

/** The edits since publication, as HTML to put under an essay; empty when there are none. */
export function changesHtml(changes: EssayData['changes'] = []): string {
  if (changes.length === 0) return '';
  const lines = changes.map(({ date, note }) => h('li', text.change(date, note)));
  return toHtml([h('h2', text.changes), h('ul', ...lines)]);
}
