/** What a token does in the grammar of a formula. */
export type Kind =
  | 'none'
  | 'end'
  | 'symbol'
  | 'squareOpen'
  | 'squareClose'
  | 'open'
  | 'close'
  | 'subscript'
  | 'superscript'
  | 'prime'
  | 'one'
  | 'two'
  | 'root'
  | 'stack'
  | 'left'
  | 'right'
  | 'begin'
  | 'finish'
  | 'cell'
  | 'row';

/** The tokens a formula network writes, in the order of its classes, and what each of them does. */
export interface Vocabulary {
  readonly tokens: readonly string[];
  readonly kinds: readonly Kind[];
  /** Of `\begin` and `\end`: the environment; of other tokens empty. */
  readonly environments: readonly string[];
  /** The class every formula begins with, never written. */
  readonly start: number;
  readonly end: number;
}

const one = new Set(
  String.raw`\mathrm \mathbf \mathcal \mathbb \mathfrak \mathsf \mathtt \mathit \mathscr \boldsymbol \operatorname \operatorname*
    \hat \widehat \tilde \widetilde \bar \overline \vec \dot \ddot \dddot \check \widecheck \breve \acute \grave \mathring \underline
    \overrightarrow \overleftarrow \overleftrightarrow \overbrace \underbrace \boxed \text
    \xrightarrow \xleftarrow \xhookrightarrow \xmapsto`.split(/\s+/),
);
const two = new Set(String.raw`\frac \binom \overset \underset \stackrel`.split(' '));
const known: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['<pad>', 'none'],
  ['<s>', 'none'],
  ['<unk>', 'none'],
  ['</s>', 'end'],
  ['{', 'open'],
  ['}', 'close'],
  ['[', 'squareOpen'],
  [']', 'squareClose'],
  ['_', 'subscript'],
  ['^', 'superscript'],
  ["'", 'prime'],
  ['&', 'cell'],
  ['\\\\', 'row'],
  ['\\sqrt', 'root'],
  ['\\substack', 'stack'],
]);
/** `\left(` and the like are one token each; `\leftarrow` is not one of them. */
const delimiter = /^\\(left|right)(?:[^a-zA-Z]|\\)/;
const environment = /^\\(begin|end)\{(\w+)\}$/;

/**
 * @param tokens as the network's classes have them: special tokens first, one LaTeX token each
 * @throws Error without a start and an end
 */
export function createVocabulary(tokens: readonly string[]): Vocabulary {
  const [start, end] = [tokens.indexOf('<s>'), tokens.indexOf('</s>')];
  if (start < 0 || end < 0) throw new Error('the formula vocabulary has no start or no end');
  return {
    tokens,
    kinds: tokens.map(kindOf),
    environments: tokens.map((token) => environment.exec(token)?.[2] ?? ''),
    start,
    end,
  };
}

function kindOf(token: string): Kind {
  const fixed = known.get(token);
  if (fixed) return fixed;
  if (one.has(token)) return 'one';
  if (two.has(token)) return 'two';
  const paired = environment.exec(token) ?? delimiter.exec(token);
  switch (paired?.[1]) {
    case 'begin':
      return 'begin';
    case 'end':
      return 'finish';
    case 'left':
      return 'left';
    case 'right':
      return 'right';
    default:
      return 'symbol';
  }
}
