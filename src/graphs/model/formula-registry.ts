import { curves } from '#formulas';
import type { FormulaCurve } from '../../schema/formula.ts';

/**
 * A formula by its name: that of a file of formulas/, or of one in the content's formulas/. `#formulas` is made from
 * both folders: the bundler writes its imports (src/loader/formula-modules.ts), and Node reads the files
 * (src/loader/formulas-in-node.ts).
 * @throws TypeError when no file has the name
 */
export function formulaCurve(name: string): FormulaCurve {
  const curve = curves.get(name);
  if (!curve) throw new TypeError(`no formula is called ${name}`);
  return curve;
}
