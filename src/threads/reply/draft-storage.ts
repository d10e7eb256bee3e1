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
      let draft: string | null = null;
      try {
        draft = localStorage.getItem(key);
      } catch {
        // Where storage is forbidden there is no draft, and `keep` will say so.
      }
      return readDraft(draft);
    },
    keep(draft) {
      try {
        if (storedDraft(draft) === storedDraft(EMPTY)) localStorage.removeItem(key);
        else localStorage.setItem(key, storedDraft(draft));
        return true;
      } catch {
        return false;
      }
    },
  };
}
