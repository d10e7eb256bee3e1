import { attempt, field, text } from '../../browser/parse-unknown.ts';
import { recall } from '../../browser/storage.ts';
import { keysIn } from '../../browser/storage-keys.ts';
import { decodeCurve } from '../../graphs/model/curve-link.ts';
import type { SharedCurve } from '../../graphs/model/curve-link.ts';
import { DRAWING_KEY, recallDrawing } from '../../graphs/instrument/stage/kept-drawing.ts';
import type { AnswerFields } from '../reply/answer-fields.ts';
import { draftKey, readDraft } from '../reply/draft.ts';
import { sentKeys } from '../reply/sent-replies.ts';

/** A curve that a reader drew. */
interface KeptCurve {
  readonly key: string;
  /** Path of the page on which it was drawn, with the anchor of its graph where it has one. */
  readonly path: string;
  readonly title: string;
  readonly curve: SharedCurve;
  /** As the fragment of an address. */
  readonly fragment: string;
  readonly isDone: boolean;
}

interface KeptDraft {
  readonly key: string;
  readonly essay: string;
  readonly draft: AnswerFields;
}

/** A reply that its author says was sent. */
interface KeptReply {
  readonly key: string;
  readonly essay: string;
  readonly name: string;
  readonly text: string;
}

/** All that this browser keeps of a reader for one site. */
export interface Kept {
  readonly curves: readonly KeptCurve[];
  readonly drafts: readonly KeptDraft[];
  readonly sent: readonly KeptReply[];
}

function curveAt(key: string): KeptCurve[] {
  const path = key.slice(DRAWING_KEY.length);
  const kept = recallDrawing(path);
  const fragment = kept?.curve;
  const found = fragment === undefined ? undefined : decodeCurve(fragment);
  if (!kept || fragment === undefined || !found || !('curve' in found)) return [];
  return [{ key, path, title: kept.title, curve: found.curve, fragment, isDone: kept.shown }];
}

function replyAt(key: string, essay: string): KeptReply[] {
  const kept = recall('localStorage', key) ?? '';
  const read = attempt(() => {
    const value: unknown = JSON.parse(kept);
    return { key, essay, name: text(field(value, 'name')), text: text(field(value, 'text')) };
  });
  return read ? [read] : [];
}

/**
 * Reads the notebook. Other scripts of the same host may have written what lies in its places: what cannot be read is
 * passed over.
 * @param base path under which the site is served
 */
export function readNotebook(base: string): Kept {
  const keys = keysIn('localStorage').toSorted();
  const [drafts, sent] = [draftKey(base, ''), sentKeys(base)];
  const curves = keys.filter((key) => key.startsWith(DRAWING_KEY + base)).flatMap(curveAt);
  return {
    curves,
    drafts: keys
      .filter((key) => key.startsWith(drafts))
      .flatMap((key) => {
        const draft = readDraft(recall('localStorage', key) ?? '');
        const [essay = ''] = key.slice(drafts.length).split(':');
        return draft ? [{ key, essay, draft }] : [];
      }),
    sent: keys
      .filter((key) => key.startsWith(sent))
      .flatMap((key) => replyAt(key, key.slice(sent.length).split(':')[0] ?? '')),
  };
}
