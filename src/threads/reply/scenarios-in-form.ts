import { sketchIn } from '../../graphs/instrument/stage/parse-sketch.ts';
import type { Sketch } from '../../graphs/model/graph.ts';

const read = new WeakMap<HTMLFormElement, ReadonlyMap<string, Sketch>>();

/** The scenarios whose curves the form lets draw, by id. Each is in the form once, for its graph. */
export function scenariosIn(form: HTMLFormElement): ReadonlyMap<string, Sketch> {
  const found =
    read.get(form) ??
    new Map(
      Array.from(form.querySelectorAll('template')).flatMap(({ dataset, content }) => {
        const id = dataset['graph'];
        return id === undefined ? [] : [[id, sketchIn(content)] as const];
      }),
    );
  read.set(form, found);
  return found;
}
