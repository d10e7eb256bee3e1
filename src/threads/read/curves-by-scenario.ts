import { CROWD } from '../../graphs/model/crowd.ts';
import type { ScenarioCrowd } from '../../graphs/picture/crowd-picture.ts';
import type { Point } from '../../graphs/model/graph.ts';
import { getScenario } from '../../library.ts';

/** The curves of the readers who hold one scenario. */
export interface NamedScenarioCrowd extends ScenarioCrowd {
  /** Title of the scenario. */
  readonly name: string;
  /** True: enough curves for a median of their own. */
  readonly isCrowd: boolean;
}

/** Groups drawn curves by what their authors hold, in the order of the letters; `silent` are those of authors who did not say. */
export async function curvesByScenario(
  drawers: readonly { readonly held: string | undefined; readonly points: readonly Point[] }[],
): Promise<{
  readonly camps: readonly NamedScenarioCrowd[];
  readonly silent: readonly (readonly Point[])[];
}> {
  const byHeld = Map.groupBy(drawers, ({ held }) => held);
  const silent = (byHeld.get(undefined) ?? []).map(({ points }) => points);
  const held = [...byHeld.keys()].filter((id) => id !== undefined).toSorted();
  const camps = await Promise.all(
    held.map(async (id, index) => {
      const { scenario } = await getScenario(id);
      const curves = (byHeld.get(id) ?? []).map(({ points }) => points);
      const letter = scenario.letter ?? String(index + 1);
      return { letter, name: scenario.title, curves, isCrowd: curves.length >= CROWD };
    }),
  );
  return { camps: camps.toSorted((a, b) => (a.letter < b.letter ? -1 : 1)), silent };
}
