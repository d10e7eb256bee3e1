const LONGEST = 64;
/** Ids name files and stand in URLs and anchors, so they are lower-case words joined by hyphens. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True when a text may serve as the id of a file, folder, comment or scenario. */
export function isId(text: string): boolean {
  return text.length <= LONGEST && ID.test(text);
}
