import { contentDir } from '../site.ts';
import { readFormulas } from './formula-files.ts';

/*
 * What `#formulas` is where Node runs the sources as they are: the commands and the tests. In the build and in the browser
 * it is made by formula-modules.ts. A file that is wrong is left out here; the check says why.
 */
const { formulas } = await readFormulas(contentDir);

export const curves = new Map([...formulas].map(([name, { curve }]) => [name, curve]));
/** Names of the author's own. */
export const ownNames = new Set([...formulas.values()].flatMap(({ name, own }) => (own ? name : [])));
export const declarations = new Map([...formulas].map(([name, { declaration }]) => [name, declaration]));
