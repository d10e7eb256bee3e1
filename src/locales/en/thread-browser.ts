/** What the script of a thread says of new comments. */
export const threadBrowserText = {
  newSince: (count: number, day: string): string => `${count === 0 ? 'Nothing' : count} new since ${day}`,
  isNew: 'new',
  newBelow: (count: number): string => `${count} new below`,
  previous: 'Previous new comment',
  next: 'Next new comment',
  onOtherPages: (count: number): string => `${count} on other pages`,
  inPart: (count: number, part: string): string => `${count} in part ${part}`,
  inBranch: (count: number): string => `${count} in a branch`,
} as const;
