/** Who asks, as far as fairness is concerned. */
export interface Asker {
  /** Askers take turns by it; any text that is the same for the same one. */
  readonly account: string;
  /** Nobody waits for the answer: everybody who does goes first. */
  readonly batch: boolean;
}
