/** What a broken JSON text came to. */
export interface Repaired {
  readonly value: unknown;
  /** Whether something at its end is missing. */
  readonly cut: boolean;
}

/** The first `{` or `[` and what follows: models put words and code fences around JSON. */
function withoutFrame(text: string): string {
  const start = text.search(/[[{]/);
  return start < 0 ? '' : text.slice(start);
}

/**
 * JSON as a model wrote it: in a fence or between words, cut anywhere. What is whole is kept, up to the last whole element of a list or
 * entry of an object. Takes time in proportion to the text.
 * @returns undefined where there is no object or list
 */
export function repairJson(text: string): Repaired | undefined {
  const body = withoutFrame(text);
  if (body === '') return undefined;
  const { end, safe, closers } = scan(body);
  if (end !== undefined) {
    const value = parse(body.slice(0, end));
    if (value !== undefined) return { value, cut: false };
  }
  if (safe === undefined) return undefined;
  const value = parse(body.slice(0, safe) + closers);
  return value === undefined ? undefined : { value, cut: true };
}

interface Scan {
  /** Where the first value ends. */
  readonly end?: number;
  /** The last place where all that is open could be closed, and what closes it. */
  readonly safe?: number;
  readonly closers: string;
}

function scan(text: string): Scan {
  const open: string[] = [];
  let safe: number | undefined;
  let closers = '';
  let inString = false;
  /** Elements of lists that are being written: half a one is left out. */
  let halves = 0;
  const isElement = () => open.at(-1) === '}' && open.at(-2) === ']';
  const mark = (at: number) => {
    if (halves > 0) return;
    safe = at;
    closers = open.toReversed().join('');
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
      continue;
    }
    if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      open.push(character === '[' ? ']' : '}');
      if (isElement()) halves++;
      if (open.length > deepest) return { ...(safe !== undefined && { safe }), closers };
      if (safe === undefined || character === '[') mark(i + 1);
    } else if (character === ']' || character === '}') {
      if (isElement()) halves--;
      if (open.pop() !== character) return { ...(safe !== undefined && { safe }), closers };
      if (open.length === 0) return { end: i + 1, safe: i + 1, closers: '' };
      mark(i + 1);
    } else if (character === ',') mark(i);
  }
  return { ...(safe !== undefined && { safe }), closers };
}

/** Objects within each other; no answer goes deeper. */
const deepest = 64;

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
