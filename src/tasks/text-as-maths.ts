/** Characters that mean something to LaTeX, as they are written in text. */
const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ...Array.from('{}$&#%_', (character): [string, string] => [character, `\\${character}`]),
]);

/** Plain text as LaTeX maths: a `\text{}` for each line that is not empty. */
export function textAsMaths(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `\\text{${line.trim().replace(/[\\~^{}$&#%_]/gu, (character) => escapes.get(character)!)}}`);
}
