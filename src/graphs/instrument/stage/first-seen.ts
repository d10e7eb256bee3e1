import { recall, remember } from '../../../browser/storage.ts';

/** Key of the session storage under which this page keeps that its first graph was shown in this session. */
const key = (): string => `shown ${location.pathname}`;

/** Remembers for this visit that the reader has seen the hidden graph. Without storage the page asks again. */
export function rememberLeadSeen(): void {
  remember('sessionStorage', key(), '1');
}

/**
 * Whether a graph, or a group of them, is hidden at first: when its page offers to draw it first, unless the reader has
 * seen it on this visit or follows a link into the page.
 */
export function leadBeginsHidden({ dataset }: HTMLElement): boolean {
  return (
    dataset['drawFirst'] !== undefined &&
    location.hash === '' &&
    recall('sessionStorage', key()) === undefined
  );
}
