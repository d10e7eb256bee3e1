import { make, part } from '../../browser/dom.ts';
import type { AnswerData } from '../file/comment-file.ts';

/** Ms after the last key before the text is set again. */
const SETTLED = 200;

/** Shows an answer as it will stand in the thread. */
export interface PreviewPane {
  /** @param letters the letter or title of each scenario, by its id */
  show(data: AnswerData, body: string, letters: ReadonlyMap<string, string>, answered: string): void;
  end(): void;
}

/**
 * @param base path under which the site is served
 * @param mathStyles address of the style sheet of formulas, asked for when the first formula stands there
 */
export function previewPane(form: HTMLFormElement, base: string, mathStyles: string): PreviewPane {
  const pane = part(form, '.answer-preview');
  const prose = part(pane, '.prose');
  const stanceLine = part(pane, '.stance');
  const refusal = part(pane, '.answer-refusal');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let wanted = '';
  let styled = false;

  const render = async (): Promise<void> => {
    // The pipeline is as large as all graphs: only who writes needs it.
    const { preview } = await import('./preview.ts');
    const shown = preview(wanted, base);
    refusal.textContent = shown.problem ?? '';
    if (shown.problem !== undefined) return;
    prose.replaceChildren(shown.nodes);
    if (!shown.hasMath || styled) return;
    styled = true;
    document.head.append(make('link', { rel: 'stylesheet', href: mathStyles }));
  };
  const renderSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      render().catch((error: unknown) => {
        // The file does not depend on it.
        reportError(error);
        refusal.textContent = 'The preview does not work in this browser. The file is written all the same.';
      });
    }, SETTLED);
  };
  return {
    show({ author, date, stance, graph }, body, letters, answered) {
      part(pane, '.author').textContent = author === '' ? 'Your name' : author;
      const credence = stance?.credence === undefined ? '' : ` at ${Math.round(stance.credence * 100)} %`;
      stanceLine.hidden = !stance;
      stanceLine.textContent = stance
        ? `holds ${letters.get(stance.scenario) ?? stance.scenario}${credence}`
        : '';
      const facts = [
        date.slice(0, 10),
        ...(answered === '' ? [] : [`answers ${answered}`]),
        ...(graph ? ['with a curve'] : []),
      ];
      part(pane, '.comment-meta').replaceChildren(...facts.map((fact) => make('span', {}, fact)));
      if (body === wanted) return;
      wanted = body;
      renderSoon();
    },
    end() {
      clearTimeout(waiting);
    },
  };
}
