/** The newest comments of a thread, so many, that a browser remembers as seen. Older ones were there before. */
export const REMEMBERED = 500;
