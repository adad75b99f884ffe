/** Deeper than any schema that is accepted; the reader stops there. */
const deepest = 12;

/**
 * Reads JSON the way people write it into prompts: single or curly quotes, full-width colons and commas, names without
 * quotes, trailing commas, values left out, a quote too many before the last brace. Linear in the text.
 *
 * @returns the value, or undefined where the text is nothing of that kind
 */
export function parseLoose(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not strict JSON: read it loosely.
  }
  const reader = new LooseReader(text);
  return reader.value(0);
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

class LooseReader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): unknown {
    this.#space();
    const char = this.#text[this.#at];
    if (char === undefined || depth > deepest) return undefined;
    if (char === '{') return this.#object(depth);
    if (char === '[') return this.#list(depth);
    return quotes.has(char) ? this.#quoted() : this.#bare();
  }

  #object(depth: number): unknown {
    const entries: [string, unknown][] = [];
    this.#at++;
    while (this.#at < this.#text.length) {
      this.#space(/[\s,，、;；]/u);
      if (this.#text[this.#at] === '}') {
        this.#at++;
        return Object.fromEntries(entries);
      }
      const before = this.#at;
      const name = quotes.has(this.#text[this.#at] ?? '') ? this.#quoted() : this.#bare();
      this.#space();
      if (/[:：]/u.test(this.#text[this.#at] ?? '')) {
        this.#at++;
        this.#space();
        const empty = /[,，}]/u.test(this.#text[this.#at] ?? '}');
        entries.push([name, empty ? '' : this.value(depth + 1)]);
      } else if (/[\p{L}\p{N}]/u.test(name)) entries.push([name, '']);
      if (this.#at === before) return undefined;
    }
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }

  #list(depth: number): unknown {
    const items: unknown[] = [];
    this.#at++;
    while (this.#at < this.#text.length) {
      this.#space(/[\s,，、]/u);
      if (this.#text[this.#at] === ']') {
        this.#at++;
        return items;
      }
      const before = this.#at;
      items.push(this.value(depth + 1));
      if (this.#at === before) return undefined;
    }
    return items;
  }

  #quoted(): string {
    const close = quotes.get(this.#text[this.#at]!)!;
    const curly = close === '”' || close === '’';
    let text = '';
    this.#at++;
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at++]!;
      if (char === '\\') text += this.#text[this.#at++] ?? '';
      else if (char === close || (curly && (char === '"' || char === "'"))) return text;
      else text += char;
    }
    return text;
  }

  #bare(): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !/[:：,，{}[\]\n"]/u.test(this.#text[this.#at]!)) this.#at++;
    return this.#text.slice(start, this.#at).trim();
  }

  #space(pattern = /\s/u): void {
    while (this.#at < this.#text.length && pattern.test(this.#text[this.#at]!)) this.#at++;
  }
}
