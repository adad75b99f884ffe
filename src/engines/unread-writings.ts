import type { Page } from '../types/page.ts';
import type { Writing } from '../types/writing.ts';

/** Writings that `multi_lan` reads, and what they are called. */
const names: Partial<Readonly<Record<Writing, string>>> = {
  hangul: 'Korean',
  cyrillic: 'Cyrillic',
  arabic: 'Arabic',
  hebrew: 'Hebrew',
  greek: 'Greek',
};
/** Fewer of a page's lines in a writing than this share are misread ones: handwriting and ornaments look like many. */
const leastShare = 0.1;

/** What the caller should know of a page's lines in writings that were not read. */
export function unreadWritings({ image, index, lines, unread = [] }: Page): string[] {
  const all = lines.length + unread.filter(({ leftOut }) => leftOut).length;
  const where = `Image ${image + 1}, page ${index + 1}`;
  const left = unread.filter(({ leftOut }) => leftOut).length;
  const remarks: string[] = [];
  if (left > 0)
    remarks.push(
      `${where}: ${left} of ${all} lines are in a writing that is not read, or say nothing; they were left out.`,
    );
  for (const [writing, name] of Object.entries(names)) {
    const count = unread.filter((line) => line.writing === writing).length;
    // Beside more lines in a writing that nobody reads they are in that too.
    if (count <= left || count < leastShare * all) continue;
    const task = writing === 'greek' ? 'multi_lan with the language el' : 'multi_lan';
    remarks.push(`${where}: ${count} of ${all} lines look ${name}; ask the task ${task} to read them.`);
  }
  return remarks;
}
