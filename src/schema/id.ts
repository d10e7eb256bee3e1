/** The most characters of an id. */
export const LONGEST = 64;
/** Ids name files and stand in URLs and anchors, so they are lower-case words joined by hyphens. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The letters and figures of a text in the form of an id, of whatever length; '' where none of them is Latin. */
export function lettersOfId(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** True when a text may serve as the id of a file, folder, comment or scenario. */
export function isId(text: string): boolean {
  return text.length <= LONGEST && ID.test(text);
}
