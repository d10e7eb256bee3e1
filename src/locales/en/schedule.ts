const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What a build says at its end. */
export const scheduleText = {
  built: (title: string, folder: string, essays: number, comments: number) =>
    `“${title}” from ${folder}: ${counted(essays, 'essay')}, ${counted(comments, 'comment')}`,
  drafts: (ids: readonly string[]) => `left out, for they are drafts: ${ids.join(', ')}`,
  held: (id: string, publish: string) => `held back until ${publish}: ${id}`,
  next: (publish: string) => `build again at ${publish} to publish what is due then`,
};
