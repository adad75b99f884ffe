import { InkstoneError } from '../../types/error.ts';

/** Objects, lists, their members and items together: a conversation of a thousand messages has a tenth of it. */
const mostValues = 100_000;
/** A schema inside options inside parameters is 20 deep. */
const deepest = 100;

const [quote, backslash, comma, openBrace, closeBrace, openBracket, closeBracket] = Buffer.from('"\\,{}[]') as Buffer &
  [number, number, number, number, number, number, number];

/**
 * Bounds what a JSON text will cost, before it is parsed: a byte of text can make twenty of memory, and each value is
 * looked at again by a schema. One pass over the bytes; what is no JSON at all is left to the parser.
 * @throws InkstoneError `payload_too_large` for more values, or deeper ones, than any call has
 */
export function checkShape(json: Buffer): void {
  let values = 0;
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case quote:
        at = endOfString(json, at + 1);
        break;
      case openBrace:
      case openBracket:
        values++;
        if (++depth > deepest) throw tooLarge(`nests values more than ${deepest} deep`);
        break;
      case closeBrace:
      case closeBracket:
        depth--;
        break;
      case comma:
        if (++values > mostValues) throw tooLarge(`holds more than ${mostValues} values`);
        break;
    }
  }
}

/** Where the string ends that begins at `start`: most are jumped over at once, one with escapes is walked. */
function endOfString(json: Buffer, start: number): number {
  const end = json.indexOf(quote, start);
  if (end < 0) return json.length;
  if (json[end - 1] !== backslash) return end;
  let at = start;
  while (at < json.length && json[at] !== quote) at += json[at] === backslash ? 2 : 1;
  return at;
}

function tooLarge(what: string): InkstoneError {
  return new InkstoneError('payload_too_large', `Payload Too Large. [the body ${what}]`);
}
