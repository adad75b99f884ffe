import type { Quad } from './quad.ts';

/** A drawn box of a form that is ticked, crossed or left empty. */
export interface Checkbox {
  /** In the pixels of the caller's image. */
  readonly quad: Quad;
  readonly checked: boolean;
}
