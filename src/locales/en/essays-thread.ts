/** Pages of a thread that do not stand under its essay. */
export const threadPageText = {
  thread: 'Comments',
  newest: 'Comments, newest first',
  liveliest: 'Comments, liveliest first',
  branch: (name: string, comment: string): string => `Replies to ${name} (${comment})`,
  notPublic: 'a comment that is not public',
  part: (page: string, part: number, parts: number): string => `${page}, part ${part} of ${parts}`,
  description: (page: string, essay: string): string => `${page}: the discussion of ${essay}.`,
} as const;
