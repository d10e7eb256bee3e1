import type { Browser, BrowserContext, BrowserContextOptions, CDPSession } from 'playwright-core';

/** A window with settings of its own, for somebody who has never been anywhere. */
interface Window {
  readonly settings: string;
  readonly context: BrowserContext;
  /** Leads to its first tab, which stays: the process of that one shows the pages of all later ones. */
  readonly keeper: CDPSession;
}

/** Windows of each browser that were given back, the latest last; they close with their browser. */
const spare = new WeakMap<Browser, Window[]>();
/** On a machine that is busy a page may take longer than Playwright waits by itself, which is 30 s. In ms. */
const PATIENCE = 90_000;
/** A browser has no more of them: each has a process, with its memory. */
const MOST = 5;

/** Opens a window whose first tab shows an empty page of the host on which all test sites are. */
async function openWindow(browser: Browser, options: BrowserContextOptions): Promise<Window> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const tab = await context.newPage();
  await tab.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await tab.goto('http://127.0.0.1/');
  return { settings: JSON.stringify(options), context, keeper: await context.newCDPSession(tab) };
}

/** A window that was lent. */
interface Lent {
  readonly context: BrowserContext;
  /** Closes its tabs, and forgets all that its pages have stored. */
  giveBack(): Promise<void>;
}

/**
 * Lends a window. To start the process of a new one takes as long as two visits of a page; this one may have been used
 * before, and knows nothing of it but the files that a host lets a browser keep: to load those anew is half of a visit.
 * What is about a first visit opens a window of its own. Its tabs are the borrower's: what is set for the whole window
 * stays set.
 */
export async function lendWindow(browser: Browser, options: BrowserContextOptions): Promise<Lent> {
  const windows = spare.get(browser) ?? [];
  spare.set(browser, windows);
  const settings = JSON.stringify(options);
  const index = windows.findLastIndex((window) => window.settings === settings);
  const [window = await openWindow(browser, options)] = index < 0 ? [] : windows.splice(index, 1);
  const { context, keeper } = window;
  return {
    context,
    giveBack: async () => {
      const [, ...tabs] = context.pages();
      for (const tab of tabs) await tab.close();
      await keeper.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
      windows.push(window);
      if (windows.length > MOST) await windows.shift()?.context.close();
    },
  };
}
