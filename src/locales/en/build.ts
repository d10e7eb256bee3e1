const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What `npm run build` and `npm run release` say. */
export const buildText = {
  locked: (pid: number, host: string, since: string, file: string) =>
    `Another build (process ${pid} on ${host}, since ${since.slice(0, 16).replace('T', ' ')} UTC) is at work. Wait for it, or end it. If it is gone, delete ${file}.`,
  contended: (file: string) => `Other builds began at the same moment. Build again, or delete ${file}.`,
  noFile: (file: string) => `${file} was not written`,
  cutPage: (file: string) => `${file} has no end`,
  noResource: (page: string, address: string) => `${page} loads ${address}, which was not written`,
  broken: (count: number) =>
    `The new site has ${counted(count, 'fault')}, and was not published. The old one is as it was.`,
  failed: 'The build ended with an error. The published site is as it was.',
  stopped: (signal: string) => `Stopped by ${signal}. The published site is as it was.`,
  edited: (file: string) =>
    `${file} was changed while the site was built, so that the new site may hold half of it. Build again. The published site is as it was.`,
  unwritable: (cause: string) => `Nothing can be written there: ${cause}. The published site is as it was.`,
  done: (folder: string, files: number, changed: number) =>
    `${folder}: ${counted(files, 'file')}, ${changed} of them new or changed`,
  filling: (folder: string) =>
    `${folder} is a file system of its own and cannot be exchanged at once: it is filled file by file, pages last.`,
  released: (current: string, release: string) => `${current} is now ${release}`,
  noEarlier: (folder: string) => `There is no earlier release in ${folder}.`,
  usage: 'Name a folder: npm run release -- DIR [--back]',
};
