import { make } from '../../../browser/dom.ts';

/** A place in the window that a hand passed. */
type Place = Pick<PointerEvent, 'clientX' | 'clientY'>;

const SVG = 'http://www.w3.org/2000/svg';

/** What a hand drew over a picture before its code had loaded, once the stroke on its way is whole; it ends the keeping. */
export type EarlyStrokes = () => Promise<Place[][]>;

/** What a reader did before the code for it had loaded. */
export interface EarlyReader {
  readonly strokes: EarlyStrokes;
  /** Value of the button that was pressed last. */
  pressed(): string | undefined;
}

/**
 * Keeps the strokes that a hand draws over a picture before the code for it has loaded, and shows where it goes, until
 * `signal` is aborted.
 */
export function keepEarlyStrokes(frame: HTMLElement, signal: AbortSignal): EarlyStrokes {
  const strokes: Place[][] = [];
  const lines: HTMLElement[] = [];
  const keeping = new AbortController();
  let drawing = Promise.resolve();
  const begin = (down: PointerEvent): void => {
    if (down.button !== 0 || !down.isPrimary) return;
    const hold = new AbortController();
    const held = AbortSignal.any([signal, hold.signal]);
    const { left, top } = frame.getBoundingClientRect();
    const places: Place[] = [];
    const [svg, line] = [document.createElementNS(SVG, 'svg'), document.createElementNS(SVG, 'polyline')];
    svg.append(line);
    // In a box: the style sheet tells the pictures of a frame apart by their places among its svg elements.
    const box = make('div', { class: 'early-stroke' }, svg);
    const go = ({ clientX, clientY }: PointerEvent): void => {
      places.push({ clientX, clientY });
      line.setAttribute(
        'points',
        places.map((place) => `${place.clientX - left},${place.clientY - top}`).join(' '),
      );
    };
    go(down);
    frame.append(box);
    lines.push(box);
    frame.setPointerCapture(down.pointerId);
    drawing = new Promise((resolve) => {
      const end = (isWhole: boolean): void => {
        hold.abort();
        if (isWhole) strokes.push(places);
        else box.remove();
        resolve();
      };
      frame.addEventListener('pointermove', go, { signal: held });
      frame.addEventListener(
        'pointerup',
        () => {
          end(true);
        },
        { signal: held },
      );
      frame.addEventListener(
        'pointercancel',
        () => {
          end(false);
        },
        { signal: held },
      );
    });
  };
  frame.addEventListener('pointerdown', begin, { signal: AbortSignal.any([signal, keeping.signal]) });
  return async () => {
    keeping.abort();
    await drawing;
    for (const line of lines) line.remove();
    return strokes;
  };
}
