/** What a graph says once it is interactive. */
export const instrumentLiveText = {
  graph: 'graph',
  canvas: (name: string) => `${name}. Arrow keys read the curves.`,
  curveElsewhere: 'The link holds a curve for a graph that is not on this page.',
  cannotRedraw: 'The link holds a curve that cannot be redrawn here; the author’s is shown.',

  hidden: (curve: string) => `The author’s curve “${curve}” is hidden`,
  howWillItGo: (curve: string) => `How will “${curve}” go?`,
  drawIt: 'Draw it first',
  justShow: 'Just show me',

  drawInvitation: 'Draw your own and see where each picture differs.',
  drawYours: 'Draw yours',
  drawYoursAgain: 'Draw yours again',
  position: (position: string) => `${position} of 100`,
} as const;
