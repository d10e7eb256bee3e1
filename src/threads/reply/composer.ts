import { part } from '../../browser/dom.ts';
import { targetField } from './target-field.ts';
import { pathOf, writeComment } from '../file/comment-file.ts';
import { commentId, freeId } from '../file/comment-id.ts';
import { curveField } from './curve-field.ts';
import { EMPTY } from './draft.ts';
import { readThread } from './thread-index-reader.ts';
import type { EarlierComment } from './thread-index-reader.ts';
import { bodyOf, faultsOf, dataOf } from './answer-fields.ts';
import type { AnswerFields, ReplySetting } from './answer-fields.ts';
import { fillForm, focusFault, readForm, showFaults } from './form.ts';
import { parseAnswerLink } from './answer-link.ts';
import { draftStorage } from './draft-storage.ts';
import { askMoved } from './moved-field.ts';
import { now } from './now.ts';
import { previewPane } from './preview-pane.ts';
import { offerSending } from './sending.ts';
import type { Ready } from './sending.ts';
import { lettersIn, settingsOf } from './settings.ts';

/** Ms after the last key before the draft is kept. */
const KEPT = 400;

function formIn(host: HTMLElement): HTMLFormElement {
  const form = host.querySelector('form');
  if (!form) throw new TypeError('no form to fill in');
  return form;
}

/**
 * Brings the form to life: what a link called for, the draft that was kept, the preview, and the ways out.
 * @returns what ends it
 * @throws TypeError when the page lacks something; then the form stays as it is, inert
 */
export function compose(host: HTMLElement): () => void {
  const settings = settingsOf(host);
  const form = formIn(host);
  const kept = draftStorage(settings.base, settings.essay);
  const letters = lettersIn(form);
  const called = targetField(form, change);
  const curves = curveField(form, change);
  const pane = previewPane(form, settings.base, settings.mathStyles);
  const told = part(form, '.answer-told');
  const undo = part(form, 'button[value="undo"]');
  const ending = new AbortController();
  const { signal } = ending;
  let thread: readonly EarlierComment[] | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let cleared: AnswerFields | undefined;
  /** What a draft says moved its author; the field has no such choice before the thread is here. */
  let movedBy = '';
  /** Faults are told once somebody has tried to take the file, and then as they come and go. */
  let strict = false;

  function entered(): AnswerFields {
    const all = readForm(form, { to: called.to, quote: called.quote, curve: curves?.curve });
    // What is not asked is not said.
    return form.querySelector('.answer-moved:not([hidden])') ? all : { ...all, movedBy: '' };
  }
  const setting = (): ReplySetting => ({ date: now(), versions: settings.versions, most: settings.most });
  const keep = (): void => {
    clearTimeout(keeping);
    if (!kept.keep(entered()))
      told.textContent = 'This browser keeps nothing for this page: what you write is gone with a reload.';
  };
  const fileOf = (answer: AnswerFields): Ready => {
    const data = dataOf(answer, setting());
    const id = freeId(commentId(data.date, data.author), new Set(thread?.map((one) => one.id)));
    const path = pathOf({ essay: settings.essay, id }, settings.folder);
    return { name: `${id}.md`, path, text: writeComment(data, bodyOf(answer), path) };
  };
  const show = (): void => {
    if (thread) askMoved(form, { ...entered(), movedBy }, thread, letters);
    const answer = entered();
    const credence = form.querySelector<HTMLElement>('.answer-credence');
    if (credence) credence.hidden = answer.scenario === '';
    const parent = thread?.find(({ id }) => id === called.to)?.author;
    pane.show(
      dataOf(answer, setting()),
      bodyOf(answer),
      letters,
      called.to === '' ? '' : (parent ?? called.to),
    );
    if (strict) showFaults(form, faultsOf(answer, setting()));
    if (form.querySelector('.answer-file[open]'))
      part(form, '.answer-file code').textContent = fileOf(answer).text;
  };
  function change(): void {
    called.show(thread);
    show();
    undo.hidden = true;
    // Of the file as it was.
    told.textContent = '';
    clearTimeout(keeping);
    keeping = setTimeout(keep, KEPT);
  }
  const fill = (answer: AnswerFields): void => {
    fillForm(form, answer);
    movedBy = answer.movedBy;
    called.to = answer.to;
    called.quote = answer.quote;
    if (!answer.curve || !curves?.show(answer.curve)) curves?.clear();
    called.show(thread);
    show();
  };
  /** What a link calls for stands above what the draft had at its place; the rest of the draft stays. */
  const answerCall = (): void => {
    const { to, quote, graph, curve, problem } = parseAnswerLink(location.hash);
    if (to !== undefined || quote !== undefined) {
      called.to = to ?? '';
      called.quote = quote ?? '';
    }
    const found = curve ? curves?.show(curve) : graph === undefined || curves?.offer(graph);
    if (problem !== undefined) told.textContent = problem;
    else if (found !== true) told.textContent = 'The link names a graph that cannot be redrawn here.';
    called.show(thread);
    show();
  };
  const ready = (): Ready | undefined => {
    const answer = entered();
    const faults = faultsOf(answer, setting());
    strict = true;
    showFaults(form, faults);
    if (faults.length === 0) return fileOf(answer);
    told.textContent = 'Something is missing or too long; see above.';
    focusFault(form);
    return undefined;
  };
  const forget = (words: string): void => {
    cleared = entered();
    strict = false;
    fill(EMPTY);
    showFaults(form, []);
    keep();
    told.textContent = words;
    undo.hidden = false;
  };
  const pressed = (value: string, press: () => void): void => {
    part(form, `button[value="${value}"]`).addEventListener('click', press, { signal });
  };

  offerSending(form, settings.ways, ready);
  pressed('sent', () => {
    forget('Thank you. The draft is cleared; the answer stands here once it has been read and published.');
  });
  pressed('clear', () => {
    forget('Everything is cleared.');
  });
  pressed('undo', () => {
    if (cleared) fill(cleared);
    keep();
    undo.hidden = true;
    told.textContent = 'It is back.';
  });
  form.addEventListener('input', change, { signal });
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
    },
    { signal },
  );
  form.querySelector('.answer-file')?.addEventListener('toggle', show, { signal });
  addEventListener('pagehide', keep, { signal });
  addEventListener('hashchange', answerCall, { signal });

  const fetchThread = async (): Promise<void> => {
    const answer = await fetch(settings.thread, { signal });
    if (!answer.ok) throw new TypeError(`the thread could not be fetched: ${answer.status}`);
    thread = readThread(await answer.json());
    called.show(thread);
    show();
  };
  fill(kept.read() ?? EMPTY);
  form.inert = false;
  answerCall();
  // Without it nobody is asked what moved them, and whom one answers is told by id.
  void fetchThread().catch((error: unknown) => {
    if (!signal.aborted) reportError(error);
  });
  return () => {
    ending.abort();
    clearTimeout(keeping);
    pane.end();
  };
}
