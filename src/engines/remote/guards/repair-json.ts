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
  /** Elements of lists that are being written: half a one is left out. */
  let halves = 0;
  const isElement = () => open.at(-1) === '}' && open.at(-2) === ']';
  const mark = (at: number) => {
    if (halves > 0) return;
    safe = at;
    closers = open.toReversed().join('');
  };
  const begin = (sign: string, at: number) => {
    open.push(sign === '[' ? ']' : '}');
    if (isElement()) halves++;
    if (safe === undefined || sign === '[') mark(at);
    return open.length <= deepest;
  };
  const end = (sign: string, at: number) => {
    if (isElement()) halves--;
    const fits = open.pop() === sign;
    if (fits) mark(at);
    return fits;
  };
  for (const { 0: sign, index } of text.matchAll(signs)) {
    const after = index + 1;
    if (sign === ',') mark(index);
    else if (sign === '[' || sign === '{') {
      if (!begin(sign, after)) break;
    } else if (sign === ']' || sign === '}') {
      if (!end(sign, after)) break;
      if (open.length === 0) return { end: after, safe: after, closers };
    }
  }
  return { ...(safe !== undefined && { safe }), closers };
}

/** The signs of structure, and strings as a whole (the last one may not end) so that signs within them don't count. */
const signs = /[[\]{},]|"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)/g;

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
