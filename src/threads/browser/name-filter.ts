/**
 * Lets a reader see the comments of one name alone. Names that have no page, and more than one comment, have a button, which
 * the page hides from those who read it without script.
 */
export function filterByName(room: HTMLElement, signal: AbortSignal): void {
  const buttons = room.querySelectorAll<HTMLButtonElement>('[data-by]');
  const show = (by: string | undefined): void => {
    room.classList.toggle('only-by', by !== undefined);
    for (const comment of room.querySelectorAll('.comment'))
      comment.classList.toggle('is-other', by !== undefined);
    for (const one of buttons) {
      const isTheirs = one.dataset['by'] === by;
      one.ariaPressed = String(isTheirs);
      if (isTheirs) one.closest('.comment')?.classList.remove('is-other');
    }
  };
  for (const one of buttons) {
    one.hidden = false;
    one.addEventListener(
      'click',
      () => {
        show(one.ariaPressed === 'true' ? undefined : one.dataset['by']);
        one.scrollIntoView({ block: 'center' });
      },
      { signal },
    );
  }
}
