import { expect, it } from 'vitest';
import { type Writing, writings } from '../../types/writing.ts';
import { isDoubtful, isUnread, type SeenWriting, tellWritings } from './tell-writing.ts';

const line = (of: Partial<Record<Writing, number>>, confidence = 0.6, text = 'a line of text'): SeenWriting => ({
  reading: { text, confidence },
  shares: writings.map((each) => of[each] ?? 0),
});
const strange = line({ latin: 0.02, stranger: 0.98 });
const doubtful = line({ latin: 0.5, stranger: 0.5 });

it('a line is in the writing that the network plainly sees', () => {
  expect(tellWritings([line({ latin: 0.2, cyrillic: 0.75, stranger: 0.05 }, 0.9)], 0)).toEqual(['cyrillic']);
  expect(tellWritings([line({ latin: 0.4, cyrillic: 0.5, stranger: 0.1 }, 0.9)], 0)).toEqual(['latin']);
});

it('what no recogniser knows counts together against what is read', () => {
  expect(tellWritings([line({ stranger: 0.45, scribble: 0.54, latin: 0.01 }, 0.5)], 0)).toEqual(['scribble']);
});

it('a doubtful line goes with its page', () => {
  expect(tellWritings([doubtful, ...Array(9).fill(strange)], 0)[0]).toBe('stranger');
  expect(tellWritings([doubtful], 9)).toEqual(['latin']);
});

it('a line that was surely read is not doubtful', () => {
  expect([0.99, 0.6].map((confidence) => isDoubtful({ text: 'a', confidence }))).toEqual([false, true]);
  expect(isDoubtful({ text: ' ', confidence: 0 })).toBe(false);
  expect(writings.filter(isUnread)).toEqual(['stranger', 'scribble']);
});
