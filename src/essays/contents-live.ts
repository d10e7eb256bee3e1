/* Marks the section that is being read in the table of contents. */

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

/** The last heading that has come up to the upper third of the window. */
function mark(): void {
  const line = innerHeight / 3;
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
  for (const [id, link] of links) {
    if (id === current?.id) link.ariaCurrent = 'true';
    else link.removeAttribute('aria-current');
  }
}

// All that is above the line is seen by it, however far: so it tells when a heading crosses the line, by a jump too.
const observer = new IntersectionObserver(mark, { rootMargin: '9999999px 0px -66.6% 0px' });
for (const heading of headings) observer.observe(heading);
