import { replyBrowserText } from '../../locales/en/reply-browser.ts';
import { part } from '../../browser/dom.ts';
import { statedSum } from '../../schema/odds.ts';
import { targetField } from './target-field.ts';
import { pathOf, writeComment } from '../file/comment-file.ts';
import { commentId, freeId } from '../file/comment-id.ts';
import { curveField } from './curve-field.ts';
import { EMPTY } from './draft.ts';
import { fetchThread } from './earlier-comments.ts';
import type { EarlierComment } from './earlier-comments.ts';
import { bodyOf, faultsOf, dataOf, oddsOf } from './answer-fields.ts';
import type { AnswerFields, ReplySetting } from './answer-fields.ts';
import { fillForm, focusFault, readForm, showFaults } from './form.ts';
import { parseAnswerLink } from './reply-link.ts';
import { draftStorage } from './draft-storage.ts';
import type { Target } from './draft-storage.ts';
import { askOtherDraft } from './other-draft.ts';
import type { SharedCurve } from '../../graphs/model/curve-link.ts';
import { askMoved } from './moved-field.ts';
import { now } from './now.ts';
import { keepSent } from './sent-replies.ts';
import { previewPane } from './preview-pane.ts';
import { offerSending } from './sending.ts';
import type { Ready } from './sending.ts';
import { pictureNamesIn, settingsOf } from './settings.ts';

/** Ms after the last key before the draft is saved. */
const SAVE_DELAY = 400;

function formIn(host: HTMLElement): HTMLFormElement {
  const form = host.querySelector('form');
  if (!form) throw new TypeError('no form to fill in');
  return form;
}

/**
 * Makes the form work: it fills in what the link asks for and the saved draft, shows the preview, and offers the file.
 * @param signal stops it
 * @throws TypeError when the page lacks something; then the form stays as it is, inert
 */
export function compose(host: HTMLElement, signal: AbortSignal): void {
  const settings = settingsOf(host);
  const form = formIn(host);
  const kept = draftStorage(settings.base, settings.essay);
  const pictureNames = pictureNamesIn(form);
  const called = targetField(form, change, signal);
  const curves = curveField(form, change, signal);
  const pane = previewPane(form, settings.base, settings.mathStyles, signal);
  const told = part(form, '.answer-told');
  const undo = part(form, 'button[value="undo"]');
  let thread: readonly EarlierComment[] | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let cleared: AnswerFields | undefined;
  /** The comment that moved the author, by the draft; the field has no such choice before the thread is fetched. */
  let movedBy = '';
  /** True: the form has been asked for causes outside of the thread. */
  let asksElsewhere = false;
  /** The scenario that was chosen for the reader, by the curve. */
  let proposed: string | undefined;
  /** True once the reader has tried to take the file: from then on faults are shown as they come and go. */
  let strict = false;

  function entered(): AnswerFields {
    const all = readForm(form, { to: called.to, quote: called.quote, curve: curves?.curve });
    // Where the form does not ask what moved the author, the file says nothing of it.
    return form.querySelector('.answer-moved:not([hidden])') ? all : { ...all, movedBy: '' };
  }
  const setting = (): ReplySetting => ({
    date: now(),
    versions: settings.versions,
    scenarios: [...pictureNames.keys()],
    most: settings.most,
  });
  const keep = (): void => {
    clearTimeout(keeping);
    if (!kept.keep(entered())) told.textContent = replyBrowserText.noDraft;
  };
  const fileOf = (answer: AnswerFields): Ready => {
    const data = dataOf(answer, setting());
    const id = freeId(commentId(data.date, data.author), new Set(thread?.map((one) => one.id)));
    const path = pathOf({ essay: settings.essay, id }, settings.folder);
    return { name: `${id}.md`, path, text: writeComment(data, bodyOf(answer), path) };
  };
  const show = (): void => {
    if (thread) askMoved(form, { ...entered(), movedBy }, thread, pictureNames);
    if (!asksElsewhere && form.querySelector('.answer-moved:not([hidden])')) {
      asksElsewhere = true;
      void import('./moved-elsewhere.ts').then(({ offerElsewhere }) => {
        if (!signal.aborted) offerElsewhere(form, settings.base, settings.essay, signal);
      });
    }
    const answer = entered();
    const spread = form.querySelector('.answer-spread[open]');
    if (spread)
      void import('./spread-field.ts').then(({ tellSpread }) => {
        if (tellSpread(form, spread, statedSum(oddsOf(entered())))) change();
      });
    const credence = form.querySelector<HTMLElement>('.answer-credence');
    if (credence) credence.hidden = answer.scenario === '';
    const parent = thread?.find(({ id }) => id === called.to)?.author;
    pane.show(
      dataOf(answer, setting()),
      bodyOf(answer),
      pictureNames,
      called.to === '' ? '' : (parent ?? called.to),
    );
    if (strict) showFaults(form, faultsOf(answer, setting()));
    if (form.querySelector('.answer-file[open]'))
      part(form, '.answer-file code').textContent = fileOf(answer).text;
  };
  function change(): void {
    called.show(thread);
    show();
    noteStance();
    undo.hidden = true;
    // The message was about the file as it was before.
    told.textContent = '';
    clearTimeout(keeping);
    keeping = setTimeout(keep, SAVE_DELAY);
  }
  /** Asks about a stance that contradicts the curve. The code that judges curves is that of every graph. */
  function noteStance(): void {
    const { curve, scenario } = entered();
    const note = form.querySelector('.answer-stance-note');
    if (!note) return;
    note.textContent = '';
    if (!curve || scenario === '') return;
    void import('./stance-note.ts').then(({ stanceNote }) => {
      const now = entered();
      if (
        !signal.aborted &&
        now.curve &&
        String(now.curve.knots) === String(curve.knots) &&
        now.scenario === scenario
      )
        note.textContent =
          stanceNote(form, curve, scenario, pictureNames) ||
          (proposed === scenario
            ? replyBrowserText.proposedStance(pictureNames.get(scenario) ?? scenario)
            : '');
    });
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
  /** Aims the reply at what the link names; a draft that is aimed at something else is not lost on the way. */
  const aim = (target: Target): void => {
    const draft = entered();
    const isSame = draft.to === target.to && draft.quote === target.quote;
    const aimed = kept.take(target);
    if (isSame || draft.text.trim() === '') {
      fill({ ...(aimed ?? draft), ...target });
      return;
    }
    const begin = (): void => {
      fill({ ...EMPTY, name: draft.name, url: draft.url, ...aimed, ...target });
    };
    askOtherDraft(
      form,
      draft,
      (choice) => {
        if (choice === 'move') fill({ ...draft, ...target });
        else {
          if (choice === 'keep-both') kept.park(draft);
          begin();
        }
        keep();
      },
      signal,
    );
  };
  /** What the link asks for replaces the same fields of the draft; the others stay. */
  const answerCall = (): void => {
    const { to, quote, graph, curve, problem } = parseAnswerLink(location.hash);
    if (to !== undefined || quote !== undefined) aim({ to: to ?? '', quote: quote ?? '' });
    if (curve && entered().scenario === '') propose(curve);
    const found = curve ? curves?.show(curve) : graph === undefined || curves?.offer(graph);
    if (problem !== undefined) told.textContent = problem;
    else if (found !== true) told.textContent = replyBrowserText.graphNotHere;
    called.show(thread);
    show();
  };
  /** Chooses the scenario that a curve from a link is closest to, and says so: the reader may choose another. */
  function propose(curve: SharedCurve): void {
    void import('./stance-note.ts').then(({ nearestTo }) => {
      const nearest = signal.aborted ? undefined : nearestTo(form, curve, pictureNames);
      if (!nearest || entered().scenario !== '') return;
      for (const input of form.querySelectorAll<HTMLInputElement>('input[name="scenario"]'))
        if (input.value === nearest.id) input.checked = true;
      proposed = nearest.id;
      change();
    });
  }
  const ready = (): Ready | undefined => {
    const answer = entered();
    const faults = faultsOf(answer, setting());
    strict = true;
    showFaults(form, faults);
    if (faults.length === 0) return fileOf(answer);
    told.textContent = replyBrowserText.seeFaults;
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

  offerSending(form, settings.ways, ready, signal);
  pressed('sent', () => {
    keepSent(settings.base, settings.essay, fileOf(entered()));
    forget(replyBrowserText.sentCleared);
  });
  pressed('clear', () => {
    forget(replyBrowserText.cleared);
  });
  pressed('undo', () => {
    if (cleared) fill(cleared);
    keep();
    undo.hidden = true;
    told.textContent = replyBrowserText.restored;
  });
  form.addEventListener('input', change, { signal });
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
    },
    { signal },
  );
  // The file, or the spread; this event does not bubble.
  form.addEventListener('toggle', show, { signal, capture: true });
  addEventListener('pagehide', keep, { signal });
  addEventListener('hashchange', answerCall, { signal });
  // It keeps the draft now, and no timer does so later.
  signal.addEventListener('abort', keep);

  const learnThread = async (): Promise<void> => {
    thread = await fetchThread(settings.home, signal);
    called.show(thread);
    show();
  };
  fill(kept.read() ?? EMPTY);
  form.inert = false;
  answerCall();
  // Without the thread the form does not ask what moved the author, and names the comment replied to by its id.
  void learnThread().catch((error: unknown) => {
    if (!signal.aborted) reportError(error);
  });
}
