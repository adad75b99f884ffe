/** A stretch of a prompt that stands for itself: a line, or an entry of a list. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Whether a mark stands before it: a bullet, a number. */
  readonly bullet: boolean;
  /** Columns it is indented by, for lists inside lists. */
  readonly indent: number;
}

const bullet =
  /^[^\S\n]*(?:[-*•·●▪‣◦–—+](?=\s|\p{Script=Han})|[-•●▪‣◦](?=\S)|\d{1,2}[.)、:：](?!\d)|[(（]\d{1,2}[)）]|[①-⑳]|[a-zA-Z][.)](?=\s)|#{1,6}\s)\s*/u;
/** Numbers inside a line that part a list: `1. Number 2. Date`, `1、号码 2、日期`, `①号码②日期`. */
const numbering = /(?:^|[\s:：,，;；])\(?(\d{1,2})[.)、](?!\d)\s*|([①-⑳])/gu;

/** Cuts a prompt into lines and the entries of lists. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const numbered = entriesIn(line);
    if (numbered.length > 1) {
      if (numbered[0]!.before > 0) segments.push(plain(from, from + numbered[0]!.before, line));
      numbered.forEach((entry, i) => {
        const to = numbered[i + 1]?.before ?? line.length;
        segments.push({ from: from + entry.after, to: from + to, bullet: true, indent: 0 });
      });
    } else if (line.trim() !== '') {
      const mark = bullet.exec(line)?.[0];
      const indent = line.length - line.trimStart().length;
      segments.push(
        mark && mark.trim() !== '' && line.length > mark.length
          ? { from: from + mark.length, to: from + line.length, bullet: !mark.trim().startsWith('#'), indent }
          : plain(from, from + line.length, line),
      );
    }
    from += line.length + 1;
  }
  return withLabels(segments, text);
}

/** A label with room for its value, as forms have: `Name:`, `总额：____`, `date: <date>`. */
const label =
  /^\s*[\p{L}][\p{L}\p{M}\p{N} _()（）/-]{0,50}[:：]\s*(?:(?:<[^<>]{0,60}>|[._…xX]{2,20}|\?|string|number|date|float|int)\s*)?$|^\s*\|\s*[\p{L}][^|\n]{0,50}\|\s*(?:[._…?xX]{1,20}\s*)?\|\s*$/u;

/** Lines that are labels are entries of a list where several follow each other. */
function withLabels(segments: readonly Segment[], text: string): Segment[] {
  const isLabel = segments.map(
    ({ from, to, bullet: marked }) => !marked && to - from < 120 && label.test(text.slice(from, to)),
  );
  return segments.map((segment, i) => {
    const neighbour = (isLabel[i - 1] && i > 1) || isLabel[i + 1];
    const first =
      isLabel[i] && isLabel[i + 1] && !isLabel[i - 1] && /[:：]\s*$/u.test(text.slice(segment.from, segment.to));
    return isLabel[i] && neighbour && !(first && leads(text.slice(segment.from, segment.to)))
      ? { ...segment, bullet: true }
      : segment;
  });
}

/** Whether a line before labels is rather their heading: it has several words. */
const leads = (line: string) =>
  line.trim().split(/\s+/u).length > 3 || (/\p{Script=Han}/u.test(line) && line.length > 8);

function plain(from: number, to: number, line: string): Segment {
  return { from, to, bullet: false, indent: line.length - line.trimStart().length };
}

/** The numbers in a line that count up from one, with where each begins and ends. */
function entriesIn(line: string): { readonly before: number; readonly after: number }[] {
  const entries: { before: number; after: number }[] = [];
  for (const { 0: found, 1: number, 2: circled, index } of line.matchAll(numbering)) {
    const value = circled ? circled.codePointAt(0)! - 0x245f : Number(number);
    if (value === entries.length + 1) entries.push({ before: index, after: index + found.length });
  }
  return entries;
}
