/** The reader's clock, in UTC and whole seconds. It stands in the file that they write, and in nothing that is built. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
