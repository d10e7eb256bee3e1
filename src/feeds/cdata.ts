/**
 * The XML without white space around its CDATA sections. feedsmith writes each on a line of its own, and the line breaks
 * would be part of the text: a guid with an `&` would be another guid. A `]]>` always ends a section (XML 1.0, 2.7), and
 * the first `<![CDATA[` after it begins the next.
 */
export function trimAroundCdata(xml: string): string {
  const stretches = xml.split(']]>').map((stretch, index) => {
    const start = stretch.indexOf('<![CDATA[');
    const markup = start < 0 ? stretch : stretch.slice(0, start).trimEnd();
    return (index > 0 ? markup.trimStart() : markup) + (start < 0 ? '' : stretch.slice(start));
  });
  return stretches.join(']]>');
}
