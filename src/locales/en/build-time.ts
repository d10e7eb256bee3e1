/** What is said of the settings of a build. */
export const buildTimeText = {
  buildTime: (written: string) =>
    `BUILD_TIME is ${JSON.stringify(written)}; write a time with its offset, like 2026-10-05T09:40:00+01:00`,
};
