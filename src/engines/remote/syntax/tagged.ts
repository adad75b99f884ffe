import { type Found, foundFormula, plainText, type ToShare, textBlock } from './found.ts';
import { readHtml } from './html.ts';
import { kindOf } from './labels.ts';
import { readMarkdown } from './markdown.ts';
import { readOtsl } from './otsl.ts';

/** One part of a page that says what it is, where it is, and then its text. */
interface Part {
  readonly label: string;
  readonly numbers: readonly number[];
  readonly text: string;
}

const numbersOf = (text: string) => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

function blocksOf({ label, numbers, text }: Part, toShare: ToShare, cut: boolean): Found[] {
  const at = toShare(numbers);
  return contentOf(label, text, cut).map((found, i) => (i === 0 && at ? { ...found, at } : found));
}

function contentOf(label: string, text: string, cut: boolean): Found[] {
  const kind = kindOf(label);
  if (kind === 'figure') return [{ kind }];
  if (kind === 'formula') return [foundFormula(text)];
  if (text.trim() === '') return [];
  const found = readMarkdown(text, undefined, cut);
  if (kind === 'table')
    return found.some((each) => each.kind === 'table') ? found : readHtml(text, () => undefined, cut);
  const [first, ...others] = found;
  if (kind === 'paragraph' || !first) return found;
  if (
    first.kind === kind ||
    (kind === 'heading' && first.kind === 'title') ||
    (kind === 'title' && first.kind === 'heading')
  ) {
    return 'content' in first && kind === 'title' ? [{ kind, content: first.content }, ...others] : found;
  }
  const content = 'content' in first ? first.content : plainText(text.trim());
  return [textBlock(kind, content, text.trim())];
}

/** Between two marks stands the first one's text. */
function partsOf(
  text: string,
  mark: RegExp,
  read: (match: RegExpExecArray) => Omit<Part, 'text'>,
): { before: string; parts: Part[] } {
  const parts: Part[] = [];
  const matches = [...text.matchAll(mark)];
  matches.forEach((match, i) => {
    const end = matches[i + 1]?.index ?? text.length;
    parts.push({ ...read(match), text: text.slice(match.index + match[0].length, end) });
  });
  return { before: text.slice(0, matches[0]?.index ?? text.length), parts };
}

/** DeepSeek-OCR: `<|ref|>label<|/ref|><|det|>[[x1, y1, x2, y2]]<|/det|>`, then Markdown. */
export function readRefDet(text: string, toShare: ToShare, cut = false): Found[] {
  const mark = /<\|ref\|>([^<]{0,100})<\|\/ref\|>\s*<\|det\|>\[*([\d\s,.[\]-]{0,400}?)\]*<\|\/det\|>/g;
  const { before, parts } = partsOf(text, mark, ([, label = '', numbers = '']) => ({
    label,
    numbers: numbersOf(numbers).slice(0, 4),
  }));
  const rest = before.replace(/<\|[a-z/_]{1,20}\|>/g, '');
  return [
    ...readMarkdown(rest, undefined, cut && parts.length === 0),
    ...parts.flatMap((part, i) => blocksOf(part, toShare, cut && i === parts.length - 1)),
  ];
}

/** LightOnOCR: `![label](x1,y1,x2,y2) text`; `label+` goes on with the part before. */
export function readImageLines(text: string, toShare: ToShare, cut = false): Found[] {
  const mark = /^!\[([a-z_]{1,30}\+?)\]\((\d{1,5}),\s?(\d{1,5}),\s?(\d{1,5}),\s?(\d{1,5})\)[ \t]*/gm;
  const { before, parts } = partsOf(text.replace(/\\\$/g, '$'), mark, ([, label = '', ...numbers]) => ({
    label,
    numbers: numbers.map(Number),
  }));
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.label.endsWith('+') && last)
      joined[joined.length - 1] = { ...last, text: `${last.text.trimEnd()} ${part.text.trimStart()}` };
    else joined.push({ ...part, label: part.label.replace('+', '') });
  }
  return [
    ...readMarkdown(before, undefined, cut && joined.length === 0),
    ...joined.flatMap((part, i) => blocksOf(part, toShare, cut && i === joined.length - 1)),
  ];
}

/** A region of a layout that a model was asked for. */
export interface FoundRegion {
  readonly label: string;
  readonly at: readonly [number, number, number, number];
}

/** MinerU: `<|box_start|>x1 y1 x2 y2<|box_end|><|ref_start|>type<|ref_end|>`. */
export function readMineruLayout(text: string, toShare: ToShare): FoundRegion[] {
  const mark = /<\|box_start\|>([\d\s.]{1,40})<\|box_end\|>\s*<\|ref_start\|>([a-z_ -]{1,40})<\|ref_end\|>/g;
  return [...text.matchAll(mark)].flatMap(([, numbers = '', label = '']) => {
    const at = toShare(numbersOf(numbers));
    return at ? [{ label, at }] : [];
  });
}

const docTag = /<(\/?)([a-z_]+(?:_level_\d)?|loc_\d{1,4})>/g;

/** DocTags (granite-docling, SmolDocling): `<text><loc_x1><loc_y1><loc_x2><loc_y2>…</text>`, tables in OTSL. */
export function readDocTags(text: string, toShare: ToShare, cut = false): Found[] {
  const out: Found[] = [];
  const wrappers = new Set(['doctag', 'unordered_list', 'ordered_list', 'group', 'inline', 'document']);
  const own =
    /^(?:text|title|section_header_level_\d|section_header|paragraph|list_item|caption|footnote|page_header|page_footer|formula|code|picture|chart|otsl|table|document_index|checkbox_selected|checkbox_unselected|reference|key_value_region|form)$/;
  let open: { label: string; from: number; numbers: number[] } | undefined;
  const end = (at: number, whole: boolean) => {
    if (!open) return;
    const { label, numbers, from } = open;
    const said = text.slice(from, at).replace(/<loc_\d{1,4}>/g, '');
    open = undefined;
    out.push(...docBlock(label, said, numbers, toShare, cut && !whole));
  };
  for (const { 0: all, 1: slash, 2: name = '', index } of text.matchAll(docTag)) {
    if (name.startsWith('loc_')) {
      if (open && open.numbers.length < 4) open.numbers.push(Number(name.slice(4)));
    } else if (wrappers.has(name)) {
      end(index, true);
    } else if (own.test(name)) {
      // A tag that opens ends the one before, which was not closed; a caption may stand in what it belongs to.
      if (slash) end(index, true);
      else {
        end(index, true);
        open = { label: name, from: index + all.length, numbers: [] };
      }
    }
  }
  end(text.length, false);
  return out;
}

function docBlock(label: string, text: string, numbers: readonly number[], toShare: ToShare, cut: boolean): Found[] {
  const at = numbers.length === 4 ? toShare(numbers) : undefined;
  const placed = (found: Found): Found[] => [at ? { ...found, at } : found];
  const said = unescapeText(text.replace(/<\/?[a-z_]{1,30}>/g, '')).trim();
  if (label === 'otsl' || label === 'table' || label === 'document_index') {
    const table = readOtsl(text, cut);
    return table ? placed({ kind: 'table', table }) : [];
  }
  const level = /_level_(\d)$/.exec(label)?.[1];
  if (level !== undefined)
    return said === '' ? [] : placed({ kind: 'heading', level: Number(level), content: plainText(said) });
  const kind = kindOf(label);
  if (kind === 'figure') return placed({ kind });
  if (said === '') return [];
  if (label === 'code') return placed({ kind: 'code', text: said.replace(/^<_[^>]{1,20}_>/, '') });
  if (label.startsWith('checkbox_'))
    return placed({ kind: 'paragraph', content: plainText(`${label === 'checkbox_selected' ? '☑' : '☐'} ${said}`) });
  return placed(textBlock(kind, plainText(said), said));
}

function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
