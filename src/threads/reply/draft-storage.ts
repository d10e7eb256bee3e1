import { recall, remember } from '../../browser/storage.ts';
import { draftKey, EMPTY, readDraft, storedDraft } from './draft.ts';
import type { AnswerFields } from './answer-fields.ts';

/** The draft of a reply to one essay in the browser's local storage, which may be forbidden or full. */
export interface DraftStorage {
  /** Undefined when there is none that can be read. */
  read(): AnswerFields | undefined;
  /** Saves the draft, or deletes the saved one when all fields are empty. @returns false when the browser refused. */
  keep(draft: AnswerFields): boolean;
}

export function draftStorage(base: string, essay: string): DraftStorage {
  const key = draftKey(base, essay);
  return {
    read() {
      const draft = recall('localStorage', key);
      return draft === undefined ? undefined : readDraft(draft);
    },
    keep(draft) {
      const text = storedDraft(draft);
      return remember('localStorage', key, text === storedDraft(EMPTY) ? undefined : text);
    },
  };
}
