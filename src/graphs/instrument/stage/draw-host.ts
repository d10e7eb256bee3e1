import type { Sketch } from '../../model/graph.ts';
import type { CanvasStage } from './canvas-stage.ts';

/** What a live graph lends to those who draw on it. */
export interface DrawHost {
  readonly host: HTMLElement;
  readonly frame: HTMLElement;
  readonly stage: CanvasStage;
  readonly sketch: Sketch;
  /** Id of the author's curve that a reader has not seen yet and may draw first. */
  readonly veiled: string | undefined;
  /** Shows what was veiled. */
  reveal(): void;
  /** Says what stands in the reading line while no place is read. */
  stand(text: string | undefined): void;
  /**
   * Makes one series of the author's a ghost under another curve; with `held`, the graph is on the file's own scale and
   * its reading by pointer and arrow keys rests.
   */
  ghost(series: string | undefined, held: boolean): void;
}
