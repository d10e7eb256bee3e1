import { acceptText as text } from '../../locales/en/accept.ts';
import type { Parsed } from '../../loader/parse.ts';
import { compareProblems, formatProblem } from '../../schema/problem.ts';
import type { Problem } from '../../schema/problem.ts';
import { pathOf } from '../../threads/file/comment-file.ts';
import type { Examined } from './examine.ts';
import { revealUnseen } from './reveal.ts';
import { previewLines } from './preview-lines.ts';

/** True when nothing keeps a file from being filed. */
export function mayBeFiled({ problems, flags }: Examined, anyway: boolean): boolean {
  return problems.length === 0 && (anyway || flags.length === 0);
}

function reportOn(one: Examined, all: readonly Examined[], parsed: Parsed): string[] {
  const { incoming, comment, problems, flags, notes } = one;
  const lines = [incoming.file];
  if (comment) {
    const { thread, id, file } = comment;
    const beside = all.flatMap((other) =>
      other.comment?.thread === thread ? [[other.comment.id, other.comment.file] as const] : [],
    );
    const comments = new Map([...(parsed.threads.get(thread) ?? []), ...beside]);
    lines[0] = `${lines[0] ?? ''} -> ${pathOf({ essay: thread, id }, '')}`;
    lines.push('', ...previewLines(file, comments, parsed).map((line) => `  ${line}`.trimEnd()), '');
  }
  return [
    ...lines,
    ...notes.map((note) => `  ${text.note(note)}`),
    ...flags.map((flag) => `  ${text.look(flag)}`),
    ...problems.toSorted(compareProblems).map((problem) => `  ${formatProblem(problem)}`),
    '',
  ];
}

/**
 * Everything that an editor needs to decide about the files: what would be published, what was left out, what needs a
 * look, what is wrong. It is safe to print: no character in it is invisible or controls the terminal.
 */
export function acceptReport(
  examined: readonly Examined[],
  unread: readonly Problem[],
  parsed: Parsed,
): string {
  const lines = [...unread.map(formatProblem), ...examined.flatMap((one) => reportOn(one, examined, parsed))];
  return revealUnseen(lines.join('\n'));
}
