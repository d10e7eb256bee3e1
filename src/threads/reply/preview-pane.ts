import { replyBrowserText as words } from '../../locales/en/reply-browser.ts';
import { make, part } from '../../browser/dom.ts';
import type { AnswerData } from '../file/comment-file.ts';
import { previewStance } from './preview-stance.ts';
import { sentenceName } from '../model/sentence-name.ts';

/** Ms after the last key before the text is rendered. */
const RENDER_DELAY = 200;

/** Shows a reply as the thread will show it. */
export interface PreviewPane {
  /**
   * @param pictureNames what each scenario is called, by its id
   * @param parent name of the author who is replied to; '' for a reply to the essay
   */
  show(data: AnswerData, body: string, pictureNames: ReadonlyMap<string, string>, parent: string): void;
}

/**
 * @param base path under which the site is served
 * @param mathStyles address of the style sheet of formulas, asked for when the first formula stands there
 */
export function previewPane(
  form: HTMLFormElement,
  base: string,
  mathStyles: string,
  signal: AbortSignal,
): PreviewPane {
  const pane = part(form, '.answer-preview');
  const prose = part(pane, '.prose');
  const stanceLine = part(pane, '.stance');
  const refusal = part(pane, '.answer-refusal');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let wanted = '';
  let answers = '';
  let styled = false;

  const render = async (): Promise<void> => {
    // The pipeline is as large as the code of all graphs, so it loads when somebody writes.
    const { preview, tellQuotedNowhere } = await import('./preview.ts');
    const shown = preview(wanted, base);
    refusal.textContent = shown.problem ?? '';
    if (shown.problem !== undefined) return;
    prose.replaceChildren(shown.nodes);
    void tellQuotedNowhere(pane, shown.quotes, answers);
    if (!shown.hasMath || styled) return;
    styled = true;
    document.head.append(make('link', { rel: 'stylesheet', href: mathStyles }));
  };
  /** Draws the curve as the thread will show it: the code for it is that of every graph, and loads with the first curve. */
  const showPicture = (graph: AnswerData['graph'], author: string): void => {
    const figure = part(pane, '.answer-picture');
    figure.hidden = !graph;
    if (!graph) return;
    import('./preview-picture.ts')
      .then(({ previewPicture }) => {
        if (!signal.aborted) previewPicture(form, figure, graph, author === '' ? words.yourName : author);
      })
      .catch((error: unknown) => {
        // The file does not depend on the preview.
        reportError(error);
        figure.hidden = true;
      });
  };
  const renderSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      render().catch((error: unknown) => {
        // The file does not depend on the preview.
        reportError(error);
        refusal.textContent = words.noPreview;
      });
    }, RENDER_DELAY);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
  });
  return {
    show({ author, date, parent: to = '', stance, graph }, body, pictureNames, parent) {
      part(pane, '.author').textContent = author === '' ? words.yourName : author;
      stanceLine.hidden = !stance;
      if (stance)
        stanceLine.textContent = words.holds(previewStance(stance, (id) => pictureNames.get(id) ?? id));
      const facts = [date.slice(0, 10), ...(parent === '' ? [] : [words.inReplyTo(sentenceName(parent))])];
      showPicture(graph, author);
      part(pane, '.comment-meta').replaceChildren(...facts.map((fact) => make('span', {}, fact)));
      if (body === wanted) return;
      wanted = body;
      answers = to;
      renderSoon();
    },
  };
}
