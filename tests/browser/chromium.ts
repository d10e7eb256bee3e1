import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { inject } from 'vitest';

/** The Chromium of this run, for one test file: its windows are its own, and closing it closes those alone. */
export function openChromium(): Promise<Browser> {
  return chromium.connect(inject('chromium'));
}
