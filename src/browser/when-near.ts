/** How far outside of the window something begins to load; then it is there before the reader is. */
const NEAR = '600px';

/** A call that happens once at most, and a signal for all that may cause it: aborted with `signal`, and by the call. */
function once(
  signal: AbortSignal,
  call: () => void,
): { readonly start: () => void; readonly until: AbortSignal } {
  const waiting = new AbortController();
  const start = (): void => {
    waiting.abort();
    call();
  };
  return { start, until: AbortSignal.any([signal, waiting.signal]) };
}

/** Calls once, when a reader points at an element, touches it or goes there by keyboard, unless `signal` is aborted first. */
export function whenTouched(element: HTMLElement, signal: AbortSignal, call: () => void): void {
  const { start, until } = once(signal, call);
  for (const event of ['pointerenter', 'focusin', 'touchstart'])
    element.addEventListener(event, start, { signal: until, passive: true });
}

/** Calls once, when a reader comes near an element or touches it, unless `signal` is aborted first. */
export function whenNear(element: HTMLElement, signal: AbortSignal, call: () => void): void {
  const { start, until } = once(signal, call);
  whenTouched(element, until, start);
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) start();
    },
    { rootMargin: NEAR },
  );
  until.addEventListener('abort', () => {
    observer.disconnect();
  });
  observer.observe(element);
}
