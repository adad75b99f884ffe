/** Functions whose names LaTeX writes as commands. */
const named =
  /\\(sin|cos|tan|cot|sec|csc|sinh|cosh|tanh|arcsin|arccos|arctan|log|ln|lg|exp|lim|max|min|sup|inf|det|mod|dim|ker|gcd|arg|deg)\b/gu;

/** Latin letters and digits of a text, those that look alike as one. */
export function signsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase().replace(/[il|]/g, '1').replace(/o/g, '0');
  return folded.match(/[a-z0-9]/g) ?? [];
}

/** The same of LaTeX maths, without its commands. */
export function signsOfMaths(latex: string): string[] {
  return signsOf(
    latex.replace(named, (_, name: string) => name).replace(/\\(?:begin|end) \{[^}]*\}|\\[A-Za-z]+|\\./g, ''),
  );
}

/** How many signs two bags share. */
export function shared(one: readonly string[], other: readonly string[]): number {
  const rest = [...other];
  return one.filter((sign) => {
    const at = rest.indexOf(sign);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
}

/** What two bags share, 0 to 1. */
export function alike(one: readonly string[], other: readonly string[]): number {
  return one.length + other.length === 0 ? 1 : (2 * shared(one, other)) / (one.length + other.length);
}
