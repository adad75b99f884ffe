import { understandText } from './understand-text.ts';
import type { Wish } from './wish.ts';

/** The texts of a conversation that may say what is wanted, the nearest first. */
export interface Said {
  /** The latest message of the user; neighbouring ones are one. */
  readonly user: string;
  /** What the user said before answers, the latest first. */
  readonly earlier: readonly string[];
  /** The system message or the `instructions`. */
  readonly system: string;
}

/**
 * Understands a conversation: the user's latest text counts; where it asks nothing of its own, the system message does, then what the user
 * asked before. A form that only the system message names ("Always answer in Markdown.") holds where the user names none; so does a
 * template or a schema in it, which is how libraries ask for JSON of a shape where they don't trust in `response_format`.
 */
export function understand({ user, earlier, system }: Said): Wish {
  const own = understandText(user);
  const frame = system.trim() === '' ? undefined : understandText(system);
  if (own.asks) {
    if (frame?.template && isOpen(own)) {
      return { ...frame, why: [...own.why, ...from('The system message', frame)] };
    }
    const takesForm = isOpen(own) && own.reading === 'text' && frame?.reading === 'document';
    if (!takesForm || frame.task !== undefined) return own;
    return {
      ...own,
      reading: frame.reading,
      form: frame.form,
      why: [...own.why, ...from('The system message', frame)],
    };
  }
  if (frame?.asks) return { ...frame, why: [...own.why, ...from('The system message', frame)] };
  for (const text of earlier) {
    const before = understandText(text);
    if (before.asks) return { ...before, why: [...own.why, ...from('An earlier message', before)] };
  }
  return own;
}

/** Whether a wish leaves open which values, or in which form the text. */
function isOpen({ reading, form, task, unmet }: Wish): boolean {
  if (task !== undefined || unmet.length > 0) return false;
  return reading === 'all_fields' || (reading === 'text' && form === undefined);
}

function from(where: string, { why }: Wish): string[] {
  return [`${where} says what is wanted.`, ...why];
}
