/** The shell of every page: menu, foot, pages in a frame, pages that have moved. */
export const layoutsText = {
  skip: 'Skip to content',
  siteMenu: 'Site',
  essays: 'Essays',
  graphs: 'Graphs',
  search: 'Search',
  follow: 'Follow',
  followByRss: 'Follow by RSS',
  moreLinks: 'More',
  notebook: 'Your notebook',
  help: 'Help',
  archive: 'Archive',
  comments: 'All comments',
  data: 'Open data',
  /** Before the name of the site, under a graph in a frame on another site. */
  from: 'From',
  moved: 'This essay has moved',
  /** Before the title of the essay, which is the link. */
  movedTo: 'Read it at its new address:',
} as const;
