import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { inject } from 'vitest';

/** The Chromium of this run, for one test file: its windows are its own, and closing it closes those alone. */
export function openChromium(): Promise<Browser> {
  return chromium.connect(inject('chromium'));
}

let shared: Promise<Browser> | undefined;

/**
 * The Chromium of this run, for all files that one worker tests: what one has opened in `windows.ts` the next one uses.
 * Nobody closes it; it goes with the worker.
 */
export function sharedChromium(): Promise<Browser> {
  return (shared ??= openChromium());
}
