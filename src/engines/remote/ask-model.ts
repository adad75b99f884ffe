import { setTimeout as wait } from 'node:timers/promises';
import type { ChatClient } from './client/chat-client.ts';
import type { RemoteTokens } from './client/chunk.ts';
import { RemoteFault } from './client/remote-fault.ts';
import { unfinished } from './client/watched-chat.ts';
import { createRepetitionGuard, findRepetition, type Repetition } from './guards/repetition.ts';

/** What a model answered, as far as it can be used. */
export interface ModelAnswer {
  readonly text: string;
  /** `cut` where its end is missing: too long, in a loop, or broken off. */
  readonly cut: boolean;
  /** Of all tries. */
  readonly tokens: RemoteTokens;
  /** Remarks for the caller. */
  readonly warnings: readonly string[];
}

/** Tries after a failure that may pass. Nothing has been told to the caller yet, so that asking again is safe. */
const mostRetries = 2;
/** Before the first of them, in milliseconds; twice as long before the next, each times 0.5 to 1.5. */
const firstPauseMs = 200;
/** A server that wants to be left alone for longer is not waited for. */
const longestPauseMs = 5_000;

/** Whom and how to ask. */
export interface Asked {
  readonly chat: ChatClient['chat'];
  /** `POST /chat/completions` without its temperature. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The first is asked with; the next where the answer to the one before fell into a loop. */
  readonly temperatures: readonly number[];
  readonly signal: AbortSignal;
}

/**
 * Asks a model until its answer can be used: again after a failure that may pass, warmer after a loop. What is left in the end is cut
 * and said to be so.
 * @throws RemoteFault where nothing usable came; the signal's reason where that aborts
 */
export async function askModel({ chat, body, temperatures, signal }: Asked): Promise<ModelAnswer> {
  let tokens: RemoteTokens = { input: 0, output: 0 };
  let retries = 0;
  for (let step = 0; ; ) {
    const tried = await tryOnce(chat, { ...body, temperature: temperatures[step]! }, signal);
    tokens = { input: tokens.input + tried.tokens.input, output: tokens.output + tried.tokens.output };
    if (tried.fault) {
      const again = tried.fault.passes && retries < mostRetries && (await pause(tried.fault, retries++, signal));
      if (again) continue;
      if (tried.text.trim() === '') throw tried.fault;
      return { text: tried.text, cut: true, tokens, warnings: [`truncated: ${tried.fault.message}`] };
    }
    if (tried.loop) {
      if (++step < temperatures.length) continue;
      return {
        text: tried.loop.kept,
        cut: true,
        tokens,
        warnings: ['repetition: the model repeated itself; its answer was cut there'],
      };
    }
    const warnings = tried.long
      ? ['truncated: the answer is longer than the model may write', ...tried.warnings]
      : tried.warnings;
    return { text: tried.text, cut: tried.long, tokens, warnings };
  }
}

interface Tried {
  readonly text: string;
  readonly tokens: RemoteTokens;
  readonly warnings: readonly string[];
  readonly long: boolean;
  readonly loop?: Repetition;
  readonly fault?: RemoteFault;
}

async function tryOnce(chat: ChatClient['chat'], body: Record<string, unknown>, signal: AbortSignal): Promise<Tried> {
  const guard = createRepetitionGuard();
  const answer = chat(body, signal);
  const half = () => ({ tokens: unfinished(pieces), warnings: [], long: false });
  let text = '';
  let pieces = 0;
  try {
    while (true) {
      const step = await answer.next();
      if (step.done) {
        const { finish, tokens, warnings } = step.value;
        const loop = findRepetition(text);
        return { text, tokens, warnings, long: finish === 'length', ...(loop && { loop }) };
      }
      text += step.value;
      pieces++;
      const loop = guard.push(step.value);
      if (loop) return { ...half(), text, loop };
    }
  } catch (error) {
    if (error instanceof RemoteFault) return { ...half(), text, fault: error };
    throw error;
  } finally {
    // Closes the connection, which stops the server.
    await answer.return(undefined as never);
  }
}

/** @returns whether another try makes sense */
async function pause({ retryAfter }: RemoteFault, retries: number, signal: AbortSignal): Promise<boolean> {
  const own = firstPauseMs * 2 ** retries * (0.5 + Math.random());
  const asked = (retryAfter ?? 0) * 1000;
  if (asked > longestPauseMs) return false;
  await wait(Math.max(own, asked), undefined, { signal }).catch(() => {});
  signal.throwIfAborted();
  return true;
}
