/** A printed line of a table, level or upright, in raster pixels. */
export interface Ruling {
  /** Where it starts and ends along its direction. */
  readonly from: number;
  readonly to: number;
  /** Its middle across its direction. */
  readonly at: number;
  /** Across its direction. */
  readonly thickness: number;
}

/** The printed lines of a page. */
export interface Rulings {
  /** Level lines: `from` and `to` are x, `at` is y. */
  readonly level: readonly Ruling[];
  /** Upright lines: `from` and `to` are y, `at` is x. */
  readonly upright: readonly Ruling[];
}
