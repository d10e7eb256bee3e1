/** On which kinds of curve several graphs agree, and where they diverge. */
export const graphsAgreementText = {
  throughout: 'throughout',
  until: (place: string) => `until ${place}`,
  share: (who: string, kind: string, reach: string) => `${who} share one ${kind} curve ${reach}`,
  /** The same who share one kind of curve share another. */
  allOfThem: 'All of them',
  shareFurther: (names: string, reach: string) => `${names} share it ${reach}`,
  sentence: (clauses: readonly string[]) => `${clauses.join('; ')}.`,
  onCurve: (kind: string, clauses: string) => `on the ${kind} curve, ${clauses}`,
  fromTheStart: 'from the start',
  /** "A with C" where two of those that leave stay together. */
  with: (names: readonly string[]) => names.join(' with '),
  /** None of them go on together. */
  diverge: (names: string, count: number, where: string) =>
    `${names} diverge${count > 2 ? ' from one another' : ''} ${where}`,
  leave: (names: string, count: number, most: string, groups: number, where: string) =>
    `${names} ${count > 1 ? 'diverge' : 'diverges'} from ${most}${groups > 1 ? ', and from one another,' : ''} ${where}`,
} as const;
