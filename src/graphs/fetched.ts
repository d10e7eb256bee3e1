import type { Sketch } from './graph.ts';
import { readSketch } from './sketch.ts';

type Fetched = { readonly sketch: Sketch } | { readonly problem: string };

const kept = new Map<string, Sketch>();

/**
 * A graph of this site by the address of its file; fetched once, and hostile until it is read.
 * @param name as readers know it, for the problem in words when it cannot be had
 */
export async function fetchSketch(address: string, name: string): Promise<Fetched> {
  const before = kept.get(address);
  if (before) return { sketch: before };
  let text: string;
  try {
    const response = await fetch(address);
    if (!response.ok)
      return {
        problem: `“${name}” could not be fetched: the site answered ${response.status}. Its page may tell more.`,
      };
    text = await response.text();
  } catch {
    return { problem: `“${name}” could not be fetched. Check the connection, then choose it again.` };
  }
  try {
    const sketch = readSketch(text);
    kept.set(address, sketch);
    return { sketch };
  } catch (error) {
    reportError(error);
    return { problem: `“${name}” was fetched, but its file is no graph that this page can read.` };
  }
}
