/** What a graph says once it is interactive. */
export const instrumentLiveText = {
  graph: 'graph',
  canvas: (name: string) => `${name}. Arrow keys read the curves.`,
  curveElsewhere: 'The link holds a curve for a graph that is not on this page.',
  cannotRedraw: 'The link holds a curve that cannot be redrawn here; the author’s is shown.',

  howWillItGo: (curve: string, isMeasured: boolean) =>
    `How will “${curve}” go? Draw it in one stroke, then see ${isMeasured ? 'what was measured' : 'the author’s'}.`,

  /** After a claim whose sliders a reader has moved. */
  claimSettings: ' (at the author’s settings)',
  position: (position: string) => `${position} of 100`,
} as const;
