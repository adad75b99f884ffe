/** Tokens with no space before them, and such with none behind them. */
const closing = /^(?:[_^}),;:!'.\][]|\{)$/;
const opening = /^(?:[_^{([])$/;

/** Commands whose argument is words, and what stands in them letter by letter. */
const upright = /^\\(?:mathrm|mathbf|mathsf|text|textrm|textbf|operatorname)$/u;
const letter = /^(?:[\p{L}\d]|~)$/u;

/**
 * LaTeX maths as people write it, without the spaces around braces, scripts and brackets, and between the letters of words and the digits of numbers:
 * `\frac { a } { b } x _ { i }` becomes `\frac{a}{b} x_{i}`, `\mathrm { i f } 1 . 5` becomes `\mathrm{if} 1.5`.
 * @param latex tokens with one space between them
 */
export function compactMaths(latex: string): string {
  const tokens = latex.split(' ');
  let words = false;
  return tokens.reduce((text, token, i) => {
    const before = tokens[i - 1];
    if (token === '{') words = before !== undefined && upright.test(before);
    if (token === '}') words = false;
    const spelled = before !== undefined && words && letter.test(before) && letter.test(token);
    const counted = before !== undefined && /^[\d.]$/.test(before) && /^\d$/.test(token);
    const spaced = before !== undefined && !spelled && !counted && !opening.test(before) && !closing.test(token);
    return text + (spaced ? ' ' : '') + token;
  }, '');
}
