import { readLoose } from '../../extract/schema/loose-json.ts';
import { membersOfClasses } from './classes.ts';

/** What a prompt holds beside words: templates of the answer, and code that says nothing about it. */
export interface Structures {
  /** The last template that names keys: an object or a list of one. */
  readonly template: unknown;
  /** The characters of the template, to show what was understood. */
  readonly templateText: string;
  /** Whether a pattern of numbers such as [x1, y1, x2, y2] stands in it. */
  readonly boxPattern: boolean;
  /** The prompt with all of that blanked out; every other character keeps its place. */
  readonly words: string;
}

/** A template may be as long as a schema; what stands further back is not looked at. */
const longest = 16_000;
/** Characters that may be read as templates, as a multiple of the prompt's: openings that lead nowhere are tried too. */
const effort = 1.5;

const masks: readonly RegExp[] = [
  /```[\w-]*/gu,
  /\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}|\$\{[^{}]{0,200}\}/gu,
  /\$\$[^$]{1,400}\$\$/gu,
  /\$[^$\n]{1,200}\$/gu,
  /\\begin\{[\w*]{1,30}\}(?:\{[^{}\n]{0,60}\})?|\\end\{[\w*]{1,30}\}|\\[a-zA-Z]{1,30}(?:\{[^{}\n]{0,100}\}){0,3}/gu,
  /[\^_]\{[^{}\n]{0,60}\}/gu,
  /!?\[[^[\]\n]{0,200}\]\([^()\n]{0,300}\)/gu,
];
/** Masked once the templates have been read, whose hints may look so: `<number>`. */
const laterMasks: readonly RegExp[] = [
  /<\|[^|<>\n]{1,40}\|>/gu,
  /<\/?[a-zA-Z!][^<>\n]{0,200}>/gu,
  /https?:\/\/[^\s"'<>，。、]{1,500}/giu,
];
const boxes =
  /[[(]\s*(?:x_?1|x_?min|x0|x|left|cx|center_x|0|x1)\s*[,，]\s*(?:y_?1|y_?min|y0|y|top|cy|center_y|0)\s*[,，]\s*[\w.]{1,12}\s*[,，]\s*[\w.]{1,12}\s*(?:[,，]\s*[\w.]{1,12}\s*)*[\])]/iu;

/** Parts a prompt into words and what is not words. Linear in the prompt. */
export function structuresOf(prompt: string): Structures {
  const text = prompt.slice(0, longest);
  const spans: { readonly from: number; readonly to: number }[] = [];
  let template: unknown;
  let templateText = '';
  let budget = effort * text.length;
  const masked = maskWith(text, masks, keeps);
  const lastClose = Math.max(masked.lastIndexOf('}'), masked.lastIndexOf(']'));
  for (let at = 0; at < masked.length && budget > 0; at++) {
    const char = masked[at];
    if (char !== '{' && char !== '[') continue;
    if (at > lastClose && template !== undefined) break;
    // In Python's format strings the braces of a template are doubled.
    if (char === '{' && masked[at + 1] === '{') continue;
    const { value, end } = readLoose(masked, at);
    budget -= end - at + 1;
    const usable = templateOf(value);
    if (char === '[' && usable === undefined) continue;
    if (usable !== undefined && (looksLikeTemplate(masked.slice(at, end)) || Array.isArray(usable))) {
      template = usable;
      templateText = masked.slice(at, end);
    }
    const close = usable === undefined ? closeAfter(masked, at) : end;
    spans.push({ from: at, to: close });
    at = close - 1;
  }
  const declared = template === undefined ? membersOfClasses(text) : undefined;
  const boxPattern = boxes.test(text);
  return {
    template: template ?? declared?.members,
    templateText: templateText || (declared?.text ?? ''),
    boxPattern,
    words: maskWith(blank(masked, declared ? [...spans, declared.span] : spans), laterMasks, () => false),
  };
}

/** A variable in braces is no longer than this. */
const longestVariable = 200;

function closeAfter(text: string, at: number): number {
  const close = text.slice(at, at + longestVariable).indexOf('}');
  return close < 0 ? at + 1 : at + close + 1;
}

/** Doubled braces that hold a template are one that was escaped, and between two signs of money stands no formula. */
function keeps(found: string): boolean {
  if (found.startsWith('{{')) return /["“'][^"“'\n]{1,60}["”']\s*[:：]/u.test(found);
  return found.startsWith('$') && !/[\\^_{=]/u.test(found);
}

function maskWith(text: string, patterns: readonly RegExp[], keep: (found: string) => boolean): string {
  return patterns.reduce(
    (masked, pattern) => masked.replace(pattern, (found) => (keep(found) ? found : blanks(found))),
    text,
  );
}

const blanks = (text: string) => (text.includes('\n') ? text.replace(/[^\n]/g, ' ') : ' '.repeat(text.length));

function blank(text: string, spans: readonly { readonly from: number; readonly to: number }[]): string {
  let result = '';
  let at = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    result += text.slice(at, from) + blanks(text.slice(from, to));
    at = to;
  }
  return result + text.slice(at);
}

/** A value that names keys: an object with some, or a list of such an object. */
function templateOf(value: unknown): unknown {
  if (Array.isArray(value)) return isNaming(value[0]) ? [value[0]] : undefined;
  return isNaming(value) ? value : undefined;
}

function isNaming(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).some((key) => /\p{L}/u.test(key) && key.length <= 200)
  );
}

/** Braces hold a template where a key is quoted or has a colon, or where several names stand in them. */
function looksLikeTemplate(text: string): boolean {
  return (
    /["“'‘`][^"“”'‘’`\n]{1,200}["”'’`]\s*[:：,，}]/u.test(text) ||
    /[:：]/u.test(text) ||
    /[,，、;][^},，、;\p{L}]*\p{L}/u.test(text)
  );
}
