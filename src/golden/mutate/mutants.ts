import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A small wrong change of a source file. */
export interface Mutant {
  /** The file from the repository's root, and the line of what is changed. */
  readonly file: string;
  readonly line: number;
  readonly kind: 'number' | 'condition';
  /** What stands there, and what in its place. */
  readonly from: string;
  readonly to: string;
}

/**
 * What instrumented code asks. With no mutant on it is also told which mutants would have changed a value: the others
 * can't be noticed, and need no trial.
 */
export interface Switches {
  /** Whether the mutant is on. */
  (index: number): boolean;
  /** The same of a number, which would always change the value. */
  readonly number: (index: number) => boolean;
  /** Passes on the value of a test that the first mutant makes true and the second false. */
  readonly test: <T>(ifTrue: number, ifFalse: number, value: T) => T;
  /** Passes on an operand of && that the mutant drops. */
  readonly and: <T>(index: number, value: T) => T;
  /** Passes on an operand of || that the mutant drops. */
  readonly or: <T>(index: number, value: T) => T;
}

/** A file whose mutants can be switched on one at a time. */
export interface Instrumented {
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** The name under which instrumented code asks whether a mutant is on. */
export const switchName = '__mutant__';

/** How far numbers are moved. */
const share = 0.3;

/**
 * Every number and every condition of a file with its wrong versions beside it.
 * @param first number of the file's first mutant
 */
export function instrument(file: string, source: string, first: number): Instrumented {
  const mutants: Mutant[] = [];
  const lines = lineStarts(source);

  const add = (kind: Mutant['kind'], { start, end }: Node, to: string): number => {
    const from = source.slice(start, end).replace(/\s+/g, ' ');
    mutants.push({ file, line: lines.findLastIndex((at) => at <= start) + 1, kind, from, to });
    return first + mutants.length - 1;
  };

  const write = (node: Node, parent?: Node): string => {
    const inner = writeChildren(node);
    if (isNumber(node) && !isStructural(node, parent)) return numberText(node, inner);
    if (isTest(node, parent)) {
      const [yes, no] = [add('condition', node, 'true'), add('condition', node, 'false')];
      return `(${switchName}(${yes}) || !${switchName}(${no}) && ${switchName}.test(${yes}, ${no}, (${inner})))`;
    }
    if (parent?.type === 'LogicalExpression' && isOperand(parent)) {
      const and = parent.operator === '&&';
      const index = add('condition', node, and ? 'dropped from &&' : 'dropped from ||');
      return and
        ? `(${switchName}(${index}) || ${switchName}.and(${index}, (${inner})))`
        : `(!${switchName}(${index}) && ${switchName}.or(${index}, (${inner})))`;
    }
    return inner;
  };

  const numberText = (node: Node, inner: string): string =>
    wrongNumbers(node.value as number).reduceRight(
      (rest, wrong) => `(${switchName}.number(${add('number', node, String(wrong))}) ? ${wrong} : ${rest})`,
      inner,
    );

  const writeChildren = (node: Node): string => {
    let text = '';
    let at = node.start;
    for (const child of childrenOf(node)) {
      if (child.start < at) continue;
      text += source.slice(at, child.start) + write(child, node);
      at = child.end;
    }
    return text + source.slice(at, node.end);
  };

  const { program, errors } = parseSync(file, source, { lang: 'ts' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const root = program as unknown as Node;
  return { code: source.slice(0, root.start) + write(root) + source.slice(root.end), mutants };
}

function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** Expressions and statements inside a node, in the order of the source; no types, no names of properties. */
function childrenOf(node: Node): Node[] {
  const keep = node.type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)/.test(node.type) ? [] : Object.entries(node);
  return keep
    .filter(([key]) => key !== 'typeAnnotation' && key !== 'returnType' && !(key === 'key' && !node.computed))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is Node => typeof (value as Node | null)?.type === 'string' && 'start' in (value as Node))
    .sort((a, b) => a.start - b.start);
}

function isNumber(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'number';
}

/** Numbers that say how something is counted or halved rather than how much: 0 and 1, places in lists, 2 as a factor, shifts, codes in hexadecimal. */
function isStructural(node: Node, parent: Node | undefined): boolean {
  const value = node.value as number;
  if (value === 0 || value === 1 || String(node.raw).startsWith('0x')) return true;
  if (parent?.type === 'MemberExpression') return true;
  const operator = parent?.type === 'BinaryExpression' ? String(parent.operator) : '';
  return ['>>', '<<', '>>>', '&', '|', '**', '%'].includes(operator) || (value === 2 && ['*', '/'].includes(operator));
}

/** 30 % more and less; of a whole number the nearest whole ones that differ. */
function wrongNumbers(value: number): number[] {
  const whole = Number.isInteger(value);
  const more = whole ? Math.max(value + 1, Math.round(value * (1 + share))) : value * (1 + share);
  const less = whole ? Math.min(value - 1, Math.round(value * (1 - share))) : value * (1 - share);
  return [more, less].map((wrong) => Number(wrong.toPrecision(6)));
}

/** What decides which way the code goes: the test of an if or of a choice, or a comparison that a function answers. */
function isTest(node: Node, parent: Node | undefined): boolean {
  if (!parent) return false;
  if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') return parent.test === node;
  const answered =
    (parent.type === 'ArrowFunctionExpression' && parent.body === node) || parent.type === 'ReturnStatement';
  return answered && node.type === 'BinaryExpression' && /^([<>]=?|[!=]==?)$/.test(String(node.operator));
}

function isOperand(parent: Node): boolean {
  return parent.operator === '&&' || parent.operator === '||';
}

/** The mutants of a folder, and its files as instrumented code by their whole paths; tests and what only they use are left as they are. */
export function mutantsOf(root: string, folder: string): { mutants: Mutant[]; code: Map<string, string> } {
  const mutants: Mutant[] = [];
  const code = new Map<string, string>();
  for (const file of filesOf(join(root, folder))) {
    if (/\.test\.ts$|\/test(ing|-)/.test(file)) continue;
    const found = instrument(file.slice(root.length + 1), readFileSync(file, 'utf8'), mutants.length);
    code.set(file, found.code);
    mutants.push(...found.mutants);
  }
  return { mutants, code };
}

/** Whole paths of the sources below a folder. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();
}
