/** What is said of a picture beside a text that no page can show. */
export const picturesText = {
  size: (name: string) => ({
    found: `${name} without a size`,
    expected:
      'its <svg> has no viewBox of four numbers with spaces between, and no width and height in numbers',
    mend: 'add viewBox="0 0 WIDTH HEIGHT" to it',
  }),
  unread: (name: string) => ({
    found: `${name} is in no form of picture that can be read`,
    mend: 'save it anew as PNG, JPEG, WebP, AVIF, GIF or SVG',
  }),
  large: (name: string) => ({
    found: `${name} has too many pixels`,
    expected: 'at most 50 megapixels, or 20 as AVIF; a page shows about 2',
    mend: 'save it smaller, for instance 3,000 pixels wide',
  }),
  damaged: (name: string) => ({
    found: `${name} is damaged`,
    expected: 'a part of it is missing or wrong',
    mend: 'save or copy it anew',
  }),
};
