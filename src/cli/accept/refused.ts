import { leftOut } from '../../markdown/comment/extract/left-out.ts';

/** "1 picture", "2 pictures". */
function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** What of a comment does not come through as it was meant, a line each. */
export function refusedIn(body: string): string[] {
  const { images, tags, links } = leftOut(body);
  return [
    ...(images > 0 ? [`${counted(images, 'picture')} left out; a link stands in the place of each`] : []),
    ...[...tags].map(
      ([name, count]) => `${counted(count, `<${name}> tag`)} left out; the words of the tag stand as text`,
    ),
    ...links.map(
      (href) => `a link left out, since no comment may lead to ${JSON.stringify(href.slice(0, 80))}`,
    ),
  ];
}
