import { Parser } from 'htmlparser2';

/** An element with those in it, and the names of those it draws as well. */
interface Element {
  readonly parts: (Element | string)[];
  /** How many it draws, once that is known. */
  drawn?: number;
}

/** libxml2 reads no file whose elements stand in each other deeper; references seldom lead to others more than once or twice. */
const deepest = 256;
const reference = /url\(\s{0,9}["']?#([^)"'\s]{1,200})/g;

/**
 * How many elements an SVG draws, those counted each time that others refer to them (`use`, patterns, masks): a few lines can draw a thousand
 * million. Infinite where they lead too deep. Linear in the file's length.
 */
export function countDrawn(svg: string): number {
  const named = new Map<string, Element>();
  const open: Element[] = [{ parts: [] }];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element: Element = { parts: refersOf(name, attributes) };
        const { id } = attributes;
        if (id !== undefined) named.set(id, element);
        open.at(-1)!.parts.push(element);
        open.push(element);
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return drawnBy(open[0]!, named, 0);
}

/** What an element's attributes name; a link's address is nothing that is drawn. */
function refersOf(name: string, attributes: Readonly<Record<string, string>>): string[] {
  return Object.entries(attributes).flatMap(([key, value]) => {
    if (/^(?:xlink:)?href$/.test(key)) return value.startsWith('#') && !/(?:^|:)a$/.test(name) ? [value.slice(1)] : [];
    return [...value.matchAll(reference)].map(([, id]) => id!);
  });
}

function drawnBy(element: Element, named: ReadonlyMap<string, Element>, depth: number): number {
  if (element.drawn !== undefined) return element.drawn;
  if (depth > deepest) return Number.POSITIVE_INFINITY;
  // A circle draws nothing.
  element.drawn = 0;
  let sum = 1;
  for (const part of element.parts) {
    const other = typeof part === 'string' ? named.get(part) : part;
    if (other) sum += drawnBy(other, named, depth + 1);
  }
  element.drawn = sum;
  return sum;
}
