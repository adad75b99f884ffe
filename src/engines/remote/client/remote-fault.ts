import { InkstoneError } from '../../../types/error.ts';

/** What can go wrong with a server that somebody else runs. */
export type FaultKind =
  | 'unreachable' // no connection, or it broke before the answer began
  | 'broken' // it broke, or ended too early, in the middle of the answer
  | 'stalled' // nothing came for too long
  | 'garbage' // what came is no answer
  | 'refused' // a status of 4xx: the server will say the same again
  | 'busy' // 429, 503
  | 'failed' // any other status, or an answer that says it is an error
  | 'resting'; // not asked: it failed too often a moment ago

/** Faults that another try may not meet. */
const passing: ReadonlySet<FaultKind> = new Set(['unreachable', 'broken', 'stalled', 'garbage', 'busy', 'failed']);

/** A failure of a remote server. It ends in another try, another engine, or an `InkstoneError`. */
export class RemoteFault extends Error {
  override readonly name = 'RemoteFault';
  readonly kind: FaultKind;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter: number | undefined;

  constructor(kind: FaultKind, message: string, more: { readonly cause?: unknown; readonly retryAfter?: number } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.kind = kind;
    this.retryAfter = more.retryAfter;
  }

  get passes(): boolean {
    return passing.has(this.kind);
  }

  /** For the caller, who asked us and not them. */
  toError(engine: string): InkstoneError {
    const message = `The engine ${engine} did not answer: ${this.message}.`;
    if (this.kind !== 'busy') return new InkstoneError('remote_failed', message, { cause: this });
    return new InkstoneError('overloaded', message, { cause: this, retryAfter: this.retryAfter ?? 1 });
  }
}
