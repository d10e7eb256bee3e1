/** The page of one graph. */
export const graphPageText = {
  shownIn: 'Essays with this graph',
  shownNowhere: 'No essay shows this graph yet.',
  follow: 'Follow replies to this graph',
  replies: (graph: string): string => `Replies to ${graph}`,
  download: 'Download',
  svg: 'a picture that stays sharp at any size',
  png: 'a picture for places that do not accept SVG',
  json: 'the graph itself: points, marks and sources, to edit or reply to',
  csv: 'the points of every curve, for a spreadsheet',
  quote: 'Embed or quote',
} as const;
