import type { Vocabulary } from './vocabulary.ts';

/** Where the next token stands: within the whole formula, a group, an argument, a pair of delimiters, the rows of an environment, … */
type Place =
  | 'formula'
  | 'group'
  | 'left'
  | 'rows'
  /** `\substack`: rows of one cell. */
  | 'lines'
  /** The root's degree, between square brackets: symbols only. */
  | 'degree'
  /** The column letters of an array. */
  | 'columns'
  /** Before an argument of a command or script. */
  | 'argument'
  | 'ended';

/** Scripts the latest atom has; a prime leaves room for one superscript right behind the primes. */
const hasSub = 1;
const hasSuper = 2;
const hasPrime = 4;
const afterPrime = 8;

/** How far a formula has come. Never changed: `advance` gives the next one, so that a beam's readings share what they have in common. */
export interface State {
  readonly place: Place;
  /** What goes on when this place is closed. */
  readonly parent: State | undefined;
  readonly depth: number;
  readonly scripts: number;
  /** Nothing has been written in this place. */
  readonly empty: boolean;
  /** Of rows: the environment; of an argument: whose it is. */
  readonly name: string;
  /** Of rows: columns so far in this row, and at most; of column letters: how many; of an argument: how many are wanted. */
  readonly count: number;
  readonly most: number;
}

/** Deeper formulas than this are the network's noise. */
const mostDepth = 14;
/** LaTeX's own limit for matrices. */
const mostColumns = 10;
const columnLetters = new Set(['l', 'c', 'r']);

export const beginning: State = {
  place: 'formula',
  parent: undefined,
  depth: 0,
  scripts: 0,
  empty: true,
  name: '',
  count: 0,
  most: 0,
};

/** Whether a token may come next, so that the formula can still become valid LaTeX. */
export function allows(state: State, token: number, vocabulary: Vocabulary): boolean {
  const kind = vocabulary.kinds[token]!;
  const { place, scripts } = state;
  if (place === 'argument') return state.name === 'columns' ? kind === 'open' : beginsArgument(state, kind);
  if (place === 'columns') {
    if (kind === 'close') return state.count > 0;
    return columnLetters.has(vocabulary.tokens[token]!) && state.count < mostColumns;
  }
  if (place === 'degree') return kind === 'symbol' || (kind === 'squareClose' && !state.empty);
  switch (kind) {
    case 'symbol':
    case 'squareOpen':
    case 'squareClose':
      return true;
    case 'subscript':
      return (scripts & hasSub) === 0 && state.depth < mostDepth;
    case 'superscript':
      return (scripts & hasSuper) === 0 && (scripts & (hasPrime | afterPrime)) !== hasPrime && state.depth < mostDepth;
    case 'prime':
      return (scripts & hasSuper) === 0 && (scripts & (hasPrime | afterPrime)) !== hasPrime;
    case 'one':
    case 'two':
    case 'root':
    case 'stack':
    case 'open':
    case 'left':
    case 'begin':
      return state.depth < mostDepth;
    case 'close':
      return place === 'group' || place === 'lines';
    case 'right':
      return place === 'left';
    case 'finish':
      return place === 'rows' && vocabulary.environments[token] === state.name;
    case 'cell':
      return place === 'rows' && state.count + 1 < state.most;
    case 'row':
      return place === 'rows' || place === 'lines';
    case 'end':
      return place === 'formula' && !state.empty;
    default:
      return false;
  }
}

function beginsArgument(state: State, kind: string): boolean {
  if (kind === 'squareOpen') return state.name === 'root';
  if (state.name === 'stack') return kind === 'open';
  return kind === 'symbol' || kind === 'open';
}

/** The state after a token that `allows` allows. */
export function advance(state: State, token: number, vocabulary: Vocabulary): State {
  const kind = vocabulary.kinds[token]!;
  if (state.place === 'argument') return advanceArgument(state, kind);
  if (state.place === 'columns') {
    if (kind !== 'close') return { ...state, count: state.count + 1 };
    return { ...state.parent!, most: state.count };
  }
  if (state.place === 'degree')
    return kind === 'squareClose' ? { ...state.parent!, name: 'radicand' } : { ...state, empty: false };
  switch (kind) {
    case 'subscript':
      return argument(scripted(state, (state.scripts & ~afterPrime) | hasSub), 'script', 1);
    case 'superscript':
      return argument(scripted(state, (state.scripts & ~afterPrime) | hasSuper), 'script', 1);
    case 'prime':
      return scripted(state, state.scripts | hasPrime | afterPrime);
    case 'one':
      return argument(scripted(state, 0), 'command', 1);
    case 'two':
      return argument(scripted(state, 0), 'command', 2);
    case 'root':
    case 'stack':
      return argument(scripted(state, 0), kind, 1);
    case 'open':
      return inner(scripted(state, 0), 'group');
    case 'left':
      return inner(scripted(state, 0), 'left');
    case 'begin':
      return rows(scripted(state, 0), vocabulary.environments[token]!);
    case 'close':
    case 'right':
    case 'finish':
      return closed(state);
    case 'cell':
      return { ...scripted(state, 0), count: state.count + 1 };
    case 'row':
      return { ...scripted(state, 0), count: 0 };
    case 'end':
      return { ...state, place: 'ended' };
    default:
      return scripted(state, 0);
  }
}

function advanceArgument(state: State, kind: string): State {
  if (state.name === 'columns') return inner(state.parent!, 'columns');
  if (kind === 'squareOpen') return inner(state, 'degree');
  if (kind === 'open') return inner(state, state.name === 'stack' ? 'lines' : 'group');
  return given(state);
}

/** An argument has been given: the next one, or what comes after the command. */
function given(state: State): State {
  return state.count > 1 ? { ...state, count: state.count - 1 } : state.parent!;
}

/** A group, a pair of delimiters or an environment is over; a group may have been an argument. */
function closed({ parent }: State): State {
  return parent!.place === 'argument' ? given(parent!) : parent!;
}

function scripted(state: State, scripts: number): State {
  return { ...state, scripts, empty: false };
}

function inner(parent: State, place: Place): State {
  return { ...beginning, place, parent, depth: parent.depth + 1 };
}

function argument(parent: State, name: string, count: number): State {
  return { ...inner(parent, 'argument'), name, count };
}

function rows(parent: State, name: string): State {
  const environment = { ...inner(parent, 'rows'), name, most: name === 'cases' ? 2 : mostColumns };
  return name === 'array' ? argument(environment, 'columns', 1) : environment;
}
