/** Tokens with no space before them, and such with none behind them. */
const closing = /^(?:[_^}),;:!'.\][]|\{)$/;
const opening = /^(?:[_^{([])$/;

/**
 * LaTeX maths as people write it, without the spaces around braces, scripts and brackets: `\frac { a } { b } x _ { i }` becomes
 * `\frac{a}{b} x_{i}`.
 * @param latex tokens with one space between them
 */
export function compactMaths(latex: string): string {
  const tokens = latex.split(' ');
  return tokens.reduce((text, token, i) => {
    const before = tokens[i - 1];
    const spaced = before !== undefined && !opening.test(before) && !closing.test(token);
    return text + (spaced ? ' ' : '') + token;
  }, '');
}
