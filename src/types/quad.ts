/** A point in pixels: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** Four corners, clockwise on screen, starting at the text's own top left. */
export type Quad = readonly [Point, Point, Point, Point];
