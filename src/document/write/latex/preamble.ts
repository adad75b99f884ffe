import { mathsPackages, packagesOfMaths } from './maths/commands.ts';
import type { Scripts } from './scripts.ts';

/** Which package has a command, in the order in which they are loaded. */
const packages: readonly (readonly [name: string, uses: RegExp])[] = [
  ['amsmath', /\\begin\{(?:equation\*|aligned|gathered|split|cases|[pbvBV]?matrix|smallmatrix|alignedat)\}|\\tag\b/],
  ['[demo]graphicx', /\\includegraphics\b/],
  ['float', /\\begin\{(?:figure|table)\}\[H\]/],
  ['caption', /\\caption\*/],
  ['multirow', /\\multirow\b/],
];

/**
 * The lines between `\documentclass` and `\begin{document}` that a body needs, and no more: packages for its commands, fonts for
 * its scripts. Fonts are taken where they are installed; without them the document still compiles, with fewer glyphs.
 */
export function preambleFor(body: string, scripts: Scripts): string[] {
  const used = packages.filter(([, uses]) => uses.test(body)).map(([name]) => name);
  const wanted = [...new Set([...used.filter((name) => name === 'amsmath'), ...packagesOfMaths(body), ...used])];
  return [...wanted.map(usePackage), ...fontLines(scripts), ...noteMarks(body)];
}

/** The same with every package that any body may need. */
export function wholePreamble(scripts: Scripts): string[] {
  const all = new Set(['amsmath', ...mathsPackages, ...packages.map(([name]) => name)]);
  return [...[...all].map(usePackage), ...fontLines(scripts)];
}

function usePackage(name: string): string {
  const [, options = '', bare = name] = /^(\[[^\]]*\])(.*)$/.exec(name) ?? [];
  return `\\usepackage${options}{${bare}}`;
}

/** Marks that are no numbers are printed as part of the note, so LaTeX prints none. */
function noteMarks(body: string): string[] {
  return /\\footnotetext\{/.test(body) ? ['\\renewcommand{\\thefootnote}{}'] : [];
}

function fontLines({ eastAsian, rightToLeft, others }: Scripts): string[] {
  const lines: string[] = [];
  if (eastAsian === 'chinese') lines.push('\\usepackage{ctex}');
  else if (eastAsian === 'rare-chinese')
    lines.push('\\usepackage{ctex}', ifFont('Noto Serif CJK SC', 'setCJKmainfont'));
  else if (eastAsian === 'japanese')
    lines.push('\\usepackage[scheme=plain]{ctex}', ifFont('Noto Serif CJK JP', 'setCJKmainfont'));
  if (rightToLeft !== 'none') {
    const main = rightToLeft === 'some' ? 'english' : rightToLeft;
    const others = ['english', 'arabic', 'hebrew'].filter((name) => name !== main);
    lines.push(`\\usepackage[bidi=default,${others.join(',')},main=${main},provide*=*]{babel}`);
  }
  if (eastAsian === 'korean') lines.push('\\usepackage{fontspec}', ifFont('Noto Serif CJK KR', 'setmainfont'));
  else if (rightToLeft !== 'none') lines.push('\\usepackage{fontspec}', ifFont('FreeSerif', 'babelfont{rm}'));
  else if (others) lines.push('\\usepackage{fontspec}', ifFont('FreeSerif', 'setmainfont'));
  return lines;
}

function ifFont(name: string, command: string): string {
  return `\\IfFontExistsTF{${name}}{\\${command}{${name}}}{}`;
}
