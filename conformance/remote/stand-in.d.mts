/** What is answered to one call, and what goes wrong with it; see stand-in.mjs. */
export interface StandInReply {
  readonly text?: string;
  readonly fault?:
    | 'status'
    | 'error-body'
    | 'error-event'
    | 'reset'
    | 'end'
    | 'stall'
    | 'slow'
    | 'garbage'
    | 'loop'
    | 'length'
    | 'bytes'
    | 'empty'
    | 'html';
  readonly at?: number;
  readonly status?: number;
  readonly unit?: string;
  readonly ms?: number;
  readonly size?: number;
  readonly result?: object;
}

export interface StandIn {
  readonly url: string;
  readonly seen: { readonly body: Record<string, unknown>; readonly headers: Record<string, string | undefined> }[];
  /** Answers under way. */
  open(): number;
  /** Answers whose reader left before the end. */
  aborted(): number;
  close(): Promise<void>;
}

export function startStandIn(options: {
  readonly answer: (
    body: Record<string, unknown>,
    number: number,
  ) => string | StandInReply | Promise<string | StandInReply>;
  readonly models?: readonly string[];
}): Promise<StandIn>;
