import type { Formula } from '../../types/formula.ts';

const leastSure = 0.88;
/** Small print is no exponent. */
const baseless = /^(?:\{ \} )?[_^]/;
const high = mapped('0123456789+−-()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ');
const low = mapped('0123456789+−-()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');
/** Commands that stand for signs of the text, and styles, which it does not show. */
const signs: Readonly<Record<string, string>> = { times: '×', cdot: '·', pm: '±', mu: 'µ', circ: '°', '%': '%' };
const styles = /\\(?:mathrm|mathbf|mathit|mathsf|boldsymbol|text)(?![A-Za-z])/g;

function mapped(from: string, to: string): ReadonlyMap<string, string> {
  const targets = Array.from(to);
  return new Map(Array.from(from, (sign, i) => [sign, targets[i]!]));
}

/**
 * Text whose indices and exponents Unicode can show, as the formula network sees them: `10⁴`, `v₀`, `m²`. As many characters as before, the
 * same but for their height.
 * @param text what the recogniser of lines read in the same place
 * @returns undefined where nothing is raised or lowered, or the readings differ
 */
export function raisedText(
  { latex, confidence }: Pick<Formula, 'latex' | 'confidence'>,
  text: string,
): string | undefined {
  if (baseless.test(latex) || confidence ** (1 / latex.split(' ').length) < leastSure) return undefined;
  const written = plainText(latex);
  if (written === undefined) return undefined;
  const inLine = text.replaceAll(' ', '');
  const same = folded(written) === folded(inLine) && Array.from(written).length === Array.from(inLine).length;
  return same && written !== inLine ? spread(written, text) : undefined;
}

/** LaTeX as text with raised and lowered characters; undefined where a token has none. */
function plainText(latex: string): string | undefined {
  const tokens = latex.replace(styles, '').split(' ');
  let [written, depth, outside] = ['', 0, 0];
  let script: ReadonlyMap<string, string> | undefined;
  for (const token of tokens.filter((each) => each !== '')) {
    if (token === '^' || token === '_') {
      script = token === '^' ? high : low;
      outside = depth;
    } else if (token === '{') depth++;
    else if (token === '}') {
      if (--depth === outside) script = undefined;
    } else {
      const plain = token.startsWith('\\') ? signs[token.slice(1)] : token;
      const sign = plain && script ? script.get(plain) : plain;
      if (!sign) return undefined;
      written += sign;
    }
  }
  return written;
}

/** Without height, minus signs alike. */
function folded(text: string): string {
  return text.normalize('NFKC').replaceAll('−', '-');
}

/** With the spaces of another text. */
function spread(written: string, text: string): string {
  const rest = Array.from(written);
  return Array.from(text, (character) => (character === ' ' ? ' ' : rest.shift()!)).join('');
}
