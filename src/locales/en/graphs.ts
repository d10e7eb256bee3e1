const KINDS = { fake: 'fake graph', model: 'model, not data' } as const;
const MADE = { fake: 'drawn, not measured', model: 'computed, not measured' } as const;

type Kind = keyof typeof KINDS;

/** What every graph says of itself wherever it goes, because pictures and quotations travel without their page. */
export const graphsText = {
  /** On the picture, in a line of text, in an alternative text. */
  kind: (kind: Kind) => KINDS[kind],
  /** The same as a statement: "A fake graph". */
  aKind: (kind: Kind) => `A ${KINDS[kind]}`,
  kindSentence: (kind: Kind) => `A ${KINDS[kind]}: ${MADE[kind]}.`,
  captionOfPositions: 'Conceptual positions from 0 to 100 along each axis. Drawn, not measured.',
  captionOfValues: `Computed values. A ${KINDS.model}.`,
} as const;
