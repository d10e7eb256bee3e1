/** A place in the window that a hand passed. */
export type Place = Pick<PointerEvent, 'clientX' | 'clientY'>;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Keeps the strokes that a hand draws over a picture before the code for it has loaded, and shows where it goes, until
 * `signal` is aborted.
 * @returns gives the strokes that are whole by now, and ends the keeping
 */
export function keepEarlyStrokes(frame: HTMLElement, signal: AbortSignal): () => Place[][] {
  const strokes: Place[][] = [];
  const lines: SVGElement[] = [];
  const keeping = new AbortController();
  const until = AbortSignal.any([signal, keeping.signal]);
  const begin = (down: PointerEvent): void => {
    if (down.button !== 0 || !down.isPrimary) return;
    const hold = new AbortController();
    const held = AbortSignal.any([until, hold.signal]);
    const { left, top } = frame.getBoundingClientRect();
    const places: Place[] = [];
    const [svg, line] = [document.createElementNS(SVG, 'svg'), document.createElementNS(SVG, 'polyline')];
    svg.classList.add('early-stroke');
    svg.append(line);
    const go = ({ clientX, clientY }: PointerEvent): void => {
      places.push({ clientX, clientY });
      line.setAttribute(
        'points',
        places.map((place) => `${place.clientX - left},${place.clientY - top}`).join(' '),
      );
    };
    go(down);
    frame.append(svg);
    lines.push(svg);
    frame.setPointerCapture(down.pointerId);
    frame.addEventListener('pointermove', go, { signal: held });
    frame.addEventListener(
      'pointerup',
      () => {
        hold.abort();
        strokes.push(places);
      },
      { signal: held },
    );
    frame.addEventListener(
      'pointercancel',
      () => {
        hold.abort();
        svg.remove();
      },
      { signal: held },
    );
  };
  frame.addEventListener('pointerdown', begin, { signal: until });
  return () => {
    keeping.abort();
    for (const line of lines) line.remove();
    return strokes;
  };
}
