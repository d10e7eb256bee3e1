/** Why a link to a drawn curve cannot be read. */
export const graphsLinkText = {
  broken: (why: string) => `This link should hold a drawn curve, but ${why}. Ask for the link again.`,
  unknownVersion: (version: string) => `it is written in version ${version}, which this page cannot read`,
  tooLong: 'it is longer than any curve can be',
  strangeCharacters: 'it has characters that no curve has',
  wrongCount: (fewest: number, most: number) => `it does not have ${fewest} to ${most} whole points`,
  offPicture: 'a point lies off the picture',
  notInOrder: 'its points do not go from left to right',
} as const;
