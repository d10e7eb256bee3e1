/** How many essays a list shows that another list has whole: a page of a thousand would be half a megabyte. */
export const NEWEST = 50;
