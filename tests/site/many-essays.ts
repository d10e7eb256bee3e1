import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How many of them are dated in one year, and how many in the year before: more than a page of a list holds, and fewer. */
export const ESSAYS = { later: 55, earlier: 5 } as const;

/**
 * Writes essays of a few words, all of one series and with one tag.
 * @param mark Ends each of their texts.
 */
export async function writeManyEssays(folder: string, mark: string): Promise<void> {
  const { later, earlier } = ESSAYS;
  for (let index = 0; index < later + earlier; index++) {
    const month = String(1 + (index % 12)).padStart(2, '0');
    const data = [
      `title: Aufsatz ${index} ${mark}`,
      `description: Kurz. ${mark}`,
      `date: ${index < later ? 2025 : 2024}-${month}-01`,
      `series: { id: zahl, part: ${index + 1} }`,
      'tags: [zahl]',
    ];
    await writeFile(
      join(folder, `aufsatz-${index}.md`),
      `---\n${data.join('\n')}\n---\n\nEin Satz. ${mark}\n`,
    );
  }
}
