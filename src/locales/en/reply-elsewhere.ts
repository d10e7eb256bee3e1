/** What the reply form says of a cause outside of its thread. */
export const replyElsewhereText = {
  comment: (name: string): string => `The comment ${name}`,
  essay: (path: string): string => `The essay ${path}`,
} as const;
