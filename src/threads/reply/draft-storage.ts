import { recall, remember } from '../../browser/storage.ts';
import { draftKey, EMPTY, parkedKey, readDraft, storedDraft } from './draft.ts';
import type { AnswerFields } from './answer-fields.ts';

/** What a reply replies to. */
export type Target = Pick<AnswerFields, 'to' | 'quote'>;

/** The drafts of replies to one essay in the browser's local storage, which may be forbidden or full. */
export interface DraftStorage {
  /** Undefined when there is none that can be read. */
  read(): AnswerFields | undefined;
  /** Saves the draft, or deletes the saved one when all fields are empty. @returns false when the browser refused. */
  keep(draft: AnswerFields): boolean;
  /** Puts a draft aside, by what it replies to, while another is written. */
  park(draft: AnswerFields): boolean;
  /** Takes the draft that was put aside for a target, if there is one. */
  take(target: Target): AnswerFields | undefined;
}

export function draftStorage(base: string, essay: string): DraftStorage {
  const key = draftKey(base, essay);
  const at = (place: string): AnswerFields | undefined => {
    const draft = recall('localStorage', place);
    return draft === undefined ? undefined : readDraft(draft);
  };
  return {
    read: () => at(key),
    keep(draft) {
      const text = storedDraft(draft);
      return remember('localStorage', key, text === storedDraft(EMPTY) ? undefined : text);
    },
    park: (draft) => remember('localStorage', parkedKey(base, essay, draft), storedDraft(draft)),
    take(target) {
      const place = parkedKey(base, essay, target);
      const draft = at(place);
      remember('localStorage', place, undefined);
      return draft;
    },
  };
}
