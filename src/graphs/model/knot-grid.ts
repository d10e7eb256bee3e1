/** Coordinates of a drawn curve are whole parts of this, so that a link keeps them exactly. */
export const GRID = 1000;

/** A curve that readers draw has this many knots: enough to say something, few enough to drag. */
export const FEWEST = 5;
export const MOST = 9;
