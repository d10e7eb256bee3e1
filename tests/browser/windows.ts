import type { Browser, BrowserContext, BrowserContextOptions, CDPSession } from 'playwright-core';

/** A window with settings of its own, for somebody who has never been anywhere. */
interface Window {
  readonly context: BrowserContext;
  /** Leads to its first tab, which stays: the process of that one shows the pages of all later ones. */
  readonly keeper: CDPSession;
}

/** Windows that were given back, by their settings; they close with their browser. */
const spare = new WeakMap<Browser, Map<string, Window[]>>();

/** The windows of a browser with some settings that nobody uses now. */
function spareOf(browser: Browser, options: BrowserContextOptions): Window[] {
  const ofBrowser = spare.get(browser) ?? new Map<string, Window[]>();
  spare.set(browser, ofBrowser);
  const key = JSON.stringify(options);
  const windows = ofBrowser.get(key) ?? [];
  ofBrowser.set(key, windows);
  return windows;
}

/** Opens a window whose first tab shows an empty page of the host on which all test sites are. */
async function openWindow(browser: Browser, options: BrowserContextOptions): Promise<Window> {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  await tab.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await tab.goto('http://127.0.0.1/');
  return { context, keeper: await context.newCDPSession(tab) };
}

/** A window that was lent. */
interface Lent {
  readonly context: BrowserContext;
  /** Closes its tabs, and forgets all that it has stored and loaded. */
  giveBack(): Promise<void>;
}

/**
 * Lends a window. To start the process of a new one takes as long as two visits of a page; this one may have been used
 * before, and knows nothing of it. Its tabs are the borrower's: what is set for the whole window stays set.
 */
export async function lendWindow(browser: Browser, options: BrowserContextOptions): Promise<Lent> {
  const windows = spareOf(browser, options);
  const window = windows.pop() ?? (await openWindow(browser, options));
  const { context, keeper } = window;
  return {
    context,
    giveBack: async () => {
      const [, ...tabs] = context.pages();
      for (const tab of tabs) await tab.close();
      await keeper.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
      await keeper.send('Network.clearBrowserCache');
      windows.push(window);
    },
  };
}
