/** `#faces` on the dev server: nobody waits there for a slow line. */
export const firstFaces: readonly string[] = [];
