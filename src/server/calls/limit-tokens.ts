import type { Answer, Delta } from '../../types/answer.ts';
import type { Usage } from '../../types/usage.ts';
import { truncateTokens } from '../../usage/tokenizer.ts';

/** The end of a reply. */
export interface Reply {
  readonly answer: Answer;
  /** All pieces joined: the answer's text, cut at `max_tokens`. */
  readonly text: string;
  readonly finishReason: 'stop' | 'length';
  readonly usage: Usage;
}

/**
 * Cuts an answer after `maxTokens` tokens of text. The answer is read to its end all the same: its other counts and
 * its `ocr_result` are whole.
 */
export async function* limitTokens(
  deltas: AsyncGenerator<Delta, Answer>,
  maxTokens = Number.POSITIVE_INFINITY,
): AsyncGenerator<Delta, Reply> {
  const limited = (usage: Usage): Usage => ({ ...usage, outputTokens: Math.min(usage.outputTokens, maxTokens) });
  let text = '';
  let cut = false;
  try {
    while (true) {
      const step = await deltas.next();
      if (step.done) {
        const { value: answer } = step;
        return { answer, text, finishReason: cut || answer.cut ? 'length' : 'stop', usage: limited(answer.usage) };
      }
      if (cut) continue;
      const { text: more, usage } = step.value;
      let whole = text + more;
      if (usage.outputTokens > maxTokens) {
        // The running count may be a few too high where a token spans two pieces: the text as a whole decides.
        const kept = truncateTokens(whole, maxTokens);
        cut = kept !== whole;
        whole = kept.startsWith(text) ? kept : text;
      }
      const piece = whole.slice(text.length);
      text = whole;
      if (piece) yield { text: piece, usage: limited(usage) };
    }
  } finally {
    await deltas.return(undefined as never);
  }
}
