import { cleanLine } from '../../clean-text.ts';
import { escapeLatex } from '../escape.ts';
import { greekCommands, symbolCommands } from '../symbols.ts';
import { delimiters, sizes, usageOf } from './commands.ts';
import { type Rows, writeRows } from './rows.ts';

/** A formula while it is read: its tokens, white space as one blank, and the next one's place. */
interface Cursor {
  readonly tokens: readonly string[];
  at: number;
  depth: number;
}

/** Thrown for what no document could typeset; never leaves this file. */
class Unsafe extends Error {}

const deepest = 50;
const scripts = new Set(['^', '_']);
const spaces = new Set(['\\,', '\\;', '\\:', '\\!', '\\>', '\\ ', '~']);
const escapedSigns = new Set(['\\{', '\\}', '\\|', '\\#', '\\$', '\\%', '\\&', '\\_']);
const bracketed = new Set([
  'sqrt',
  'xrightarrow',
  'xleftarrow',
  'xmapsto',
  'xhookrightarrow',
  'xhookleftarrow',
  'xleftrightarrow',
]);
const textCommands = new Set(['text', 'mbox', 'hbox', 'textrm', 'textnormal']);
const aliases: Readonly<Record<string, string>> = { widecheck: 'check', bm: 'boldsymbol', mod: 'pmod' };
/** They only say where limits stand. */
const ignored = new Set(['\\limits', '\\nolimits', '\\displaylimits', '\\nonumber', '\\notag']);
/** Ends of a cell, in a table or at the outermost level. */
const cellEnds = ['&', '\\\\', '\\cr'];

/**
 * A formula in a form that any document with the packages of `packagesOfMaths` can typeset: arguments in braces, groups, scripts, delimiters
 * and environments checked, rows outside an environment put into one, letters of other scripts as text.
 * Undefined for a formula that has no such form. Line ends and blanks are one blank.
 */
export function safeMaths(latex: string): string | undefined {
  const tokens =
    cleanLine(latex).match(
      /\\(?:begin|end)\s*\{\s*(?:[a-zA-Z]+\*?\s*|\*\s*)?\}|\\operatorname\*|\\[a-zA-Z]+|\\.|\s+|./gu,
    ) ?? [];
  const cursor = { tokens: tokens.map(tidy), at: 0, depth: 0 };
  try {
    const rows = readRows(cursor, undefined);
    const out = rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : writeRows('aligned', rows);
    return out?.trim() || undefined;
  } catch (error) {
    if (error instanceof Unsafe) return undefined;
    throw error;
  }
}

/** Cells up to the token that ends them all, which is passed over; undefined is the formula's end. */
function readRows(cursor: Cursor, end: string | undefined): Rows {
  const rows: string[][] = [[]];
  for (;;) {
    rows.at(-1)!.push(sequence(cursor, [...cellEnds, ...(end === undefined ? [] : [end])]).trim());
    const token = cursor.tokens[cursor.at++];
    if (token === end) return rows;
    if (token === undefined) throw new Unsafe();
    if (token !== '&') rows.push([]);
  }
}

/** What stands before one of the ends, or the formula's end. */
function sequence(cursor: Cursor, ends: readonly string[]): string {
  if (++cursor.depth > deepest) throw new Unsafe();
  let out = '';
  let taken = '';
  for (
    let token = cursor.tokens[cursor.at];
    token !== undefined && !ends.includes(token);
    token = cursor.tokens[cursor.at]
  ) {
    cursor.at++;
    if (token === ' ') out += ' ';
    else if (ignored.has(token)) continue;
    else if (token === "'" || scripts.has(token)) {
      const kind = token === '_' ? '_' : '^';
      if (taken.includes(kind)) throw new Unsafe();
      taken += kind;
      out += token === "'" ? primes(cursor) : `${token}${script(cursor)}`;
    } else {
      out += atom(cursor, token);
      taken = '';
    }
  }
  cursor.depth--;
  return out;
}

/** A row of primes, with the superscript that follows it. */
function primes(cursor: Cursor): string {
  let count = 1;
  for (; cursor.tokens[cursor.at] === "'"; cursor.at++) count++;
  const end = cursor.at;
  skipBlanks(cursor);
  if (cursor.tokens[cursor.at] !== '^') {
    cursor.at = end;
    return "'".repeat(count);
  }
  cursor.at++;
  return `^{${'\\prime'.repeat(count)} ${argument(cursor)}}`;
}

function script(cursor: Cursor): string {
  skipBlanks(cursor);
  const token = cursor.tokens[cursor.at];
  if (token === undefined || !/^[a-zA-Z0-9*+]$/.test(token)) return `{${argument(cursor)}}`;
  cursor.at++;
  return token;
}

/** An argument without its braces: a group or the next atom. */
function argument(cursor: Cursor): string {
  skipBlanks(cursor);
  const token = cursor.tokens[cursor.at++];
  if (token === '{') return group(cursor);
  if (token === undefined || scripts.has(token) || token === "'" || ignored.has(token)) throw new Unsafe();
  return atom(cursor, token);
}

function group(cursor: Cursor): string {
  const inside = sequence(cursor, ['}']).trim();
  expect(cursor, '}');
  return inside;
}

function atom(cursor: Cursor, token: string): string {
  if (token === '{') return `{${group(cursor)}}`;
  if (token === '\\ ') return '~';
  if (spaces.has(token) || escapedSigns.has(token)) return token;
  if (token.startsWith('\\begin')) return environment(cursor, nameIn(token));
  if (/^\\[a-zA-Z]/.test(token)) return command(cursor, token.slice(1));
  if (/^[#$%&}\\]/.test(token)) throw new Unsafe();
  return /^[\x20-\x7e]$/.test(token) ? token : foreign(cursor, token);
}

/** A sign outside ASCII: as a command where it is mathematics, else a run of such signs as text. */
function foreign(cursor: Cursor, first: string): string {
  const mathematical = symbolCommands.get(first) ?? greekCommands.get(first);
  if (mathematical) return `${mathematical} `;
  let run = first;
  for (
    let next = cursor.tokens[cursor.at];
    next !== undefined && /^[^\x20-\x7e]$/u.test(next);
    next = cursor.tokens[cursor.at]
  ) {
    if (symbolCommands.has(next) || greekCommands.has(next)) break;
    run += next;
    cursor.at++;
  }
  return text(run);
}

function command(cursor: Cursor, written: string): string {
  const name = aliases[written] ?? written;
  if (textCommands.has(name)) return text(textArgument(cursor));
  if (name === 'left') return leftRight(cursor);
  if (sizes.has(name)) return `\\${name}${delimiter(cursor)}`;
  if (name === 'substack') return substack(cursor);
  const usage = usageOf(name);
  if (usage === undefined) throw new Unsafe();
  if (usage === 'switch' || usage === 0) return `\\${name}${blankBeforeLetter(cursor)}`;
  let out = `\\${name}`;
  if (bracketed.has(name)) out += optional(cursor);
  for (let i = 0; i < usage; i++) out += `{${argument(cursor)}}`;
  return out;
}

/** After a command that came from an argument in braces, its own blank may be gone. */
function blankBeforeLetter(cursor: Cursor): string {
  return /^[a-zA-Z]$/.test(cursor.tokens[cursor.at] ?? '') ? ' ' : '';
}

function optional(cursor: Cursor): string {
  skipBlanks(cursor);
  if (cursor.tokens[cursor.at] !== '[') return '';
  cursor.at++;
  const inside = sequence(cursor, [']']).trim();
  expect(cursor, ']');
  return `[{${inside}}]`;
}

function substack(cursor: Cursor): string {
  skipBlanks(cursor);
  expect(cursor, '{');
  return `\\substack{${readRows(cursor, '}')
    .map((row) => row.join(' '))
    .join(' \\\\ ')}}`;
}

function leftRight(cursor: Cursor): string {
  let out = `\\left${delimiter(cursor)} `;
  for (;;) {
    out += sequence(cursor, ['\\right', '\\middle']).trim();
    const token = cursor.tokens[cursor.at++];
    if (token === undefined) throw new Unsafe();
    out += ` ${token}${delimiter(cursor)} `;
    if (token === '\\right') return out.trimEnd();
  }
}

function delimiter(cursor: Cursor): string {
  skipBlanks(cursor);
  const token = cursor.tokens[cursor.at++];
  if (token === undefined || !delimiters.has(token)) throw new Unsafe();
  return token;
}

function environment(cursor: Cursor, name: string): string {
  if (name === 'array') skipColumns(cursor);
  const out = writeRows(name, readRows(cursor, `\\end{${name}}`));
  if (out === undefined) throw new Unsafe();
  return out;
}

/** Column letters are written anew, so that there are enough. */
function skipColumns(cursor: Cursor): void {
  skipBlanks(cursor);
  if (cursor.tokens[cursor.at] !== '{') return;
  while (cursor.tokens[cursor.at] !== '}') {
    if (cursor.at++ >= cursor.tokens.length) throw new Unsafe();
  }
  cursor.at++;
}

function textArgument(cursor: Cursor): string {
  skipBlanks(cursor);
  expect(cursor, '{');
  let out = '';
  for (let open = 1; ; ) {
    const token = cursor.tokens[cursor.at++];
    if (token === undefined) throw new Unsafe();
    open += token === '{' ? 1 : token === '}' ? -1 : 0;
    if (open === 0) return out;
    if (/^\\[a-zA-Z]/.test(token)) throw new Unsafe();
    if (!/^[{}$]$/.test(token)) out += spaces.has(token) ? ' ' : token.replace(/^\\/, '');
  }
}

function text(content: string): string {
  return `\\text{${escapeLatex(content, { greek: true, rightToLeft: 'none' })}}`;
}

function nameIn(token: string): string {
  return token.slice(token.indexOf('{') + 1, -1);
}

/** White space as one blank, and none inside `\begin{…}`. */
function tidy(token: string): string {
  if (/^\s+$/.test(token)) return ' ';
  return /^\\(?:begin|end)/.test(token) ? token.replaceAll(' ', '') : token;
}

function skipBlanks(cursor: Cursor): void {
  while (cursor.tokens[cursor.at] === ' ') cursor.at++;
}

function expect(cursor: Cursor, token: string): void {
  if (cursor.tokens[cursor.at++] !== token) throw new Unsafe();
}
