import { createVocabulary, type Kind } from './vocabulary.ts';

/** Delimiters that KaTeX and plain LaTeX can't stretch: they stand without `\left` and `\right`. */
const rigid = new Set(['\\llbracket', '\\rrbracket']);

/**
 * Writes the network's tokens as people write LaTeX: braces around every argument, subscript before superscript, one space between tokens.
 * Tokens may end anywhere that the grammar leads to: what is left open is closed, what was only begun is left out.
 */
export function toLatex(tokens: readonly string[]): string {
  const { kinds } = createVocabulary(['<s>', '</s>', ...tokens]);
  const reader: Reader = { tokens: trimmed(tokens, kinds.slice(2)), kinds: kinds.slice(2), at: 0 };
  return sequence(reader).join(' ');
}

interface Reader {
  readonly tokens: readonly string[];
  readonly kinds: readonly Kind[];
  at: number;
}

/** Kinds that mean nothing at the end of a formula. */
const unfinished: ReadonlySet<Kind> = new Set<Kind>(
  'open subscript superscript one two root stack left begin cell row'.split(' ') as Kind[],
);

function trimmed(tokens: readonly string[], kinds: readonly Kind[]): readonly string[] {
  let length = tokens.length;
  while (length > 0 && unfinished.has(kinds[length - 1]!)) length--;
  return tokens.slice(0, length);
}

const kindAt = ({ tokens, kinds, at }: Reader): Kind | undefined => (at < tokens.length ? kinds[at] : undefined);

const closing: ReadonlySet<Kind> = new Set<Kind>(['close', 'right', 'finish', 'cell', 'row']);
const scripts: ReadonlySet<Kind> = new Set<Kind>(['subscript', 'superscript', 'prime']);

/** Atoms with their scripts, up to what closes them. */
function sequence(reader: Reader): string[] {
  const out: string[] = [];
  for (let kind = kindAt(reader); kind && !closing.has(kind); kind = kindAt(reader)) {
    if (scripts.has(kind)) out.push(...scriptsOf(reader));
    else out.push(...atom(reader, kind));
  }
  return out;
}

/** Primes stand right before the superscript: with a space between them LaTeX sees two superscripts. */
function scriptsOf(reader: Reader): string[] {
  let below: string[] = [];
  let above: string[] = [];
  let primes = '';
  for (let kind = kindAt(reader); kind && scripts.has(kind); kind = kindAt(reader)) {
    reader.at++;
    if (kind === 'prime') primes += "'";
    else if (kind === 'subscript') below = ['_', ...argument(reader)];
    else above = argument(reader);
  }
  if (above.length === 0) return primes ? [...below, primes] : below;
  return [...below, `${primes}^`, ...above];
}

function atom(reader: Reader, kind: Kind): string[] {
  const token = reader.tokens[reader.at++]!;
  switch (kind) {
    case 'one':
    case 'stack':
      return [token, ...argument(reader)];
    case 'two':
      return [token, ...argument(reader), ...argument(reader)];
    case 'root':
      return [token, ...degree(reader), ...argument(reader)];
    case 'open':
      return ['{', ...rows(reader), '}'];
    case 'left':
      return delimited(reader, token);
    case 'begin':
      return environment(reader, token);
    default:
      return [token];
  }
}

/** An argument in braces; empty where the formula breaks off. */
function argument(reader: Reader): string[] {
  const kind = kindAt(reader);
  if (!kind) return ['{', '}'];
  const token = reader.tokens[reader.at++]!;
  return kind === 'open' ? ['{', ...rows(reader), '}'] : ['{', token, '}'];
}

function degree(reader: Reader): string[] {
  if (kindAt(reader) !== 'squareOpen') return [];
  const inside: string[] = [];
  for (reader.at++; kindAt(reader) === 'symbol'; reader.at++) inside.push(reader.tokens[reader.at]!);
  if (kindAt(reader)) reader.at++;
  return ['[', ...inside, ']'];
}

/** Cells and rows up to what closes them, which is read as well. A bracket that begins a row would be taken for the row's distance. */
function rows(reader: Reader): string[] {
  const out = sequence(reader);
  for (let kind = kindAt(reader); kind; kind = kindAt(reader)) {
    reader.at++;
    if (kind !== 'cell' && kind !== 'row') return out;
    out.push(kind === 'cell' ? '&' : '\\\\');
    const cell = sequence(reader);
    if (kind === 'row' && cell[0] === '[') out.push('{', '}');
    out.push(...cell);
  }
  return out;
}

function delimited(reader: Reader, left: string): string[] {
  const inside = sequence(reader);
  const right = kindAt(reader) ? reader.tokens[reader.at++]! : '\\right.';
  const sides = [left.slice('\\left'.length), right.slice('\\right'.length)] as const;
  if (!sides.some((side) => rigid.has(side))) return [left, ...inside, right];
  const [open, close] = sides.map((side) => (side === '.' ? [] : [side])) as [string[], string[]];
  return [...open, ...inside, ...close];
}

function environment(reader: Reader, begin: string): string[] {
  const columns: string[] = [];
  if (begin === '\\begin{array}') {
    for (reader.at++; kindAt(reader) === 'symbol'; reader.at++) columns.push(reader.tokens[reader.at]!);
    if (kindAt(reader)) reader.at++;
    return [begin, '{', columns.join('') || 'c', '}', ...rows(reader), '\\end{array}'];
  }
  return [begin, ...rows(reader), begin.replace('\\begin', '\\end')];
}
