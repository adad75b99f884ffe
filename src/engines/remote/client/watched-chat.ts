import type { ChatClient } from './chat-client.ts';
import type { RemoteTokens } from './chunk.ts';
import type { Health } from './health.ts';
import { type FaultKind, RemoteFault } from './remote-fault.ts';

/** How a question ended: `given up` where nobody wanted the rest. */
export type End = 'answered' | 'given up' | FaultKind;

/** What a server has done since the start. */
export interface Tally {
  readonly tokens: RemoteTokens;
  readonly ends: ReadonlyMap<End, number>;
}

/** A client's questions, counted, and asked only while its server is well. */
export interface WatchedChat {
  readonly chat: ChatClient['chat'];
  readonly tally: () => Tally;
}

/** Watches every question to a server: what it cost, how it ended, whether the next is worth asking. */
export function watchChat(client: Pick<ChatClient, 'chat'>, health: Health): WatchedChat {
  let tokens: RemoteTokens = { input: 0, output: 0 };
  const ends = new Map<End, number>();
  const count = (end: End) => ends.set(end, (ends.get(end) ?? 0) + 1);
  const spend = ({ input, output }: RemoteTokens) => {
    tokens = { input: tokens.input + input, output: tokens.output + output };
  };

  return {
    tally: () => ({ tokens, ends }),
    async *chat(body, signal) {
      if (!health.mayAsk()) {
        count('resting');
        throw new RemoteFault('resting', 'it failed too often a moment ago');
      }
      const answer = client.chat(body, signal);
      let end: End = 'given up';
      let pieces = 0;
      try {
        while (true) {
          const step = await answer.next();
          if (step.done) {
            end = 'answered';
            spend(step.value.tokens);
            health.note(true);
            return step.value;
          }
          pieces++;
          yield step.value;
        }
      } catch (error) {
        if (error instanceof RemoteFault) {
          end = error.kind;
          health.note(!error.passes);
        }
        throw error;
      } finally {
        count(end);
        if (end !== 'answered') spend(unfinished(pieces));
        // Closes the connection, which stops the server.
        await answer.return(undefined as never);
      }
    },
  };
}

/** Tokens of an answer without its end, where servers say the count: they send a token a piece. */
export function unfinished(pieces: number): RemoteTokens {
  return { input: 0, output: pieces };
}
