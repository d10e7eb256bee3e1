import { palette } from '../../model/palette.ts';
import type { Palette } from '../../model/palette.ts';

/** The colours as the page has them now, each resolved to one that a canvas understands. */
export function pageColours(frame: HTMLElement): Palette {
  const probe = document.createElement('span');
  // Within the frame, where a reader's forced colours are those of the picture.
  frame.append(probe);
  const colours = palette((ink) => {
    probe.style.color = `var(--${ink})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
}
