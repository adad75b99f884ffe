import { around, boundsOf, cornersOf } from '../../../geometry/box.ts';
import type { Page } from '../../../types/page.ts';
import type { Grounding, ToldPage } from '../to-page.ts';
import { groundWords } from './ground.ts';
import { partOf } from './seen-words.ts';

/** A value at the end of a way through an object. */
interface Leaf {
  readonly path: string;
  readonly value: string | number | boolean;
}

/** Values of an answer that are looked at; more are passed on without a place. */
const mostLeaves = 5000;

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((each, i) => leavesOf(each, `${path}[${i}]`)).slice(0, mostLeaves);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .flatMap(([name, each]) => leavesOf(each, path === '' ? name : `${path}.${name}`))
      .slice(0, mostLeaves);
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [{ path, value }] : [];
}

/** Where a model's values stand on the page, and which of them the embedded engine does not find there. */
export function groundValues(
  values: Readonly<Record<string, unknown>>,
  seen: Page,
  grounding: Grounding,
): { readonly values: NonNullable<Page['values']>; readonly strange: ToldPage['strange'] } {
  const leaves = leavesOf(values);
  const texts = leaves.map(({ value }) => (typeof value === 'boolean' ? '' : String(value)));
  const words = groundWords(texts, seen);
  const fields = leaves.flatMap(({ path, value }, i) => {
    if (value === '') return [];
    const own = words[i]!.flatMap((word) => (word.seen ? [word.seen] : []));
    const quads = own.map(({ line, start, end }) => partOf(seen.lines[line]!, start, end));
    const lost = words[i]!.some(({ grounded }) => !grounded);
    return [
      {
        ...{ path, value, image: seen.image, page: seen.index, lines: [...new Set(own.map(({ line }) => line))] },
        location:
          quads.length > 0
            ? cornersOf(around(quads.map(boundsOf)))
                .flat()
                .map(Math.round)
            : [],
        confidence:
          quads.length > 0 && !lost
            ? Math.round(Math.min(...own.map(({ line }) => seen.lines[line]!.confidence)) * 1000) / 1000
            : 0,
        ...(lost && grounding !== 'off' && { grounded: false }),
      },
    ];
  });
  const strange = words.flatMap((each, i) =>
    each
      .filter(({ grounded }) => !grounded)
      .map(({ start, end, instead }) => ({
        said: texts[i]!.slice(start, end),
        ...(instead && { seen: instead.text }),
      })),
  );
  return { values: { values, fields }, strange: grounding === 'off' ? [] : strange };
}
