import type { Point } from '../model/graph.ts';
import type { Ink } from '../model/palette.ts';
import { baseline, leading } from './text-layout.ts';
import type { Font } from './text-layout.ts';

/**
 * Where the names of the curves stand: each beside its curve, within the plot, which then has the whole width; in a column
 * beside the plot; or in rows under it.
 */
export const NAMES_PLACES = ['inside', 'beside', 'below'] as const;
export type NamesPlace = (typeof NAMES_PLACES)[number];

/** A size of picture: logical px, and the two sizes of type on it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly label: Font;
  readonly word: Font;
  /** Px that names beside the plot may take. */
  readonly column: number;
  /**
   * Where names shall stand, in a picture that changes before a reader's eyes or stands among others. Else they stand
   * within the plot when each finds a clear place there, or else beside it, or else under it.
   */
  readonly names?: NamesPlace | undefined;
}

/** A picture for a phone or a cell of a group, and one for the width of a page; a page shows one of the two. */
export type Pictures = Readonly<Record<'narrow' | 'wide', Picture>>;

/**
 * For a phone or a cell of a group, and for a figure that has the page's width to itself. On a page, `figure.css` chooses
 * between them so that no word is smaller than 11 px, or 12 on a phone.
 */
export const PICTURES = {
  narrow: {
    width: 264,
    height: 236,
    label: { size: 13, weight: 500 },
    word: { size: 12, weight: 400 },
    column: 72,
  },
  wide: {
    width: 600,
    height: 376,
    label: { size: 16.5, weight: 500 },
    word: { size: 14.5, weight: 400 },
    column: 118,
  },
} as const satisfies Pictures;

/** Radius of a dot in px. */
export const DOT_RADIUS = 4;

/** Px, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A few lines of text; (x, y) is the middle of the block at its aligned edge, about which it is turned. */
export interface Lettering {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Radians, clockwise. */
  readonly angle: number;
  readonly align: 'left' | 'center' | 'right';
  readonly font: Font;
  readonly ink: Ink;
  /** True: an edge of paper keeps lines behind away from the letters. */
  readonly halo: boolean;
}

/** A thin line through points in px. */
export interface Hair {
  readonly points: readonly Point[];
  readonly ink: Ink;
  readonly width: number;
  readonly dash: readonly number[];
}

/** A point in drawing coordinates as px. */
export function onPlot({ left, top, right, bottom }: Box, { x, y }: Point): Point {
  return { x: left + x * (right - left), y: bottom - y * (bottom - top) };
}

/** The lines of a block with their baselines, relative to the block's anchor. */
export function linesOf({ lines, font }: Lettering): { text: string; y: number }[] {
  const line = leading(font);
  return lines.map((text, index) => ({ text, y: baseline((index - (lines.length - 1) / 2) * line, font) }));
}
