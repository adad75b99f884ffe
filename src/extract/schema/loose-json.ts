/** Deeper than any schema that is accepted; the reader stops there. */
const deepest = 12;

/**
 * Reads JSON the way people write it into prompts, and types of TypeScript and Python written like it: single or curly quotes, full-width
 * colons and commas, names without quotes, semicolons, comments, trailing commas, values left out, a quote too many before the last
 * brace. Linear in the text.
 *
 * @returns the value, or undefined where the text is nothing of that kind
 */
export function parseLoose(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not strict JSON: read it loosely.
  }
  return new LooseReader(text, 0).value(0);
}

/**
 * Reads the object or list that begins at a place of a text.
 * @returns the value (undefined where there is none) and the place after what was read
 */
export function readLoose(text: string, from: number): { readonly value: unknown; readonly end: number } {
  const reader = new LooseReader(text, from);
  const value = reader.value(0);
  return { value, end: reader.at };
}

const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['”', '”'],
  ['‘', '’'],
  ['’', '’'],
  ['`', '`'],
]);

const literals: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
]);
const numeral = /^-?\d{1,15}(?:\.\d{1,10})?$/u;
/** Types of lists whose item type stands in brackets: `list[str]`, `Array<{…}>`. */
const listType = /^(?:list|array|sequence|readonlyarray|set)$/iu;
/** Types that say only that a value may be missing. */
const optionalType = /^(?:optional|union|partial|annotated)$/iu;

class LooseReader {
  at: number;
  readonly #text: string;

  constructor(text: string, from: number) {
    this.at = from;
    this.#text = text;
  }

  /** @param close what ends the list around it */
  value(depth: number, close = ''): unknown {
    this.#space();
    const char = this.#text[this.at];
    if (char === undefined || depth > deepest) return undefined;
    if (char === '{') return this.#listed(this.#object(depth));
    if (char === '[') return this.#list(depth, ']');
    if (quotes.has(char)) return this.#quoted();
    const word = this.#bare(`,，;；{}[]\n${close}`);
    const next = this.#text[this.at];
    if ((next === '[' || next === '<') && (listType.test(word) || optionalType.test(word))) {
      const inner = this.#list(depth, next === '[' ? ']' : '>');
      return listType.test(word) ? inner : Array.isArray(inner) ? inner[0] : undefined;
    }
    return this.#listed(literals.get(word) ?? (numeral.test(word) ? Number(word) : word));
  }

  /** `string[]` is a list of what stands before the brackets. */
  #listed(value: unknown): unknown {
    if (!this.#text.startsWith('[]', this.at)) return value;
    this.at += 2;
    return [value];
  }

  #object(depth: number): unknown {
    const entries: [string, unknown][] = [];
    this.at++;
    while (this.at < this.#text.length) {
      this.#space(',，、;；');
      if (this.#text[this.at] === '}') {
        this.at++;
        return Object.fromEntries(entries);
      }
      const before = this.at;
      const quoted = quotes.has(this.#text[this.at] ?? '');
      const name = quoted ? this.#quoted() : this.#bare(':：,，;；{}[]\n"').replace(/^readonly\s+|\?$/gu, '');
      this.#space();
      if (/[:：]/u.test(this.#text[this.at] ?? '')) {
        this.at++;
        this.#space();
        const empty = /[,，;；}]/u.test(this.#text[this.at] ?? '}');
        const value = empty ? '' : this.value(depth + 1);
        if (/[\p{L}\p{N}]/u.test(name) || quoted) entries.push([name, value]);
        this.#alternatives();
      } else if (/[\p{L}\p{N}]/u.test(name)) entries.push([name, '']);
      if (this.at === before) return undefined;
    }
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }

  /** Skips the rest of a union: `"a" | "b"`. */
  #alternatives(): void {
    while (this.#text[this.at] === ' ') this.at++;
    if (this.#text[this.at] === '|')
      while (this.at < this.#text.length && !/[,;}\n]/u.test(this.#text[this.at]!)) this.at++;
  }

  #list(depth: number, close: string): unknown {
    const items: unknown[] = [];
    this.at++;
    while (this.at < this.#text.length) {
      this.#space(',，、');
      if (this.#text[this.at] === close) {
        this.at++;
        return items;
      }
      const before = this.at;
      items.push(this.value(depth + 1, close));
      if (this.at === before) return undefined;
    }
    return items;
  }

  #quoted(): string {
    const close = quotes.get(this.#text[this.at]!)!;
    const curly = close === '”' || close === '’';
    let text = '';
    this.at++;
    while (this.at < this.#text.length) {
      const char = this.#text[this.at++]!;
      if (char === '\\') text += this.#text[this.at++] ?? '';
      else if (char === close || (curly && (char === '"' || char === "'"))) return text;
      else text += char;
    }
    return text;
  }

  /** Text without quotes up to one of the given marks; what stands in round brackets or is `<…>` belongs to it. */
  #bare(end: string): string {
    const start = this.at;
    let open = 0;
    while (this.at < this.#text.length) {
      const char = this.#text[this.at]!;
      if (char === '\n') break;
      if (open === 0 && end.includes(char)) break;
      if (open === 0 && char === '<' && this.at > start) break;
      if (open === 0 && char === '/' && this.#text[this.at + 1] === '/') break;
      if (char === '(' || char === '（') open++;
      if ((char === ')' || char === '）') && open > 0) open--;
      this.at++;
    }
    return this.#text.slice(start, this.at).trim();
  }

  /** Skips white space, comments and the given marks. */
  #space(marks = ''): void {
    while (this.at < this.#text.length) {
      const char = this.#text[this.at]!;
      if (char <= ' ' || char === '\u00a0' || char === '\u3000' || marks.includes(char)) this.at++;
      else if (char === '/' && this.#text[this.at + 1] === '/') this.#skipTo('\n');
      else if (char === '/' && this.#text[this.at + 1] === '*') this.#skipTo('*/');
      else return;
    }
  }

  #skipTo(mark: string): void {
    const end = this.#text.indexOf(mark, this.at);
    this.at = end < 0 ? this.#text.length : end + mark.length;
  }
}
