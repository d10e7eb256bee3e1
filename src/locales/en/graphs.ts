const FAKE = 'fake graph';
const MODEL = 'model, not data';

type Kind = 'fake' | 'model' | 'data';

const KINDS: Readonly<Record<Kind, string>> = { fake: FAKE, model: MODEL, data: 'data' };

const aKind = (kind: Kind): string => (kind === 'data' ? 'Data' : `A ${KINDS[kind]}`);

const ORIGINS: Readonly<Record<Kind, string>> = {
  fake: 'drawn, not measured',
  model: 'computed, not measured',
  data: 'the points are measured',
};

/** What every graph says of itself wherever it goes, because pictures and quotations travel without their page. */
export const graphsText = {
  /** On the picture, in a line of text, in an alternative text. */
  kind: (kind: Kind) => KINDS[kind],
  /** In the place of the kind, on a picture of what people stated. */
  stated: 'as stated',
  /** The same as a statement: "A fake graph". */
  aKind,
  /** The alternative text of a picture without words. */
  pictureOf: (kind: Kind, title: string) => `${aKind(kind)}: ${title}`,
  kindSentence: (kind: Kind) => `${aKind(kind)}: ${ORIGINS[kind]}.`,
  captionOfPositions: 'Conceptual positions from 0 to 100 along each axis. Drawn, not measured.',
  captionOfValues: () => `Computed values. A ${MODEL}.`,
  captionOfPoints: (areSomeDrawn: boolean) =>
    `Measured values as their source has them${areSomeDrawn ? '; those called “drawn” are of lines beside them' : ''}.`,
} as const;
