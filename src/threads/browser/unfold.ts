/** The comment box above the replies that contain an element: when it is folded, the element is hidden. */
function boxAbove(element: Element): HTMLDetailsElement | null | undefined {
  const replies = element.closest('.replies');
  return replies?.previousElementSibling?.querySelector<HTMLDetailsElement>(':scope > details');
}

/** Unfolds a comment and every comment above it, so that it can be seen. */
export function unfoldTo(comment: Element): void {
  for (let at: Element | null | undefined = comment; at; at = at.closest('.replies')?.parentElement) {
    const box = boxAbove(at);
    if (box) box.open = true;
  }
  for (let box = comment.closest('details'); box; box = box.parentElement?.closest('details') ?? null)
    box.open = true;
  const own = comment.querySelector<HTMLDetailsElement>(':scope > details');
  if (own) own.open = true;
}
