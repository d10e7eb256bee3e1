/** What stands on the page in place of a comment that is refused. */
export const commentText = {
  refused: 'This comment is not shown, because it is too long or too deeply nested.',
};
