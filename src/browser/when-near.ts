/** How far outside of the window something begins to load; then it is there before the reader is. */
const NEAR = '600px';

/** Calls once, when a reader comes near an element or touches it, unless the signal is given up first. */
export function whenNear(element: HTMLElement, waiting: AbortController, call: () => void): void {
  const { signal } = waiting;
  for (const event of ['pointerenter', 'focusin', 'touchstart'])
    element.addEventListener(event, call, { signal, passive: true });
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) call();
    },
    { rootMargin: NEAR },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
  observer.observe(element);
}
