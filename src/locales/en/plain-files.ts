/** What is said of what lies in a folder and is no file. */
export const plainFilesText = {
  link: 'a link to a file or folder elsewhere',
  pipe: 'a pipe',
  socket: 'a socket',
  device: 'a device',
  notPlain: {
    expected: 'only files are read, so that nothing from outside of the folder gets into the site',
    mend: 'put the file itself in its place, or remove it',
  },
} as const;
