const FAKE = 'fake graph';
const MODEL = 'model, not data';

type Kind = 'fake' | 'model';

const aKind = (kind: Kind): string => `A ${kind === 'fake' ? FAKE : MODEL}`;

/** What every graph says of itself wherever it goes, because pictures and quotations travel without their page. */
export const graphsText = {
  /** On the picture, in a line of text, in an alternative text. */
  kind: (kind: Kind) => (kind === 'fake' ? FAKE : MODEL),
  /** In the place of the kind, on a picture of what people stated. */
  stated: 'as stated',
  /** The same as a statement: "A fake graph". */
  aKind,
  /** The alternative text of a picture without words. */
  pictureOf: (kind: Kind, title: string) => `${aKind(kind)}: ${title}`,
  kindSentence: (kind: Kind) =>
    kind === 'fake' ? `A ${FAKE}: drawn, not measured.` : `A ${MODEL}: computed, not measured.`,
  captionOfPositions: 'Conceptual positions from 0 to 100 along each axis. Drawn, not measured.',
  captionOfValues: () => `Computed values. A ${MODEL}.`,
} as const;
