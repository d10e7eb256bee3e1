import { referencesText as text } from '../locales/en/schema-references.ts';
import type { EssayData } from './essay.ts';
import type { MarkdownFile } from './files.ts';
import { quoteFound } from './problem.ts';
import type { Problem } from './problem.ts';

/** Two essays that claim the same place in a series, told at the later one; drafts have their place too. */
export function checkSeries(essays: Iterable<MarkdownFile<EssayData>>): Problem[] {
  const owners = new Map<string, string>();
  return [...essays].flatMap(({ file, data: { series }, document }): Problem[] => {
    if (!series) return [];
    const place = `${series.id}/${series.part}`;
    const owner = owners.get(place);
    if (owner === undefined) {
      owners.set(place, file);
      return [];
    }
    return [
      {
        file,
        field: 'series.part',
        ...document.placeOf(['series', 'part']),
        ...text.seriesPart(series.part, quoteFound(series.id), owner),
      },
    ];
  });
}
