/** An upright box: x to the right, y down. Its sides lie between pixels, so a box from 3 to 5 is two wide. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
