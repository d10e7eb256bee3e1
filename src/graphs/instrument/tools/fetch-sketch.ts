import type { Sketch } from '../../model/graph.ts';
import { parseSketch } from '../stage/parse-sketch.ts';

type Fetched = { readonly sketch: Sketch } | { readonly problem: string };

/** By their addresses. What could not be had is asked for anew. */
const kept = new Map<string, Promise<Fetched>>();

async function fetched(address: string, name: string): Promise<Fetched> {
  let text: string;
  try {
    const response = await fetch(address);
    if (!response.ok) return { problem: `“${name}” could not be loaded: ${response.status}.` };
    text = await response.text();
  } catch {
    return { problem: `“${name}” could not be loaded. Choose it again.` };
  }
  try {
    return { sketch: parseSketch(text) };
  } catch (error) {
    reportError(error);
    return { problem: `“${name}” was fetched, but its file is no graph that this page can read.` };
  }
}

/**
 * A graph of this site by the address of its file; fetched once, and hostile until it is read.
 * @param name as readers know it, for the problem in words when it cannot be had
 */
export async function fetchSketch(address: string, name: string): Promise<Fetched> {
  const asked = kept.get(address) ?? fetched(address, name);
  kept.set(address, asked);
  const found = await asked;
  if ('problem' in found) kept.delete(address);
  return found;
}
