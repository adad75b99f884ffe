import { InkstoneError } from '../../types/error.ts';

/** Any failure as the one error class. What nobody foresaw is `internal`: its cause is for the log alone. */
export function asInkstoneError(error: unknown): InkstoneError {
  if (error instanceof InkstoneError) return error;
  const message = 'An internal error has occurred, please try again later or contact the operator.';
  return new InkstoneError('internal', message, { cause: error });
}

/**
 * The message with the field's name, unless it names it already. A field inside a list is always named in full: only
 * that says which one.
 * @param lead what upstream says in this case; put before a message that says it in other words
 */
export function spellMessage(error: InkstoneError, lead: string | undefined): string {
  const { message, field } = error;
  const key = lead?.replace(/(?<![.\s])[.\s]+$/, '');
  const text = key === undefined || message.startsWith(key) ? message : `${lead} ${message}`;
  if (field === undefined || text.includes(field)) return text;
  const name = field.includes('[') ? field : (field.split('.').at(-1) ?? field);
  return text.toLowerCase().includes(name.toLowerCase()) ? text : `${text} (field: ${field})`;
}

/** Headers that say when another try makes sense. */
export function retryHeaders({ retryAfter }: InkstoneError): Record<string, string> {
  if (retryAfter === undefined) return {};
  // OpenAI's clients look at the finer one first.
  return {
    'Retry-After': String(Math.max(1, Math.ceil(retryAfter))),
    'Retry-After-Ms': String(Math.max(1, Math.round(retryAfter * 1000))),
  };
}
