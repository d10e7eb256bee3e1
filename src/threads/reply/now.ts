/** The reader's clock, in UTC and whole seconds. It dates the file that they write; nothing that is built depends on it. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
