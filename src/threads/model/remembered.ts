/** How many of the newest comments of a thread a browser remembers as seen; older ones count as seen. */
export const REMEMBERED = 500;
