import { make } from '../../../browser/dom.ts';
import { PICTURES } from '../../picture/plot.ts';
import type { PictureChoice } from '../stage/canvas-stage.ts';

/** A frame for a graph that the build has drawn no picture of. */
export interface BlankFrame {
  /** For the page: the container of the frame. By its width CSS chooses the form of the frame. */
  readonly element: HTMLElement;
  /** For a stage. */
  readonly frame: HTMLElement;
  readonly choice: PictureChoice;
}

export function blankFrame(): BlankFrame {
  const space = make('div', { class: 'group-space' });
  const frame = make('div', { class: 'graph-picture' }, space);
  return {
    element: make('div', { class: 'group-picture' }, frame),
    frame,
    choice() {
      const { width, height } = space.getBoundingClientRect();
      const picture = Object.values(PICTURES).find(
        (one) => Math.abs(width / height - one.width / one.height) < 0.05,
      );
      return picture && { picture, width, height: picture.height };
    },
  };
}
