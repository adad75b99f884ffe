import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { answersOf } from '../golden.ts';
import { fileOf } from '../page-file.ts';
import { recordPage } from '../record-page.ts';
import { photograph } from './browser.ts';
import { families } from './families.ts';
import type { Family } from './family.ts';

/** Values tried first, both ends among them. */
const tries = 4;
/** Most places where one family's answer turns that are kept. */
const mostTurns = 2;

/** A page of a family as it was drawn and read. */
interface Drawn {
  readonly value: number;
  readonly name: string;
  /** The answer but for its places and confidences. */
  readonly answer: string;
}

/** Draws pages of the named families and keeps, for each place where the answer turns into another, the page on either side. */
export async function search(texts: readonly string[]): Promise<void> {
  const chosen = families.filter(({ name }) => texts.length === 0 || texts.some((text) => name.includes(text)));
  for (const family of chosen) await searchFamily(family);
}

async function searchFamily(family: Family): Promise<void> {
  const drawn = new Map<number, Drawn>();
  const at = async (value: number) => {
    const known = drawn.get(value) ?? (await draw(family, value));
    drawn.set(value, known);
    return known;
  };
  const snap = (value: number) => Number((Math.round(value / family.step) * family.step).toFixed(3));
  const values = Array.from({ length: tries }, (_, i) =>
    snap(family.from + (i * (family.to - family.from)) / (tries - 1)),
  );
  const kept = new Set<number>();
  for (const [i, right] of values.entries()) {
    if (i === 0 || kept.size >= 2 * mostTurns) continue;
    let [low, high] = [values[i - 1]!, right];
    if ((await at(low)).answer === (await at(high)).answer) continue;
    for (let middle = snap((low + high) / 2); middle > low && middle < high; middle = snap((low + high) / 2)) {
      if ((await at(middle)).answer === (await at(low)).answer) low = middle;
      else high = middle;
    }
    kept.add(low).add(high);
  }
  if (kept.size === 0) kept.add(values[1]!);
  for (const { value, name } of drawn.values()) if (!kept.has(value)) rmSync(fileOf(name, ''), { recursive: true });
  console.log(`${family.name}: ${[...kept].sort((a, b) => a - b).join(', ')} of ${drawn.size} tried`);
}

async function draw(family: Family, value: number): Promise<Drawn> {
  const { want, schema, languages, rotate, vary } = family;
  const name = `${family.name}-${value}`;
  mkdirSync(fileOf(name, ''), { recursive: true });
  writeFileSync(fileOf(name, 'page.png'), await photograph(family.draw(value), family));
  const wishes = {
    drawn: `${vary}: ${value}`,
    ...{ want, ...(rotate && { rotate }), ...(languages && { languages }), ...(schema && { schema }) },
  };
  writeFileSync(fileOf(name, 'page.json'), `${JSON.stringify(wishes)}\n`);
  await recordPage(name);
  const answer = await answersOf(name);
  writeFileSync(fileOf(name, 'golden.txt'), answer);
  return { value, name, answer: answer.replace(/\[[\d -]+\]|\b[01]\.\d\d\b/g, '') };
}
