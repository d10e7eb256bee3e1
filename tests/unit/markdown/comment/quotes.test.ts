import { describe, expect, it } from 'vitest';
import { safeTree } from '../../../../src/markdown/comment/safe-tree.ts';

function quotesOf(markdown: string) {
  return safeTree(markdown, 'c-', '/').quotes;
}

describe('what a comment quotes', () => {
  it('is every block quotation, paragraph by paragraph, wherever it stands', () => {
    const { blocks } = quotesOf(
      '> One $c^*$ *two*\n> three.[^1]\n>\n> - four\n> - five\n\nMine.\n\n- > six\n\n> One more\n\n[^1]: > seven\n',
    );
    expect(blocks).toEqual(['One c^* two three.', 'four', 'five', 'six', 'One more', 'seven']);
  });

  it('is what stands in quotation marks, from eight words on, outside of code and quotations', () => {
    const { inline } = quotesOf(
      [
        'You say "one two three four five six *seven* eight" and "one two three four five six seven".',
        '„Eins zwei drei vier fünf sechs sieben acht“ and «un deux trois quatre cinq six sept huit».',
        '',
        '> He said "nine two three four five six seven eight".',
        '',
        '    "code two three four five six seven eight nine"',
      ].join('\n'),
    );
    expect(inline).toEqual([
      'one two three four five six seven eight',
      'Eins zwei drei vier fünf sechs sieben acht',
      'un deux trois quatre cinq six sept huit',
    ]);
  });

  it('is told once where it is quoted twice, and is nothing in a comment that quotes nothing', () => {
    expect(quotesOf('> Same words\n\nand\n\n> Same words').blocks).toEqual(['Same words']);
    expect(quotesOf('Words of my own.')).toEqual({ blocks: [], inline: [] });
  });
});
