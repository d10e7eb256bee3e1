import { instrumentToolsText as text } from '../../../locales/en/instrument-tools.ts';
import type { Sketch } from '../../model/graph.ts';
import { parseSketch } from '../stage/parse-sketch.ts';

type Fetched = { readonly sketch: Sketch } | { readonly problem: string };

/** By address. A graph that could not be loaded is asked for again. */
const kept = new Map<string, Promise<Fetched>>();

async function fetched(address: string, name: string): Promise<Fetched> {
  let json: string;
  try {
    const response = await fetch(address);
    if (!response.ok) return { problem: text.notLoaded(name, response.status) };
    json = await response.text();
  } catch {
    return { problem: text.unreachable(name) };
  }
  try {
    return { sketch: parseSketch(json) };
  } catch (error) {
    reportError(error);
    return { problem: text.unreadable(name) };
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
