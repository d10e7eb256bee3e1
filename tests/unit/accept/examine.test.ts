import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../../src/cli/accept/examine.ts';
import type { Incoming } from '../../../src/cli/accept/incoming.ts';
import { skeleton } from '../../../src/cli/accept/lookalike.ts';
import { acceptReport } from '../../../src/cli/accept/report.ts';
import { revealUnseen, unseenIn } from '../../../src/cli/accept/reveal.ts';
import { limits } from '../../../src/markdown/comment/policy/limits.ts';
import { formatProblem } from '../../../src/schema/problem.ts';
import { normalBody, pathOf, writeComment } from '../../../src/threads/file/comment-file.ts';
import { commentId } from '../../../src/threads/file/comment-id.ts';
import { bodyOf, faultsOf, dataOf } from '../../../src/threads/reply/answer-fields.ts';
import { anyEntered, anyText } from '../threads/reply/arbitrary.ts';
import { contentOf, SITE, WRITTEN } from './content.ts';
import type { Folder } from './content.ts';

let folder: Folder;

beforeAll(async () => {
  folder = await contentOf(SITE);
});

const around = () => ({ texts: new Map(), isPage: folder.isPage });

function look(...files: readonly (readonly [file: string, text: string])[]) {
  const incoming = files.map(([file, text]): Incoming => ({ file, text, written: WRITTEN }));
  return examine(incoming, folder.parsed, undefined, folder.check, around());
}

const comment = (author: string, id: string, more = '', body = 'Words.'): string =>
  `---\n# content/threads/cats/${id}.md\nauthor: ${author}\ndate: 2026-01-04\n${more}---\n${body}\n`;

describe('what the page writes', () => {
  it('is taken as the same comment, whatever was filled in', () => {
    const setting = {
      date: '2026-01-04T09:00:00Z',
      versions: new Map([['purr', '1a2b3c4d']]),
      scenarios: ['purr'],
      most: limits,
    };
    let taken = 0;
    // What the page offers: the essay's own scenario and curve, and comments that are there.
    const offered = anyEntered.map((entered) => ({
      ...entered,
      scenario: ['', 'none', 'axes'].includes(entered.scenario) ? entered.scenario : 'purr',
      spread: String(
        new URLSearchParams(
          Array.from(new URLSearchParams(entered.spread).values(), (percent, index) => [
            ['purr', 'none', 'axes'][index] ?? 'purr',
            percent,
          ]).slice(0, 3),
        ),
      ),
      movedBy: '',
      to: entered.to === '' ? '' : '2026-01-03-keeper',
      curve: entered.curve && { ...entered.curve, scenario: 'purr', series: 'purr' },
    }));
    fc.assert(
      fc.property(offered, (entered) => {
        if (faultsOf(entered, setting).length > 0) return;
        const data = dataOf(entered, setting);
        const id = commentId(data.date, data.author);
        const path = pathOf({ essay: 'cats', id }, 'content');
        const file = writeComment(data, bodyOf(entered), path);
        const [one] = look([`${id}.md`, file]);
        expect(one?.problems.map(formatProblem)).toEqual([]);
        expect(one?.comment).toMatchObject({ thread: 'cats', id });
        // What is filed is what was written, but for the line that said where it goes.
        const filed = one?.comment && writeComment(one.comment.file.data, one.comment.file.body);
        expect(filed).toBe(writeComment(data, normalBody(bodyOf(entered))));
        taken += 1;
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});

describe('files that come together', () => {
  it('may answer each other, get ids of their own, and are told of all at once', () => {
    const [first, second, third] = look(
      ['a.md', comment('Ada', '2026-01-04-ada', '', 'One.')],
      ['b.md', comment('Ada', '2026-01-04-ada', 'parent: 2026-01-04-ada\n', 'Two.')],
      ['c.md', comment('Eve', '2026-01-04-eve', 'parent: nobody\nsample: true\npinned: true\n')],
    );
    expect(first?.problems).toEqual([]);
    expect(second?.problems).toEqual([]);
    expect([first?.comment?.id, second?.comment?.id]).toEqual(['2026-01-04-ada', '2026-01-04-ada-2']);
    expect(third?.problems.map(({ field }) => field)).toEqual(['sample', 'pinned', 'parent']);
  });

  it('are refused when one is there twice, or filed already', () => {
    const text = comment('Ada', '2026-01-04-ada');
    expect(look(['a.md', text], ['b.md', text]).map(({ problems }) => problems.length)).toEqual([0, 1]);
    const filed = '---\nauthor: Tom Miller\ndate: 2026-01-02\n---\n\nMine does not.\r\n';
    const [again] = examine(
      [{ file: 'a.md', text: filed, written: WRITTEN }],
      folder.parsed,
      'cats',
      folder.check,
      around(),
    );
    expect(again?.problems[0]?.found).toContain('2026-01-02-tom-miller');
  });

  it('go where --to says, whatever they say', () => {
    const text = comment('Ada', '2026-01-04-ada').replace('/cats/', '/dogs/');
    const to = (essay: string) =>
      examine([{ file: 'a.md', text, written: WRITTEN }], folder.parsed, essay, folder.check, around())[0];
    expect(to('cats')?.comment?.thread).toBe('cats');
    expect(to('cots')?.problems.map(({ mend }) => mend)).toEqual(['did you mean cats?']);
  });
});

describe('names', () => {
  it.each([
    ['Tom Miller', 'Тоm Мiller'],
    ['Tom Miller', 'T0m Mi11er'],
    ['Tom Miller', 'tom.miller'],
    ['Tom Miller', 'Τοm Μiller'],
    ['Tom Miller', 'Tom\u200b Miller'],
    ['Tom Miller', 'Tóm Mïller'],
    ['Tom Miller', '𝕋𝕠𝕞 𝕄𝕚𝕝𝕝𝕖𝕣'],
    ['Clara', 'C1ara'],
    ['Clara', 'CIara'],
    ['Marna', 'Mama'],
    ['editors', 'еԁіtоrѕ'],
  ])('%s and %s look alike', (name, forged) => {
    expect(skeleton(forged)).toBe(skeleton(name));
  });

  it.each([
    ['Position A', 'Position B'],
    ['Ada', 'Ida'],
    ['Иван', 'Игорь'],
    ['読者', '著者'],
    ['Reader 6', 'Reader 8'],
  ])('%s and %s do not', (name, other) => {
    expect(skeleton(name)).not.toBe(skeleton(other));
  });
});

describe('a report', () => {
  it('holds no character that cannot be seen, whatever somebody sent', () => {
    const hostile = fc.tuple(anyText, anyText, anyText);
    fc.assert(
      fc.property(hostile, ([name, file, body]) => {
        const text = comment(JSON.stringify(name.toWellFormed()), 'x', '', body.toWellFormed());
        const report = acceptReport(look([`${file.toWellFormed()}.md`, text]), [], folder.parsed);
        expect(unseenIn(report)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves emoji and every script as they are', () => {
    const text = '👩‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 naïve Ελλάδα 読者 שלום\n\ta';
    expect(revealUnseen(text)).toBe(text);
    expect(revealUnseen('a\u200db\ufe0f\u3164\u001b\u2028')).toBe(
      'a‹U+200D›b‹U+FE0F›‹U+3164›‹U+001B›‹U+2028›',
    );
  });
});
