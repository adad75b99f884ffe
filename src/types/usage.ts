/** Token counts of one answer. `inputTokens` = `imageTokens` + `textTokens`. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly imageTokens: number;
  /** Tokens of the prompt and of the chat template around it. */
  readonly textTokens: number;
  /** What a remote engine counted for its part, all tries together; what it costs where its price is known. */
  readonly remote?: { readonly inputTokens: number; readonly outputTokens: number; readonly cost?: number };
}
