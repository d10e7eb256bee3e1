/* Escape takes an explanation away that a pointer or the focus has brought (WCAG 1.4.13); it comes again when asked anew. */
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const term of document.querySelectorAll('.term:is(:hover, :focus)')) {
    term.classList.add('is-told');
    const again = (): void => term.classList.remove('is-told');
    term.addEventListener('pointerleave', again, { once: true });
    term.addEventListener('blur', again, { once: true });
  }
});
