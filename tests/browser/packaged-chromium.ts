import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import packaged from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser, BrowserServer, LaunchOptions } from 'playwright-core';

/** In the folder of its package, with which it comes and goes. */
const UNPACKED = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/unpacked');

/**
 * Unpacks Chromium from its npm package, whole or not at all. By itself the package writes into the system's temporary
 * folder, and takes a file that another process has only begun to write for a finished one: that process then fails
 * with `spawn ETXTBSY`. So it unpacks into a folder that no other process knows, which then gets its name at once.
 * @param folder Where Chromium shall lie; made when it is not there.
 * @returns The path of the executable.
 */
export async function unpackChromium(folder: string): Promise<string> {
  const executable = join(folder, 'chromium');
  if (existsSync(executable)) return executable;
  await mkdir(dirname(folder), { recursive: true });
  const own = await mkdtemp(`${folder}-`);
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = own;
  try {
    await packaged.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
  try {
    await rename(own, folder);
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    // Another process was quicker.
    if (!existsSync(executable)) throw error;
  }
  return executable;
}

/**
 * How Chromium starts: headless, able to reach the loopback interface only. The package's own arguments are for lambdas:
 * one process for all, which dies with the first page that closes.
 */
async function options(): Promise<LaunchOptions> {
  return {
    executablePath: await unpackChromium(UNPACKED),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      // One process for all tabs of a window, not one for each tab: to start it costs more than to show a page.
      '--renderer-process-limit=1',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  };
}

/**
 * Chromium for one process.
 * @param settings Arguments for what a reader has set, such as a larger text.
 */
export async function launchChromium(settings: readonly string[] = []): Promise<Browser> {
  const { args = [], ...others } = await options();
  return chromium.launch({ ...others, args: [...args, ...settings] });
}

/** Chromium for several processes, which connect to its address: for all test files of a run. */
export async function serveChromium(): Promise<BrowserServer> {
  return chromium.launchServer({ ...(await options()), host: '127.0.0.1' });
}
