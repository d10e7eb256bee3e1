import type { Point, Sketch } from '../../model/graph.ts';
import type { CanvasStage } from './canvas-stage.ts';

/** What a live graph lends to the code that draws on it. */
export interface DrawHost {
  readonly host: HTMLElement;
  readonly frame: HTMLElement;
  readonly stage: CanvasStage;
  readonly sketch: Sketch;
  /** Id of the author's curve that is hidden because a reader may draw it first; undefined when none is. */
  readonly hiddenSeries: string | undefined;
  /** What was observed up to today: a reader's curve goes on from there. Empty where there is none. */
  readonly record: readonly Point[];
  /** What the reading line says before anything is drawn while the author's curve is hidden. */
  readonly invitation: string;
  /** True: a drawn curve has a row to copy it and to reply with it. */
  readonly isShared: boolean;
  /** Puts the row of drawing tools into the page. */
  putTools(tools: HTMLElement): void;
  /** Shows the hidden curve. */
  reveal(): void;
  /** Sets the text of the reading line for the time when no place is read; undefined sets the usual hint. */
  setIdleText(text: string | undefined): void;
  /**
   * Makes one series of the author's a ghost under the reader's curve. While the reader edits, the graph is on the file's
   * own scale, and pointer and arrow keys do not read it.
   */
  setGhost(series: string | undefined, isEditing: boolean): void;
}
